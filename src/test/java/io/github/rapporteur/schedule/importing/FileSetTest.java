package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and zip archives with the files of one conference. */
class FileSetTest {
    private static final String SLOTS = """
            - date: "2031-05-04"
              timeslots:
                - startTime: "08:15"
                  endTime: "09:00"
                  singles: [1000]
                - {startTime: "09:00", endTime: "10:00", sessionIds: [7, 8]}
            """;
    private static final String SESSIONS = """
            list:
              - id: 1000
                title: Doors
                service: true
              - {id: 7, title: Ink, speakers: [3], place: Hall}
              - {id: 8, title: Glue, speakers: [3, 4]}
            """;
    private static final String SPEAKERS = """
            - {id: 3, name: Ada, surname: Blot, title: Chief blotter}
            - {id: 4, name: Bén, surname: Nib, title: Nibbler}
            """;

    @TempDir
    Path folder;

    @Test
    void filesOfOneSiteInAFolderAreJoined() throws Exception {
        Path site = Files.createDirectories(folder.resolve("inkdays-2031"));
        Files.writeString(site.resolve("schedule.yml"), SLOTS);
        Files.writeString(site.resolve("sessions.yml"), SESSIONS);
        Files.writeString(site.resolve("speakers.yml"), SPEAKERS);
        Files.write(site.resolve("poster.jpg"), new byte[100]);
        Files.writeString(Files.createDirectories(site.resolve(".git")).resolve("schedule.json"), "{");

        ImportedSchedule schedule = read(ScheduleSource.ofFile(site));

        assertThat(schedule.title()).isEqualTo("inkdays 2031");
        assertThat(schedule.talks()).extracting(ImportedTalk::title).containsExactly("Doors", "Ink", "Glue");
        assertThat(schedule.talks().getLast().people())
                .extracting(ImportedPerson::name)
                .containsExactly("Ada Blot", "Bén Nib");
        assertThat(schedule.warnings()).noneMatch(warning -> warning.contains("other talks"));
    }

    @Test
    void zipIsReadAsAFolder() throws Exception {
        byte[] zip = zip(Map.of(
                "_data/schedule.yml",
                SLOTS,
                "_data\\sessions.yml",
                SESSIONS,
                "../../speakers.yml",
                SPEAKERS,
                "__MACOSX/schedule.yml",
                "- title: x"));

        ImportedSchedule schedule = Read.read("/home/ada/Ink Days.zip", zip, Read.OPTIONS);

        assertThat(schedule.title()).isEqualTo("Ink Days");
        assertThat(schedule.talks()).hasSize(3);
        assertThat(schedule.talks().get(1).people()).hasSize(1);
    }

    @Test
    void mostTalksWinAndOthersAreNamed() throws Exception {
        byte[] zip = zip(Map.of(
                "a/quillfest.json",
                new String(Read.fixtureBytes("quillfest.json"), StandardCharsets.UTF_8),
                "a/quillfest.xml",
                new String(Read.fixtureBytes("quillfest.xml"), StandardCharsets.UTF_8),
                "b/schedule.csv",
                "Title,Start,Room\nGlue,2031-05-04 10:00,Hall\n",
                "readme.txt",
                "Read me."));

        ImportedSchedule schedule = Read.read("all.zip", zip, Read.OPTIONS);

        assertThat(schedule.format()).isEqualTo("frab XML");
        assertThat(schedule.warnings())
                .filteredOn(warning -> warning.contains("other talks"))
                .containsExactly("all.zip/b/schedule.csv has other talks (1), which were not read; "
                        + "all.zip/a/quillfest.xml has the most. To have the others too, import that file alone.");
    }

    @Test
    void errorsNameArchiveAndFile() throws Exception {
        assertThatThrownBy(() -> Read.read("x.zip", zip(Map.of("a.json", "[1,\n2,,]")), Read.OPTIONS))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith("x.zip/a.json, line 2: not well-formed JSON");
        assertThatThrownBy(() -> Read.read("x.zip", zip(Map.of("schedule.yml", SLOTS)), Read.OPTIONS))
                .hasMessageStartingWith("x.zip/schedule.yml: ")
                .hasMessageContaining("the talks themselves are in another file");
        assertThatThrownBy(() -> Read.read("x.zip", zip(Map.of("a.png", "x", "b/", "")), Read.OPTIONS))
                .hasMessageStartingWith("x.zip: this is a zip archive, and no file in it may be a schedule");
        assertThatThrownBy(() -> Read.read("x.zip", zip(Map.of("a.txt", "Hello.")), Read.OPTIONS))
                .hasMessageStartingWith("x.zip: none of the files given together is a schedule");
        byte[] whole = zip(Map.of("schedule.yml", SLOTS.repeat(50)));
        assertThatThrownBy(() -> Read.read("x.zip", Arrays.copyOf(whole, 60), Read.OPTIONS))
                .hasMessageStartingWith("x.zip, entry schedule.yml: the archive cannot be unpacked");
    }

