package io.github.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadReportCommandTest {
    @TempDir
    Path folder;

    @Test
    void exportedReportComesBackIntoAnotherNotebook() throws IOException {
        CommandLineFixture cli = new CommandLineFixture(folder).imported();
        cli.input("> A kite is a leaf.\n> — Ada Öz\n\nPrivate: kupfer\n").run("note", "beginners");
        for (String[] how : new String[][] {{"md", "--read-back"}, {"json", "--json"}}) {
            String file = folder.resolve("r." + how[0]).toString();
            String other = folder.resolve("other-" + how[0]).toString();
            assertThat(cli.run("export", "--format", how[0], "--out", file, how[1]))
                    .as(cli.err())
                    .isZero();
            assertThat(cli.run("read-report", file, "--notebook", other))
                    .as(cli.err())
                    .isZero();
            assertThat(cli.out()).startsWith("Read: ").contains("1 talk, 1 note.");
            assertThat(cli.run("import", file)).isEqualTo(RapporteurCommand.FAILED);
            assertThat(cli.err()).contains("is an exported report, no schedule", "rapporteur read-report " + file);
            assertThat(cli.run("quotes", "--notebook", other)).isZero();
            assertThat(cli.out()).contains("A kite is a leaf.", "Ada Öz");
            assertThat(cli.run("read-report", file, "--notebook", other)).isEqualTo(RapporteurCommand.FAILED);
            assertThat(cli.err()).contains("already");
        }
        assertThat(cli.run("read-report", cli.write("x.md", "# x").toString())).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("no report that can be read back");
    }
}
