package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.storage.Backups;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window's menu does with backups. */
class BackupDeskTest {
    private static final String PLANTED = "A sentence on which a bit falls.";

    @TempDir
    Path folder;

    @Test
    void backupIsMadeWhereTheUserSays() throws Exception {
        try (WindowFixture window = open()) {
            Path target = folder.resolve("stick.zip");
            window.dialogs.choosing(target);
            run(window, "notebook.backup");
            assertThat(window.text("#message"))
                    .contains("Backed up, opened and checked")
                    .contains("stick.zip");
            Path restored = folder.resolve("restored.notebook");
            Backups.restore(target, restored, Clock.systemUTC(), WorkMonitor.none());
            try (OpenNotebook notebook = OpenNotebook.open(restored, false)) {
                assertThat(notebook.schedule().conferences()).hasSize(1);
            }
        }
    }

    @Test
    void otherFileIsNotReplacedByABackup() throws Exception {
        try (WindowFixture window = open()) {
            Path thesis = Files.writeString(folder.resolve("thesis.odt"), "years of work");
            window.dialogs.choosing(thesis);
            run(window, "notebook.backup");
            assertThat(window.dialogs.asked())
                    .last()
                    .asString()
                    .contains("No backup was made")
                    .contains("it is no backup");
            assertThat(thesis).hasContent("years of work");
        }
    }

    @Test
    void chosenBackupIsRestoredOnlyWhenConfirmed() throws Exception {
        try (WindowFixture window = open()) {
            Path backup = window.notebook.backups().backupTo(folder.resolve("old.zip"), WorkMonitor.none());
            window.dialogs.choosing(backup);
            run(window, "notebook.restore");
            assertThat(window.dialogs.asked()).containsExactly("Restore a backup", "Restore the backup old.zip?");
            assertThat(window.asked).isEmpty();
            window.dialogs.confirming();
            run(window, "notebook.restore");
            assertThat(window.asked).containsExactly("restore old.zip");
        }
    }

    @Test
    void backupsThereAreAreOfferedByTheirTime() throws Exception {
        try (WindowFixture window = open()) {
            window.notebook.backups().makeIfChanged(WorkMonitor.none());
            window.dialogs.choosing(BackupChoice.ELSEWHERE);
            run(window, "notebook.restore");
            assertThat(window.dialogs.asked()).containsExactly("Restore a backup", "Restore a backup");
        }
    }

    @Test
    void soundNotebookIsSaidToBe() throws Exception {
        try (WindowFixture window = open()) {
            run(window, "notebook.check");
            assertThat(window.text("#message")).startsWith("Checked ").endsWith("all is well.");
            assertThat(window.dialogs.asked()).isEmpty();
        }
    }

    @Test
    void damageIsNamedWithTheWaysOut() throws Exception {
        damagedNotebook();
        try (WindowFixture window = open()) {
            run(window, "notebook.check");
            assertThat(window.dialogs.asked())
                    .last()
                    .asString()
                    .contains("damaged in 1 place")
                    .contains("Talks.notebook.mirror");
            assertThat(window.text("#message-link")).isEqualTo("Restore a backup…");
        }
    }

    private WindowFixture open() throws Exception {
        return new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, notebook -> {
            if (notebook.schedule().conferences().isEmpty()) {
                WindowFixture.sample(notebook);
            }
        });
    }

    private static void run(WindowFixture window, String command) throws Exception {
        Command found = window.window.commands().find(command).orElseThrow();
        window.robot.interact(found::run);
        window.waitUntilQuiet();
    }

    private void damagedNotebook() throws Exception {
        Path file;
        try (OpenNotebook notebook = OpenNotebook.open(folder.resolve("Talks.notebook"), true)) {
            WindowFixture.sample(notebook);
            var conference = notebook.schedule().conferences().getFirst().id();
            notebook.notes().save(new NoteSubject.OfConference(conference), "Somebody", PLANTED);
            file = notebook.file();
        }
        flipABit(file, PLANTED);
    }

    /** In every place where the file has the text. */
    static void flipABit(Path file, String text) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String content = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) {
            bytes[at + 2] ^= 4;
        }
        Files.write(file, bytes);
    }
}
