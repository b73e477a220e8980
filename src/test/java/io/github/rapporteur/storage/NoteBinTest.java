package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.JournalFile;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.DamagedNoteException;
import io.github.rapporteur.notes.DeletedNote;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.NoteVersion;
import io.github.rapporteur.notes.WrittenTimes;
import io.github.rapporteur.notes.mirror.NotesMirror;
import io.github.rapporteur.pictures.Addition;
import io.github.rapporteur.pictures.NewPicture;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureFiles;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.quotes.WallQuote;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteBinTest {
    private static final String ME = "Rina";
    private static final String TEXT = "> A retry is a loan.\n> — Ada #retries\n\nTerm: loan = debt";

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-03-14T09:00:00Z");
    private final Clock clock = new MovedClock();
    private OpenNotebook notebook;
    private ConferenceId conference;
    private NoteSubject subject;

    private final class MovedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open() {
        notebook = open("talks");
        notebook.people().setMe(ME);
        conference = notebook.schedule()
                .store(Schedules.of("Conf", Schedules.talk("a", 9, "Opening", "Ada")), Optional.empty(), "s")
                .conference();
        subject = new NoteSubject.OfTalk(
                notebook.schedule().talks(conference).getFirst().id());
    }

    @AfterEach
    void close() throws CancelledException {
        assertThat(notebook.check(WorkMonitor.none()).problems()).isEmpty();
        notebook.close();
    }

    @Test
    void deletedNoteIsInTheBinAndNowhereElse() throws IOException {
        Path mirror = folder.resolve("mirror");
        NotesMirror copies = new NotesMirror(notebook.schedule(), notebook.notes(), mirror);
        Note note = save(TEXT);
        copies.update();
        assertThat(notebook.quotes().quotesOf(conference)).hasSize(1);

        DeletedNote deleted = delete();
        copies.update();

        assertThat(deleted)
                .isEqualTo(new DeletedNote(note.id(), subject, "Opening", "Conf", Schedules.ZONE, ME, TEXT, now));
        assertThat(notebook.bin().entries()).containsExactly(deleted);
        assertThat(notebook.notes().find(subject, ME)).isEmpty();
        assertThat(notebook.notes().notesOf(conference)).isEmpty();
        assertThat(notebook.notes().history(note.id())).isEmpty();
        assertThat(notebook.quotes().quotesOf(conference)).isEmpty();
        assertThat(notebook.schedule().states(conference).values())
                .extracting(TalkState::notes)
                .allMatch(notes -> notes == 0);
        assertThat(mirror).isDirectoryNotContaining(file -> file.toString().endsWith(".md"));
        assertThat(notebook.conferences().holdings(conference).notes()).isEqualTo(1);
    }

    @Test
    void restoredNoteHasTextTimesHistoryAndMarks() {
        save("first line");
        Instant first = now;
        now = now.plus(Duration.ofMinutes(7));
        Note note = save("first line\n\n" + TEXT);
        List<NoteVersion> history = notebook.notes().history(note.id());
        WrittenTimes times = times();
        List<WallQuote> quotes = notebook.quotes().quotesOf(conference);
        now = now.plus(Duration.ofDays(1));

        assertThat(notebook.bin().restore(delete().id())).contains(note);

        assertThat(history).extracting(NoteVersion::text).containsExactly("first line");
        assertThat(notebook.notes().history(note.id())).isEqualTo(history);
        assertThat(times().of(0)).contains(first);
        assertThat(times()).isEqualTo(times);
        assertThat(notebook.quotes().quotesOf(conference)).isEqualTo(quotes).hasSize(1);
        assertThat(notebook.bin().entries()).isEmpty();
        assertThat(notebook.bin().restore(note.id())).isEmpty();
    }

    @Test
    void restoredBesideANewNoteBothStandInOneAndEachInTheHistory() {
        save("old begun");
        Instant first = now;
        now = now.plus(Duration.ofMinutes(7));
        save("old begun\nold done");
        Instant second = now;
        DeletedNote deleted = delete();
        now = now.plus(Duration.ofMinutes(7));
        save("new begun");
        Instant third = now;
        now = now.plus(Duration.ofMinutes(7));
        save("new begun\n" + TEXT);
        Instant fourth = now;
        now = now.plus(Duration.ofMinutes(7));

        Note both = notebook.bin().restore(deleted.id()).orElseThrow();

        assertThat(both.text()).isEqualTo("old begun\nold done\n\nnew begun\n" + TEXT);
        assertThat(notebook.notes().history(both.id()))
                .extracting(NoteVersion::text)
                .containsExactly("new begun\n" + TEXT, "new begun", "old begun\nold done", "old begun");
        WrittenTimes times = times();
        assertThat(times.of(0)).contains(first);
        assertThat(times.of(1)).contains(second);
        assertThat(times.of(2)).isEmpty();
        assertThat(times.of(3)).contains(third);
        assertThat(times.of(4)).contains(fourth);
        assertThat(notebook.quotes().quotesOf(conference)).hasSize(1);
        assertThat(save(both.text() + "!").revision()).isEqualTo(both.revision() + 1);
    }

    @Test
    void sameTextTwiceIsOneText() {
        save(TEXT);
        DeletedNote deleted = delete();
        save(TEXT);
        assertThat(notebook.bin().restore(deleted.id())).map(Note::text).contains(TEXT);
        WrittenTimes written = times();
        DeletedNote again = delete();
        save("\n");
        assertThat(notebook.bin().restore(again.id())).map(Note::text).contains(TEXT);
        assertThat(times()).isEqualTo(written);
    }

    @Test
    void severalDeletedNotesOfOneTalkComeBackOneAfterAnother() {
        save("one");
        DeletedNote one = delete();
        now = now.plus(Duration.ofMinutes(1));
        save("two");
        DeletedNote two = delete();
        assertThat(notebook.bin().entries()).containsExactly(two, one);
        notebook.bin().restore(two.id());
        assertThat(notebook.bin().restore(one.id())).map(Note::text).contains("one\n\ntwo");
    }

    @Test
    void noteWithNothingInItIsNotMovedAndOneThatWasEmptiedIs() {
        assertThat(notebook.bin().delete(subject, ME)).isEmpty();
        save("");
        assertThat(notebook.bin().delete(subject, ME)).isEmpty();
        save("words enough");
        save("");
        DeletedNote emptied = delete();
        Note back = notebook.bin().restore(emptied.id()).orElseThrow();
        assertThat(notebook.notes().history(back.id()))
                .extracting(NoteVersion::text)
                .contains("words enough");
    }

    @Test
    void deletedNoteDoesNotComeBackOutOfTheJournal() {
        save(TEXT);
        DeletedNote deleted = delete();
        openAsAfterAKill("one");
        assertThat(notebook.notes().find(subject, ME)).isEmpty();
        assertThat(notebook.bin().entries()).containsExactly(deleted);
        notebook.bin().deleteForGood(deleted.id());
        openAsAfterAKill("two");
        assertThat(notebook.notes().find(subject, ME)).isEmpty();
        assertThat(notebook.bin().entries()).isEmpty();
    }

    @Test
    void textTypedAfterTheDeletionIsANewNoteAfterAKillToo() {
        save(TEXT);
        DeletedNote deleted = delete();
        notebook.notes().keep(subject, ME, "typed afterwards");
        openAsAfterAKill("killed");
        assertThat(notebook.notes().find(subject, ME)).map(Note::text).contains("typed afterwards");
        assertThat(notebook.bin().entries()).containsExactly(deleted);
    }

    @Test
    void restoredNoteTakesWhatWasTypedLater() {
        save(TEXT);
        notebook.bin().restore(delete().id());
        notebook.notes().keep(subject, ME, TEXT + "\n\nmore");
        openAsAfterAKill("killed");
        assertThat(notebook.notes().find(subject, ME)).map(Note::text).contains(TEXT + "\n\nmore");
        assertThat(notebook.bin().entries()).isEmpty();
    }

    /** A note that a picture made has no number of the journal of its own. */
    @Test
    void deletedTextDoesNotTakeThePlaceOfANoteThatAPictureMade() throws Exception {
        save(TEXT);
        delete();
        NewPicture picture = NewPicture.of(PictureFiles.photoTaken(40, 30, "2026:09:14 11:42:03"), "a.jpg");
        notebook.pictures().addToNotes(ME, List.of(new Addition(subject, List.of(() -> picture))), WorkMonitor.none());
        String text = notebook.notes().find(subject, ME).orElseThrow().text();
        openAsAfterAKill("killed");
        assertThat(notebook.notes().find(subject, ME)).map(Note::text).contains(text);
        assertThat(text).contains("picture:").doesNotContain("loan");
    }

    @Test
    void userWithAnotherNameFindsTheirDeletedNotes() {
        save(TEXT);
        DeletedNote deleted = delete();
        notebook.people().setMe("Rina Sol");
        openAsAfterAKill("killed");
        assertThat(notebook.notes().notesOf(conference)).isEmpty();
        assertThat(notebook.bin().restore(deleted.id())).map(Note::author).contains("Rina Sol");
        assertThat(notebook.bin().delete(subject, "Rina Sol")).isPresent();
        openAsAfterAKill("killed again");
        assertThat(notebook.notes().notesOf(conference)).isEmpty();
    }

    @Test
    void deletedNotesGoWithTheirConferenceAndKeepTheirPicturesUntilThen() throws Exception {
        Picture picture = notebook.pictures()
                .store(NewPicture.of(PictureFiles.photoTaken(40, 30, "2026:09:14 11:42:03"), "a.jpg"));
        save("old");
        now = now.plus(Duration.ofMinutes(7));
        save(PictureMention.of(picture.hash()).markdown());
        delete();
        notebook.schedule().store(Schedules.of("Other", Schedules.talk("b", 9, "B")), Optional.empty(), "o");
        ConferenceId other = notebook.schedule().conferences().stream()
                .map(found -> found.id())
                .filter(id -> !id.equals(conference))
                .findFirst()
                .orElseThrow();
        notebook.notes()
                .save(
                        new NoteSubject.OfConference(other),
                        ME,
                        PictureMention.of(picture.hash()).markdown());
        notebook.conferences().delete(other);
        assertThat(notebook.pictures().find(picture.hash().hex())).isPresent();

        notebook.conferences().delete(conference);

        assertThat(notebook.bin().entries()).isEmpty();
        assertThat(notebook.pictures().find(picture.hash().hex())).isEmpty();
    }

    @Test
    void backupsHaveDeletedNotes() throws CancelledException {
        save(TEXT);
        DeletedNote deleted = delete();
        Path backup = notebook.backups().backupTo(folder.resolve("backup.zip"), WorkMonitor.none());
        Path target = folder.resolve("back");
        Backups.restore(backup, target, clock, WorkMonitor.none());
        try (OpenNotebook back = OpenNotebook.open(target, false)) {
            assertThat(back.bin().entries()).containsExactly(deleted);
        }
    }

    @Test
    void checkTellsOfADamagedDeletedTextAndItIsNotBroughtBack() throws CancelledException {
        save("long enough");
        save("another");
        DeletedNote deleted = delete();
        notebook.database().write(handle -> handle.execute("UPDATE bin_note SET content = 'damaged'"));
        notebook.database().write(handle -> handle.execute("UPDATE bin_version SET content = 'damaged'"));
        assertThat(notebook.check(WorkMonitor.none()).problems())
                .hasSize(2)
                .anyMatch(found -> found.contains("a deleted note of Rina"))
                .anyMatch(found -> found.contains("The older text number 1 of the deleted note"));
        assertThatThrownBy(() -> notebook.bin().restore(deleted.id())).isInstanceOf(DamagedNoteException.class);
        assertThat(notebook.bin().entries()).extracting(DeletedNote::text).containsExactly("damaged");
        notebook.bin().deleteForGood(deleted.id());
    }

    private Note save(String text) {
        return notebook.notes().save(subject, ME, text);
    }

    private DeletedNote delete() {
        return notebook.bin().delete(subject, ME).orElseThrow();
    }

    private WrittenTimes times() {
        return notebook.notes().findTimed(subject, ME).orElseThrow().times();
    }

    private OpenNotebook open(String name) {
        return OpenNotebook.open(folder.resolve(name), true, JournalFile::open, clock);
    }

    /** Goes on with a copy of the files as they lie on the disk now: what a killed program leaves. */
    private void openAsAfterAKill(String name) {
        NotebookFiles from = NotebookFiles.of(notebook.file());
        NotebookFiles to = NotebookFiles.of(folder.resolve(name));
        try {
            Files.copy(from.database(), to.database());
            Files.copy(from.journal(), to.journal());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(to.journal()).isNotEmptyFile();
        notebook.close();
        notebook = open(name);
    }
}
