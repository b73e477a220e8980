package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import io.github.rapporteur.common.io.BreakableFile;
import io.github.rapporteur.common.task.HandMovedAlarms;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafekeepingTest {
    private static final String ME = "Rina";

    @TempDir
    Path folder;

    private final BlockingQueue<String> failures = new LinkedBlockingQueue<>();
    private final HandMovedAlarms alarms = new HandMovedAlarms();
    private Path file;
    private BreakableFile journal;
    private NoteSubject subject;
    private Safekeeping safekeeping;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("talks.notebook");
        journal = new BreakableFile(folder.resolve("talks.notebook.journal"));
        OpenNotebook notebook = OpenNotebook.open(file, true, path -> journal, Clock.systemUTC());
        ConferenceId conference = notebook.schedule()
                .store(
                        new ImportedSchedule(
                                "frab XML", "Conf", "", "", ZoneOffset.UTC, List.of(), 1, List.of(), List.of()),
                        Optional.empty(),
                        "schedule.xml")
                .conference();
        subject = new NoteSubject.OfConference(conference);
        safekeeping = new Safekeeping(
                notebook, () -> ME, alarms, Runnable::run, (what, problem) -> failures.add(what + ": " + problem));
    }

    @Test
    void mirrorIsWrittenAfterAQuietMinute() throws TimeoutException {
        safekeeping.autosave().textChanged(subject, "words to mirror");
        safekeeping.autosave().flush();
        alarms.moveBy(Duration.ofSeconds(59));
        assertThat(folder.resolve("talks.notebook.mirror")).doesNotExist();
        alarms.moveBy(Duration.ofSeconds(1));
        waitFor(30, TimeUnit.SECONDS, () -> Files.exists(folder.resolve("talks.notebook.mirror/mirror.txt")));
        safekeeping.close();
        assertThat(failures).isEmpty();
    }

    @Test
    void textTypedBeforeItsNoteWasReadGoesBehindItWhenTheNotebookIsClosed() {
        safekeeping.autosave().textChanged(subject, "words of before");
        safekeeping.autosave().flush();

        assertThat(safekeeping.save(Map.of(subject, "words of now"))).isEmpty();
        safekeeping.close();

        try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
            assertThat(notebook.notes().find(subject, ME).orElseThrow().text())
                    .isEqualTo("words of before\nwords of now");
        }
    }

    @Test
    void secondStartIsHeardWhileTheNotebookIsOpen() throws IOException, TimeoutException {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        safekeeping.onSecondStart(request -> {
            heard.add("to the front");
            return StartAnswer.SHOWN;
        });
        waitFor(30, TimeUnit.SECONDS, () -> Files.exists(folder.resolve("talks.notebook.socket")));
        AppPaths paths = new AppPaths(folder.resolve("data"), folder.resolve("config"), folder.resolve("log"));
        assertThat(StartUp.begin(paths, Optional.of(file), new LastResort())).isEmpty();
        assertThat(heard).containsExactly("to the front");
        safekeeping.close();
    }

    @Test
    void closingSavesTheTextWritesTheMirrorAndLeavesNoSocket() throws IOException {
        safekeeping.onSecondStart(request -> StartAnswer.SHOWN);
        safekeeping.autosave().textChanged(subject, "last words");
        assertThat(safekeeping.close()).isEmpty();
        assertThat(savedText()).contains("last words");
        try (Stream<Path> mirrored = Files.walk(folder.resolve("talks.notebook.mirror"))) {
            assertThat(mirrored).anyMatch(path -> path.toString().endsWith(".md"));
        }
        assertThat(folder.resolve("talks.notebook.socket")).doesNotExist();
        assertThat(failures).isEmpty();
    }

    @Test
    void notebookStaysOpenWhenItsTextCannotBeSavedAndClosesWhenTheUserAgrees() {
        journal.become(BreakableFile.Disk.FULL);
        safekeeping.autosave().textChanged(subject, "homeless words");
        assertThat(safekeeping.close()).contains("the disk is full");
        journal.become(BreakableFile.Disk.WELL);
        assertThat(safekeeping.close()).isEmpty();
        assertThat(savedText()).contains("homeless words");
    }

    @Test
    void abandonedTextIsNotTriedAgain() {
        journal.become(BreakableFile.Disk.FULL);
        safekeeping.autosave().textChanged(subject, "lost by agreement");
        assertThat(safekeeping.close()).isPresent();
        safekeeping.abandon();
        assertThat(savedText()).isEmpty();
    }

    private Optional<String> savedText() {
        try (OpenNotebook again = OpenNotebook.open(file, false)) {
            return again.notes().find(subject, ME).map(Note::text);
        }
    }
}
