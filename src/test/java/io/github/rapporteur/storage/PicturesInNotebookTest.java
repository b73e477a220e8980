package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.io.JournalFile;
import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.JournalEntry;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.pictures.Addition;
import io.github.rapporteur.pictures.NewPicture;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureFiles;
import io.github.rapporteur.pictures.PictureFormat;
import io.github.rapporteur.pictures.PictureHash;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PictureMentions;
import io.github.rapporteur.pictures.PublishedPicture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesInNotebookTest {
    private static final Instant NOW = Instant.parse("2026-09-14T10:00:00Z");
    private static final String ME = "Ada";

    @TempDir
    private Path folder;

    private OpenNotebook notebook;
    private List<NoteSubject> subjects;

    @BeforeEach
    void open() {
        notebook = open(NOW);
        notebook.people().setMe(ME);
        notebook.schedule()
                .store(
                        Schedules.of(
                                "Conf", Schedules.talk("a", 9, "Opening", "Ada"), Schedules.talk("b", 10, "Panel")),
                        Optional.empty(),
                        "x");
        subjects = notebook
                .schedule()
                .talks(notebook.schedule().conferences().getFirst().id())
                .stream()
                .map(talk -> (NoteSubject) new NoteSubject.OfTalk(talk.id()))
                .toList();
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    private OpenNotebook open(Instant now) {
        return OpenNotebook.open(
                folder.resolve("my.notebook"), true, JournalFile::open, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void pictureIsKeptOnceWithItsFileAsItCameIn() throws Exception {
        byte[] file = photo(900, 700);
        Picture picture = notebook.pictures().store(NewPicture.of(file, "IMG_1.jpg"));
        notebook.pictures().describe(picture.hash(), "Teo", List.of("Mara", "Jonas"));
        Picture again = notebook.pictures().store(NewPicture.of(file, "copy of IMG_1.jpg"));

        assertThat(again.fileName()).isEqualTo("IMG_1.jpg");
        assertThat(again.credit()).isEqualTo("Teo");
        assertThat(again.people()).containsExactly("Mara", "Jonas");
        assertThat(again.format()).isEqualTo(PictureFormat.JPEG);
        assertThat(again.width()).isEqualTo(900);
        assertThat(again.taken().orElseThrow().local()).isEqualTo(LocalDateTime.parse("2026-09-14T11:42:03"));
        assertThat(again.addedAt()).isEqualTo(NOW);
        notebook.close();
        notebook = open(NOW);
        assertThat(notebook.pictures().find(picture.hash().shortName())).contains(again);
        assertThat(notebook.pictures().find(picture.hash().hex())).contains(again);
        assertThat(notebook.pictures().find("0123456789abcdef")).isEmpty();
        assertThat(notebook.pictures().find("%")).isEmpty();
        assertThat(notebook.pictures().file(picture.hash())).isEqualTo(file);
        assertThat(notebook.pictures().findAll(List.of(picture.hash().shortName(), "ffffffffffff")))
                .isEqualTo(Map.of(picture.hash().shortName(), again));
        assertThat(notebook.check(WorkMonitor.none()).pictures()).isEqualTo(1);
    }

    @Test
    void fileOfManyPiecesComesBackWhole() throws Exception {
        byte[] noise = new byte[900_000];
        new java.util.Random(3).nextBytes(noise);
        byte[] photo = photo(64, 64);
        byte[] file = java.util.Arrays.copyOf(photo, photo.length + noise.length);
        System.arraycopy(noise, 0, file, photo.length, noise.length);
        Picture picture = notebook.pictures().store(NewPicture.of(file, "a.jpg"));
        assertThat(notebook.pictures().file(picture.hash())).isEqualTo(file);
    }

    @Test
    void damageIsFoundStopsBackupsAndIsRepairedByTheSameFile() throws Exception {
        byte[] file = photo(64, 64);
        Picture picture = notebook.pictures().store(NewPicture.of(file, "IMG_1.jpg"));
        notebook.database().write(handle -> handle.execute("UPDATE picture_piece SET content = X'00'"));

        assertThatThrownBy(() -> notebook.pictures().file(picture.hash()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged");
        NotebookCheck check = notebook.check(WorkMonitor.none());
        assertThat(check.isDamaged()).isTrue();
        assertThat(check.damages()).singleElement().asString().contains("IMG_1.jpg", "insert its file once more");

        notebook.pictures().store(NewPicture.of(file, "IMG_1.jpg"));
        assertThat(notebook.pictures().file(picture.hash())).isEqualTo(file);
        assertThat(notebook.check(WorkMonitor.none()).isSound()).isTrue();
    }

    @Test
    void whatWasDrawnIsKeptUnlessItIsDamagedOrByOtherRules() throws Exception {
        Picture picture = notebook.pictures().store(NewPicture.of(photo(64, 64), "a.jpg"));
        assertThat(notebook.pictures().published(picture.hash())).isEmpty();
        byte[] drawn = new byte[600_000];
        new java.util.Random(5).nextBytes(drawn);
        notebook.pictures()
                .keepPublished(Map.of(
                        picture.hash(), new PublishedPicture(new byte[9], false, 1, 1, PictureHash.of(new byte[9]))));
        notebook.pictures()
                .keepPublished(
                        Map.of(picture.hash(), new PublishedPicture(drawn, true, 40, 30, PictureHash.of(drawn))));
        notebook.close();
        notebook = open(NOW);

        PublishedPicture kept = notebook.pictures().published(picture.hash()).orElseThrow();
        assertThat(kept.bytes()).isEqualTo(drawn);
        assertThat(List.of(kept.isPng(), kept.width(), kept.height())).isEqualTo(List.of(true, 40, 30));
        assertThat(notebook.check(WorkMonitor.none()).isSound()).isTrue();

        notebook.database()
                .write(handle ->
                        handle.execute("UPDATE picture_published_piece SET content = X'00' WHERE position = 1"));
        assertThat(notebook.pictures().published(picture.hash())).isEmpty();
        notebook.pictures().keepPublished(Map.of(picture.hash(), kept));
        notebook.database().write(handle -> handle.execute("UPDATE picture_published SET hash = 'none'"));
        assertThat(notebook.pictures().published(picture.hash())).isEmpty();
        notebook.pictures().keepPublished(Map.of(picture.hash(), kept));
        notebook.database().write(handle -> handle.execute("UPDATE picture_published SET rules = rules - 1"));
        assertThat(notebook.pictures().published(picture.hash())).isEmpty();
        notebook.pictures().keepPublished(Map.of(new PictureHash("0".repeat(64)), kept));
        assertThat(count("picture_published")).isEqualTo(1);
    }

    @Test
    void picturesComeWithBackups() throws Exception {
        byte[] file = photo(64, 64);
        Picture picture = notebook.pictures().store(NewPicture.of(file, "a.jpg"));
        Path backup = folder.resolve("backup.zip");
        notebook.backups().backupTo(backup, WorkMonitor.none());
        notebook.close();
        Backups.restore(backup, folder.resolve("my.notebook"), Clock.systemUTC(), WorkMonitor.none());
        notebook = open(NOW);
        assertThat(notebook.pictures().file(picture.hash())).isEqualTo(file);
    }

    @Test
    void additionBringsPicturesAndLinesTogetherAndCanBeTakenBack() throws Exception {
        notebook.notes().save(subjects.get(0), ME, "what I heard");
        List<Addition.Done> done = notebook.pictures()
                .addToNotes(
                        ME,
                        List.of(
                                new Addition(subjects.get(0), List.of(source(10), source(20))),
                                new Addition(subjects.get(1), List.of(source(30)))),
                        WorkMonitor.none());

        assertThat(text(0)).startsWith("what I heard\n\n![](picture:").endsWith(")\n");
        assertThat(PictureMentions.in(text(0))).hasSize(2);
        assertThat(PictureMentions.in(text(1))).hasSize(1);
        assertThat(notebook.check(WorkMonitor.none()).isSound()).isTrue();
        notebook.pictures().takeBack(done);
        assertThat(text(0).strip()).isEqualTo("what I heard");
        assertThat(text(1)).isBlank();
        assertThat(notebook.pictures()
                        .find(done.getFirst().pictures().getFirst().name()))
                .isPresent();
    }

    @Test
    void pictureOfAPrivatePassageStaysInItThoughItsNoteWasLeft() throws Exception {
        String pasted = "Private: salaries\n\nopen";
        notebook.notes().save(subjects.get(0), ME, "typed before. " + pasted.replace("Private", "\n\nPrivate"));
        Addition addition =
                new Addition(subjects.get(0), List.of(source(10)), new Addition.Place(pasted, "Private: sal".length()));
        notebook.pictures().addToNotes(ME, List.of(addition), WorkMonitor.none());
        assertThat(text(0))
                .matches("(?s)typed before\\. \n\nPrivate: salaries\n\nPrivate: !\\[]\\(picture:\\w+\\)\n\nopen");
    }

    @Test
    void fileThatCannotBeReadLeavesNoLineBehind() throws Exception {
        Addition.Source broken = () -> {
            throw new IOException("card taken out");
        };
        assertThatThrownBy(() -> notebook.pictures()
                        .addToNotes(
                                ME,
                                List.of(new Addition(subjects.get(0), List.of(source(10), broken))),
                                WorkMonitor.none()))
                .isInstanceOf(IOException.class)
                .hasMessage("card taken out");
        assertThat(notebook.notes().find(subjects.get(0), ME)).isEmpty();
        assertThat(notebook.check(WorkMonitor.none()).isSound()).isTrue();
    }

    @Test
    void filesAreReadWhereTheDatabaseDoesNotWaitForThem() throws Exception {
        Thread caller = Thread.currentThread();
        Addition.Source slow = () -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            // Another one gets its turn meanwhile.
            notebook.notes().save(subjects.get(1), ME, "typed meanwhile");
            return source(20).read();
        };
        notebook.pictures()
                .addToNotes(ME, List.of(new Addition(subjects.get(0), List.of(source(10), slow))), WorkMonitor.none());
        assertThat(text(1)).isEqualTo("typed meanwhile");
        assertThat(PictureMentions.in(text(0))).hasSize(2);
    }

    @Test
    void cancellingLeavesNoLineBehind() {
        WorkMonitor second = new WorkMonitor() {
            private int asked;

            @Override
            public void report(Progress progress) {
                // Nobody looks.
            }

            @Override
            public boolean isCancelled() {
                return ++asked == 2;
            }
        };
        assertThatThrownBy(() -> notebook.pictures()
                        .addToNotes(
                                ME, List.of(new Addition(subjects.get(0), List.of(source(10), source(20)))), second))
                .isInstanceOf(CancelledException.class);
        assertThat(count("note")).isZero();
    }

    @Test
    void whatWasTypedAndIsNotStoredYetIsNeverLostToAnAddition() throws Exception {
        notebook.notes().save(subjects.get(0), ME, "one");
        JournalEntry onItsWay = notebook.notes().keep(subjects.get(0), ME, "one two");
        notebook.pictures()
                .addToNotes(ME, List.of(new Addition(subjects.get(0), List.of(source(10)))), WorkMonitor.none());
        notebook.notes().store(onItsWay);
        assertThat(text(0)).isEqualTo("one two");
        // The line is in the history, and typing goes on.
        Note note = notebook.notes().find(subjects.get(0), ME).orElseThrow();
        assertThat(notebook.notes().history(note.id())).isNotEmpty();
        notebook.notes().save(subjects.get(0), ME, "one two three");
        assertThat(text(0)).isEqualTo("one two three");
    }

    @Test
    void additionStaysWhenAnOldTextIsFoundInTheJournalAgain() throws Exception {
        notebook.notes().save(subjects.get(0), ME, "one");
        JournalEntry stored = notebook.notes().keep(subjects.get(0), ME, "one two");
        notebook.notes().store(stored);
        notebook.pictures()
                .addToNotes(ME, List.of(new Addition(subjects.get(0), List.of(source(10)))), WorkMonitor.none());
        notebook.notes().store(stored);
        assertThat(PictureMentions.in(text(0))).hasSize(1);
    }

    @Test
    void onlyWhatNoTextNamesAndCameInLongAgoIsRemoved() throws Exception {
        Picture named = store(10);
        Picture inHistory = store(20);
        Picture unnamed = store(30);
        notebook.notes().save(subjects.get(0), ME, line(inHistory));
        notebook.notes().keepInHistory(subjects.get(0), ME);
        notebook.notes().save(subjects.get(0), ME, "```\n" + line(named) + "\n```");

        notebook.pictures()
                .keepPublished(Map.of(
                        unnamed.hash(), new PublishedPicture(new byte[9], false, 1, 1, PictureHash.of(new byte[9]))));

        assertThat(removed(NOW.plus(Duration.ofDays(29)))).isZero();
        assertThat(removed(NOW.minus(Duration.ofDays(400)))).isZero();
        assertThat(removed(NOW.plus(Duration.ofDays(31)))).isEqualTo(1);
        assertThat(notebook.pictures().find(unnamed.hash().hex())).isEmpty();
        assertThat(notebook.pictures().find(named.hash().hex())).isPresent();
        assertThat(notebook.pictures().find(inHistory.hash().hex())).isPresent();
        assertThat(count("picture_published_piece")).isZero();
        assertThat(notebook.check(WorkMonitor.none()).isSound()).isTrue();
    }

    @Test
    void closingAGrownNotebookRemovesThem() throws Exception {
        byte[] noise = new byte[6_000_000];
        new java.util.Random(3).nextBytes(noise);
        byte[] photo = photo(64, 64);
        byte[] file = java.util.Arrays.copyOf(photo, photo.length + noise.length);
        System.arraycopy(noise, 0, file, photo.length, noise.length);
        Picture picture = notebook.pictures().store(NewPicture.of(file, "a.jpg"));
        Path database = notebook.file();
        notebook.close();
        long before = java.nio.file.Files.size(database);
        notebook = open(NOW.plus(Duration.ofDays(40)));
        assertThat(notebook.pictures().find(picture.hash().hex())).isPresent();
        notebook.pictures().store(NewPicture.of(java.util.Arrays.copyOf(file, file.length - 1), "b.jpg"));
        notebook.pictures().store(NewPicture.of(java.util.Arrays.copyOf(file, file.length - 2), "c.jpg"));
        notebook.close();
        notebook = open(NOW.plus(Duration.ofDays(40)));
        assertThat(before).isGreaterThan(6_000_000);
        assertThat(notebook.pictures().find(picture.hash().hex())).isEmpty();
        assertThat(count("picture")).isEqualTo(2);
    }

    @Test
    void picturesOfADeletedConferenceGoWithItUnlessAnotherNoteNamesThem() throws Exception {
        Picture only = store(10);
        Picture shared = store(20);
        notebook.notes().save(subjects.get(0), ME, line(only) + "\n\n" + line(shared));
        notebook.schedule().store(Schedules.of("Other", Schedules.talk("z", 9, "Other", "Bo")), Optional.empty(), "y");
        NoteSubject other = notebook.schedule().conferences().stream()
                .filter(conference -> conference.title().equals("Other"))
                .map(conference -> (NoteSubject) new NoteSubject.OfConference(conference.id()))
                .findFirst()
                .orElseThrow();
        notebook.notes().save(other, ME, line(shared));
        notebook.schedule().conferences().stream()
                .filter(conference -> conference.title().equals("Conf"))
                .forEach(conference -> notebook.conferences().delete(conference.id()));
        assertThat(notebook.pictures().find(only.hash().hex())).isEmpty();
        assertThat(notebook.pictures().find(shared.hash().hex())).isPresent();
    }

    private int removed(Instant now) {
        return notebook.database().write(handle -> new UnnamedPictures(handle).remove(now));
    }

    private Picture store(int size) throws FileFormatException {
        return notebook.pictures().store(NewPicture.of(photo(size, size), size + ".jpg"));
    }

    private static String line(Picture picture) {
        return PictureMention.of(picture.hash()).markdown();
    }

    private long count(String table) {
        return notebook.database().read(rows -> rows.number("SELECT COUNT(*) FROM " + table));
    }

    private String text(int talk) {
        return notebook.notes().find(subjects.get(talk), ME).map(Note::text).orElse("");
    }

    private static Addition.Source source(int size) {
        return () -> NewPicture.of(photo(size, size), size + ".jpg");
    }

    private static byte[] photo(int width, int height) {
        byte[] file = PictureFiles.photoTaken(width, height, "2026:09:14 11:42:03");
        assertThat(PictureHash.of(file).hex()).hasSize(64);
        return file;
    }
}