    @Test
    void archivesInArchivesStayPacked() throws Exception {
        ByteArrayOutputStream outer = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(outer)) {
            out.putNextEntry(new ZipEntry("schedule.json"));
            out.write(zip(Map.of("schedule.yml", SESSIONS)));
        }

        assertThatThrownBy(() -> Read.read("x.zip", outer.toByteArray(), Read.OPTIONS))
                .hasMessageStartingWith("x.zip: none of the files given together");
    }

    @Test
    void countsAndSizesAreBounded() throws Exception {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i <= FileSet.MOST_FILES; i++) {
            many.put("talk" + i + ".json", "{}");
        }
        for (Map.Entry<String, String> file : many.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }

        assertThatThrownBy(() -> Read.read("x.zip", zip(many), Read.OPTIONS))
                .hasMessageStartingWith("x.zip, entry talk")
                .hasMessageContaining("more than 200 files");
        assertThatThrownBy(() -> read(ScheduleSource.ofFile(folder)))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("there are more than 200 files");
        String long20 = " ".repeat(FileSet.MOST_BYTES_OF_ONE);
        assertThatThrownBy(() -> Read.read("x.zip", zip(Map.of("a.json", long20 + " ")), Read.OPTIONS))
                .hasMessageStartingWith("x.zip, entry a.json: it unpacks to more than 20 MB");
        Map<String, String> sixty = new LinkedHashMap<>(Map.of("a.txt", long20, "b.txt", long20, "c.txt", long20));
        sixty.put("d.txt", "x");
        assertThatThrownBy(() -> Read.read("x.zip", zip(sixty), Read.OPTIONS))
                .hasMessageStartingWith("x.zip, entry d.txt: the archive unpacks to more than 60 MB");
    }

    @Test
    void damagedArchivesEndInAnError() throws Exception {
        byte[] whole = zip(Map.of("schedule.yml", SLOTS, "sessions.yml", SESSIONS, "speakers.yml", SPEAKERS));
        Random random = new Random(20310512);
        for (int round = 0; round < 1000; round++) {
            byte[] mutant = Arrays.copyOf(whole, whole.length - (round % 3 == 0 ? random.nextInt(whole.length) : 0));
            for (int change = random.nextInt(4); change > 0 && mutant.length > 0; change--) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(Read.read("x.zip", mutant, Read.OPTIONS).talks()).hasSizeBetween(1, 3);
            } catch (FileFormatException e) {
                assertThat(e).hasMessageStartingWith("x.zip");
            }
        }
    }

    @Test
    void emptyFolderIsNamed() {
        assertThatThrownBy(() -> read(ScheduleSource.ofFile(folder)))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith(folder.getFileName() + ": no file in this folder may be a schedule.");
    }

    @Test
    void companionsAreFoundByName() throws Exception {
        FileSet set = new FileSet(
                "x.zip",
                Map.of(
                        "a/Speakers.JSON",
                        () -> bytes("[1]"),
                        "b/sessions",
                        () -> bytes("{}"),
                        "c.json",
                        () -> bytes("{")));
        Content sessions = set.content("b/sessions");

        assertThat(sessions.companion("people", "speakers").map(Content::name)).contains("x.zip/a/Speakers.JSON");
        assertThat(sessions.companion("sessions")).isEmpty();
        assertThat(sessions.companions()).hasSize(2);
        assertThat(JsonTree.ofCompanion(sessions, "speakers").size()).isOne();
        assertThat(JsonTree.ofCompanion(sessions, "rooms").isMissingNode()).isTrue();
        assertThatThrownBy(() -> JsonTree.ofCompanion(sessions, "c")).hasMessageStartingWith("x.zip/c.json, line 1");
        assertThat(new Content("alone.json", bytes("{}")).companion("alone")).isEqualTo(Optional.empty());
    }

    @Test
    void filesTogetherHaveNoMorePiecesThanOne() throws Exception {
        FileSet set = new FileSet(
                "x.zip",
                Map.of(
                        "a.json",
                        () -> bytes("[" + "1,".repeat(800_000) + "1]"),
                        "b.json",
                        () -> bytes("[" + "1,".repeat(800_000) + "1]")));

        assertThat(JsonTree.of(set.content("a.json")).size()).isEqualTo(800_001);
        assertThatThrownBy(() -> JsonTree.of(set.content("b.json"))).isInstanceOf(FileFormatException.class);
    }

    private static ImportedSchedule read(ScheduleSource source) throws Exception {
        return new ScheduleImporter().read(source, Read.OPTIONS, WorkMonitor.none());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
