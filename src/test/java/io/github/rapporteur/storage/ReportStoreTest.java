package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.report.export.ReadConference;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportStoreTest {
    @TempDir
    Path folder;

    /** Does something when half of the talks are stored. */
    private static final class AtHalf implements WorkMonitor {
        private static final int HALF = 3 * ReadingBackUntilKilled.TALKS / 2;

        private final Runnable what;
        private final boolean cancels;
        private volatile boolean isThere;

        AtHalf(Runnable what, boolean cancels) {
            this.what = what;
            this.cancels = cancels;
        }

        @Override
        public void report(Progress progress) {
            if (progress.done() == HALF) {
                isThere = true;
                what.run();
            }
        }

        @Override
        public boolean isCancelled() {
            return cancels && isThere;
        }
    }

    @Test
    void conferenceIsStoredWholeAndOneOfTheSameNameIsLeftAlone() throws Exception {
        try (OpenNotebook notebook = notebook()) {
            ReadConference report = ReadingBackUntilKilled.report("Report 1");
            assertThat(notebook.reportStore().store(report, WorkMonitor.none())).isTrue();
            ReadBackIsWhole.check(notebook);
            assertThat(notebook.schedule().conferences())
                    .singleElement()
                    .satisfies(conference -> assertThat(conference.id()).isEqualTo(report.id()));
            assertThat(notebook.reportStore().store(ReadingBackUntilKilled.report("Report 1"), WorkMonitor.none()))
                    .isFalse();
            ReadBackIsWhole.check(notebook);
            assertThat(notebook.check(WorkMonitor.none()).problems()).isEmpty();
        }
    }

    @Test
    void whatIsTypedAfterwardsTakesThePlaceOfTheText() throws Exception {
        try (OpenNotebook notebook = notebook()) {
            ReadConference report = ReadingBackUntilKilled.report("Report 1");
            notebook.reportStore().store(report, WorkMonitor.none());
            NoteSubject subject =
                    new NoteSubject.OfTalk(report.talks().getFirst().id());
            notebook.notes().save(subject, ReadingBackUntilKilled.AUTHOR, "typed later");
            assertThat(notebook.notes().find(subject, ReadingBackUntilKilled.AUTHOR))
                    .map(Note::text)
                    .contains("typed later");
        }
    }

    @Test
    void cancellingInTheMiddleLeavesNothing() throws Exception {
        try (OpenNotebook notebook = notebook()) {
            ReadConference report = ReadingBackUntilKilled.report("Report 1");
            assertThatThrownBy(() -> notebook.reportStore().store(report, new AtHalf(() -> {}, true)))
                    .isInstanceOf(CancelledException.class);
            assertNothing(notebook);
            assertThat(notebook.reportStore().store(report, WorkMonitor.none())).isTrue();
            ReadBackIsWhole.check(notebook);
        }
    }

    @Test
    void fullDiskInTheMiddleLeavesNothing() throws Exception {
        ReadConference report = ReadingBackUntilKilled.report("Report 1");
        try (FullDisk disk = FullDisk.install();
                OpenNotebook notebook = notebook()) {
            assertThatThrownBy(() -> notebook.reportStore().store(report, new AtHalf(disk::fillUp, false)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("full");
            disk.makeRoom();
            assertNothing(notebook);
            assertThat(notebook.reportStore().store(report, WorkMonitor.none())).isTrue();
            ReadBackIsWhole.check(notebook);
        }
    }

    private static void assertNothing(OpenNotebook notebook) throws CancelledException {
        assertThat(notebook.schedule().conferences()).isEmpty();
        assertThat(ReadBackIsWhole.pictures(notebook)).isZero();
        assertThat(notebook.check(WorkMonitor.none()).problems()).isEmpty();
    }

    private OpenNotebook notebook() {
        return OpenNotebook.open(folder.resolve("talks.notebook"), true);
    }
}
