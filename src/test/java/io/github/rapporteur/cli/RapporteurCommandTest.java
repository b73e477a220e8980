package io.github.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RapporteurCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture cli;

    @BeforeEach
    void freshFolder() {
        cli = new CommandLineFixture(folder);
    }

    @Test
    void helpNamesEveryCommandAndEachHasAnExample() {
        assertThat(cli.run("--help")).isZero();
        String help = cli.out();
        List<String> names = help.lines()
                .dropWhile(line -> !line.startsWith("Commands:"))
                .skip(1)
                .takeWhile(line -> line.startsWith("  "))
                .filter(line -> !line.startsWith("   "))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertThat(names).contains("demo", "import", "conferences", "talks", "note", "star", "rate", "export");
        for (String name : names) {
            assertThat(cli.run(name, "--help")).isZero();
            assertThat(cli.out())
                    .contains("Usage: rapporteur " + name)
                    .containsPattern("Examples?:\\R  rapporteur " + name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "--json -h"})
    void helpOfTheWholeNamesAllCommands(String words) {
        assertThat(cli.run(words.split(" "))).isZero();
        assertThat(cli.out()).contains("  export", "  talks", "  demo", "  check");
    }

    @Test
    void helpThatIsAskedForBeforeTheCommandIsThatOfTheCommand() {
        assertThat(cli.run("--help", "star", "keynote")).isZero();
        assertThat(cli.out()).contains("Give a talk a star").contains("Usage: rapporteur star");
    }

    @Test
    void notebookMayBeCalledAsACommandIs() {
        Path called = folder.resolve("export");
        OpenNotebook.open(called, true).close();
        assertThat(cli.run("--notebook", called.toString(), "talks")).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("import");
    }

    @Test
    void wordsThatAreNotUnderstoodEndWithTwoAndAHint() {
        assertThat(cli.run("inport", "x")).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.err()).contains("inport").contains("rapporteur --help");
        assertThat(cli.run("talks", "--stared")).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.err()).contains("--stared").contains("rapporteur talks --help");
        assertThat(cli.run("import")).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.err()).contains("SOURCE");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void theNotebookMayBeNamedBeforeOrBehindTheCommand() throws IOException {
        String other = folder.resolve("other böök").toString();
        assertThat(cli.run("--notebook", other, "import", cli.schedule().toString()))
                .isZero();
        assertThat(cli.json("talks", "--notebook", other)).hasSize(4);
        assertThat(cli.json("--notebook", other, "talks")).hasSize(4);
        assertThat(cli.run("talks")).isEqualTo(RapporteurCommand.FAILED);
    }

    @Test
    void aMissingNotebookIsNotMadeByLookingAtIt() throws IOException {
        assertThat(cli.run("talks")).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains(cli.notebook().toString());
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void anEmptyNotebookSaysHowToFillIt() {
        OpenNotebook.open(cli.notebook(), true).close();
        assertThat(cli.json("conferences")).isEmpty();
        assertThat(cli.run("conferences")).isZero();
        assertThat(cli.out()).contains("rapporteur import");
        assertThat(cli.run("talks")).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("rapporteur import");
    }

    @Test
    void aNotebookThatAnotherProcessHoldsIsSaidToBeInUse() throws IOException {
        cli.imported();
        Process holder = HoldsNotebook.start(cli.notebook());
        try {
            assertThat(cli.input("x").run("note", "beginners")).isEqualTo(RapporteurCommand.FAILED);
            assertThat(cli.err())
                    .contains(cli.notebook().getFileName().toString())
                    .contains("already open");
        } finally {
            HoldsNotebook.end(holder);
        }
        assertThat(cli.input("x").run("note", "beginners")).isZero();
    }
}
