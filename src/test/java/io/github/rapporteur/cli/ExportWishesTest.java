package io.github.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportWishesTest {
    @TempDir
    Path folder;

    private CommandLineFixture cli;

    @BeforeEach
    void oneNote() throws IOException {
        cli = new CommandLineFixture(folder).imported();
        assertThat(cli.input("A [kite](https://kite.example/).\n").run("note", "beginners"))
                .isZero();
    }

    private int export(String format, Path out, String... more) {
        String[] words = new String[more.length + 5];
        System.arraycopy(new String[] {"export", "--format", format, "--out", out.toString()}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return cli.run(words);
    }

    @Test
    void fileThatWasNotExportedIsReplacedOnlyByForce() throws IOException {
        Path mine = cli.write("mine.md", "mine");
        assertThat(export("md", mine)).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("mine.md: this file was not exported from this notebook", "--force");
        assertThat(mine).hasContent("mine");
        assertThat(export("md", mine, "--force")).isZero();
        assertThat(Files.readString(mine)).contains("kite");
        assertThat(export("md", mine, "--title", "New")).as(cli.err()).isZero();
        Files.writeString(mine, Files.readString(mine) + "by hand");
        assertThat(export("md", mine)).isEqualTo(RapporteurCommand.FAILED);
        assertThat(mine).content().endsWith("by hand");
    }

    @Test
    void folderHugoStyleAndFootnotesAreWritten() throws IOException {
        Path style = cli.write("own.css", "body { color: navy } @import 'x';");
        assertThat(export("html", folder.resolve("site"), "--folder", "--style", style.toString()))
                .as(cli.err())
                .isZero();
        assertThat(cli.err()).contains("@import was taken out");
        assertThat(Files.readString(folder.resolve("site/index.html"))).contains("color: navy");
        assertThat(export("md", folder.resolve("post"), "--front-matter", "Hugo", "--footnotes"))
                .isZero();
        assertThat(Files.readString(folder.resolve("post/index.md")))
                .startsWith("---\n")
                .contains("kite[^1]");
        assertThat(export("md", folder.resolve("post"), "--front-matter", "hugo"))
                .isZero();
    }

    @Test
    void dateAndTimestampAreSaidWhenWished() throws IOException {
        Path out = folder.resolve("r.md");
        assertThat(export("md", out, "--date", "2026-01-31")).isZero();
        assertThat(Files.readString(out)).contains("31 January 2026").doesNotContain("Exported");
        assertThat(export("md", out, "--date", "none", "--timestamp")).isZero();
        assertThat(Files.readString(out)).doesNotContain("31 January").contains("*Exported ");
    }

    @Test
    void wishesThatMakeNoSenseAreRefused() throws IOException {
        Path out = folder.resolve("r.html");
        assertThat(export("html", out, "--front-matter", "hugo")).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.err()).contains("Front matter is of Markdown only");
        assertThat(export("md", out, "--folder")).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(export("md", out, "--pictures", "here")).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(export("md", out, "--date", "soon")).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(export("html", out, "--folder")).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(export("html", out, "--style", folder.resolve("none.css").toString()))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.run("export", "--format", "html", "--folder", "--out", "-"))
                .isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(out).doesNotExist();
    }
}
