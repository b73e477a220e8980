package io.github.rapporteur.notes.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.HandMovedAlarms;
import io.github.rapporteur.common.task.ImmediateSerial;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NotesMirrorTest {
    private static final String ME = "Rina Example";
    private static final String PRIVATE = "Private: he looked tired.\n\nGröße – “…”\n";

    @TempDir
    Path folder;

    private Path mirrorFolder;
    private OpenNotebook notebook;
    private ConferenceId conference;
    private NotesMirror mirror;

    @BeforeEach
    void open() {
        mirrorFolder = folder.resolve("talks.notebook.mirror");
        notebook = OpenNotebook.open(folder.resolve("talks.notebook"), true);
        conference = importTitled("Opening", "../../evil\\CON: a “title”\u202E?");
        mirror = newMirror();
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void notebookWithoutNotesNeedsNoMirror() throws IOException {
        mirror.update();
        assertThat(mirrorFolder).doesNotExist();
    }

    @Test
    void everyNoteIsAFileThatAnybodyCanRead() throws IOException {
        write("Opening", PRIVATE);
        notebook.notes().save(new NoteSubject.OfConference(conference), ME, "Three days in Ghent.");
        mirror.update();
        String talk = contentOf("opening");
        assertThat(talk)
                .startsWith("# Opening\n\nMirror Conf, Saturday 14 March 2026, 09:00 (Europe/Brussels), Main hall  \n"
                        + "Speakers: Ada Example  \nNotes by Rina Example, ")
                .endsWith("\n\n---\n\n" + PRIVATE + "\n");
        assertThat(contentOf("conference-rina")).startsWith("# Mirror Conf\n").contains("Three days in Ghent.");
    }

    @Test
    void jsonHasEverythingNeededToReadTheNotesBack() throws IOException {
        write("Opening", PRIVATE);
        notebook.notes().save(new NoteSubject.OfTalk(talk("Opening").id()), "Teo", "his own");
        mirror.update();
        JsonNode json = JsonMapper.builder().build().readTree(contentOf("notes.json"));
        assertThat(json.at("/conference/timeZone").asString()).isEqualTo("Europe/Brussels");
        assertThat(json.at("/notes").size()).isEqualTo(2);
        JsonNode mine = json.at("/notes/0");
        assertThat(mine.at("/text").asString()).isEqualTo(PRIVATE);
        assertThat(mine.at("/author").asString()).isEqualTo(ME);
        assertThat(mine.at("/talk/id").asString())
                .isEqualTo(talk("Opening").id().toString());
        assertThat(mine.at("/talk/speakers/0").asString()).isEqualTo("Ada Example");
        assertThat(mirrorFolder.resolve(json.at("/notes/1/file").asString()).getFileName())
                .asString()
                .contains("teo");
    }

    @Test
    void onlyChangedFilesAreWrittenAgain() throws IOException {
        write("Opening", "one");
        writeToEvil("two");
        mirror.update();
        Map<String, Object> before = identities();
        mirror.update();
        newMirror().update();
        assertThat(identities()).isEqualTo(before);
        write("Opening", "one more");
        mirror.update();
        Map<String, Object> after = identities();
        assertThat(before.keySet()).allSatisfy(name -> {
            boolean changed = name.contains("opening") || name.endsWith("notes.json");
            assertThat(Objects.equals(after.get(name), before.get(name)))
                    .as(name)
                    .isEqualTo(!changed);
        });
    }

    @Test
    void renamedTalkLeavesNoOldFileAndForeignFilesStay() throws IOException {
        write("Opening", "text");
        mirror.update();
        Path foreign = folderOfConference().resolve("my own.md");
        Files.writeString(foreign, "mine");
        importTitled("Grand opening", "Other");
        mirror.update();
        assertThat(names())
                .noneMatch(name -> name.contains("0900-opening"))
                .anyMatch(name -> name.contains("grand-opening"));
        assertThat(foreign).hasContent("mine");
    }

    @Test
    void deletedFileComesBack() throws IOException {
        write("Opening", "text");
        mirror.update();
        try (Stream<Path> files = Files.list(folderOfConference())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        mirror.update();
        assertThat(contentOf("opening")).contains("text");
    }

    @Test
    void noTitleLeadsOutOfTheMirror() throws IOException {
        writeToEvil("text");
        mirror.update();
        assertThat(names())
                .anyMatch(name ->
                        name.matches("mirror-conf-.{6}/2026-03-14-1000-evil-con-a-title-rina-example-.{6}\\.md"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("evil"));
        }
    }

    @Test
    void mirrorIsWrittenAfterAQuietMinuteAndAtTheEnd() {
        HandMovedAlarms time = new HandMovedAlarms();
        List<String> failures = new ArrayList<>();
        write("Opening", "first");
        try (QuietMirror quiet =
                new QuietMirror(mirror, time, new ImmediateSerial(), (what, problem) -> failures.add(what))) {
            quiet.noteSaved();
            time.moveBy(Duration.ofSeconds(59));
            assertThat(mirrorFolder).doesNotExist();
            time.moveBy(Duration.ofSeconds(1));
            assertThat(contentOfQuietly("opening")).contains("first");
            write("Opening", "second");
            quiet.noteSaved();
        }
        assertThat(contentOfQuietly("opening")).contains("second");
        assertThat(failures).isEmpty();
    }

    @Test
    void mirrorThatCannotBeWrittenIsToldAndDisturbsNothing() throws IOException {
        Files.writeString(mirrorFolder, "a file stands in the way");
        List<String> failures = new ArrayList<>();
        write("Opening", "text");
        try (QuietMirror quiet = new QuietMirror(
                mirror, new HandMovedAlarms(), new ImmediateSerial(), (what, problem) -> failures.add(what))) {
            quiet.noteSaved();
        }
        assertThat(failures).hasSize(1);
        write("Opening", "still saved");
    }

    private NotesMirror newMirror() {
        return new NotesMirror(notebook.schedule(), notebook.notes(), mirrorFolder);
    }

    private ConferenceId importTitled(String first, String second) {
        ImportedSchedule schedule = new ImportedSchedule(
                "frab XML",
                "Mirror Conf",
                "https://conf.example",
                "Ghent",
                ZoneId.of("Europe/Brussels"),
                List.of("Main hall"),
                1,
                List.of(talk("a", 8, first), talk("b", 9, second)),
                List.of());
        Optional<ConferenceId> into =
                notebook.schedule().conferences().stream().findFirst().map(known -> known.id());
        return notebook.schedule().store(schedule, into, "schedule.xml").conference();
    }

    private static ImportedTalk talk(String identity, int hour, String title) {
        Instant start = Instant.parse("2026-03-14T00:00:00Z").plus(Duration.ofHours(hour));
        return new ImportedTalk(
                identity,
                title,
                "",
                TalkKind.TALK,
                start,
                start.plusSeconds(3600),
                LocalDate.of(2026, 3, 14),
                "Main hall",
                "",
                "en",
                "",
                "",
                "",
                List.of(new ImportedPerson("", "Ada Example")),
                false);
    }

    private Talk talk(String title) {
        return notebook.schedule().talks(conference).stream()
                .filter(talk -> talk.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void write(String title, String text) {
        notebook.notes().save(new NoteSubject.OfTalk(talk(title).id()), ME, text);
    }

    private void writeToEvil(String text) {
        Talk evil = notebook.schedule().talks(conference).getLast();
        notebook.notes().save(new NoteSubject.OfTalk(evil.id()), ME, text);
    }

    private Path folderOfConference() throws IOException {
        try (Stream<Path> folders = Files.list(mirrorFolder).filter(Files::isDirectory)) {
            return folders.findFirst().orElseThrow();
        }
    }

    private String contentOf(String partOfName) throws IOException {
        String name = names().stream()
                .filter(each -> each.contains(partOfName))
                .findFirst()
                .orElseThrow();
        return Files.readString(mirrorFolder.resolve(name));
    }

    private String contentOfQuietly(String partOfName) {
        try {
            return contentOf(partOfName);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(mirrorFolder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> mirrorFolder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** A file that was written anew is another one to the system. */
    private Map<String, Object> identities() throws IOException {
        Map<String, Object> keys = new HashMap<>();
        for (String name : names()) {
            keys.put(
                    name,
                    Files.readAttributes(mirrorFolder.resolve(name), BasicFileAttributes.class)
                            .fileKey());
        }
        return keys;
    }
}
