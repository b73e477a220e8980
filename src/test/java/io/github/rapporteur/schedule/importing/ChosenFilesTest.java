package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were dropped or chosen together. */
class ChosenFilesTest {
    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(temporary.resolve("ink-days-2031"));
    }

    @Test
    void partsOfOneConferenceAreJoinedAndTheirFolderNamesIt() throws Exception {
        Path sessions = file("sessions.json", """
                {"schedule": [{"id": 1, "title": "Ink", "start_date": "2031-05-04T10:00Z", "end_date": "2031-05-04T11:00Z",
                  "location": 11, "event_type": 2, "speakers": [7]}]}""");
        Path speakers = file("speakers.json", "{\"speakers\": [{\"id\": 7, \"name\": \"Ada Blot\"}]}");
        Path rooms = file("locations.json", "{\"locations\": [{\"id\": 11, \"name\": \"Vault\"}]}");
        file("other.json", "no JSON, and not chosen");

        ImportedSchedule schedule = read(speakers, rooms, sessions);

        assertThat(schedule.title()).isEqualTo("ink days 2031");
        assertThat(schedule.rooms()).containsExactly("Vault");
        assertThat(schedule.talks())
                .singleElement()
                .satisfies(talk -> assertThat(talk.people())
                        .extracting(ImportedPerson::name)
                        .containsExactly("Ada Blot"));
    }

    @Test
    void aFileForEachDayMakesOneSchedule() throws Exception {
        Path sunday =
                file("sunday.csv", "Title,Date,Start,Room\nInk,2031-05-04,10:00,Hall\nGlue,2031-05-04,11:00,Hall\n");
        Path monday = file("monday.csv", "Title,Date,Start,Room\nPaper,2031-05-05,10:00,Cellar\n");

        ImportedSchedule schedule = read(monday, sunday);

        assertThat(schedule.title()).isEqualTo("ink days 2031");
        assertThat(schedule.talks()).extracting(ImportedTalk::title).containsExactly("Ink", "Glue", "Paper");
        assertThat(schedule.rooms()).containsExactly("Hall", "Cellar");
        assertThat(schedule.dayCount()).isEqualTo(2);
    }

    @Test
    void sameNumberOnTwoDaysIsTwoTalksAndTheSameTalkInTwoFilesIsOne() throws Exception {
        Path one = file("one.ics", calendar("Inkdays", event("1", "04", "Doors") + event("2", "04", "Ink")));
        Path two = file(
                "two.ics",
                calendar("Inkdays", event("1", "05", "Doors") + event("2", "04", "Ink") + event("3", "05", "Glue")));

        ImportedSchedule schedule = read(one, two);

        assertThat(schedule.title()).isEqualTo("Inkdays");
        assertThat(schedule.talks()).extracting(ImportedTalk::title).containsExactly("Doors", "Ink", "Doors", "Glue");
        assertThat(schedule.talks()).extracting(ImportedTalk::identity).doesNotHaveDuplicates();
    }

    @Test
    void sameScheduleInTwoFormatsIsReadOnce() throws Exception {
        Path xml = Files.write(folder.resolve("q.xml"), Read.fixtureBytes("quillfest.xml"));
        Path json = Files.write(folder.resolve("q.json"), Read.fixtureBytes("quillfest.json"));

        ImportedSchedule schedule = read(xml, json);

        assertThat(schedule.talks()).hasSameSizeAs(Read.fixture("quillfest.xml").talks());
        assertThat(schedule.warnings()).noneMatch(warning -> warning.contains("other talks"));
    }

    @Test
    void filesOfTwoConferencesAreRefusedByName() throws Exception {
        Path xml = Files.write(folder.resolve("q.xml"), Read.fixtureBytes("quillfest.xml"));
        Path other = file("other.ics", calendar("Inkdays", event("1", "04", "Doors")));

        assertThatThrownBy(() -> read(xml, other))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith("ink-days-2031: these files do not belong together: ink-days-2031/q.xml has ")
                .hasMessageEndingWith("ink-days-2031/other.ics has 1 talk of \"Inkdays\" (iCalendar)."
                        + " Import each of them alone.");
    }

    @Test
    void damagedFileAmongThemIsAnErrorAndAPictureIsLeftOut() throws Exception {
        Path sunday = file("sunday.csv", "Title,Date,Start\nInk,2031-05-04,10:00\n");
        Path broken = file("monday.json", "[{\"title\": ");
        Path picture = file("poster.jpg", "");

        assertThatThrownBy(() -> read(sunday, broken))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith("ink-days-2031/monday.json, line 1: not well-formed JSON");
        assertThat(read(sunday, picture).warnings())
                .contains("Left out: poster.jpg, whose name or size is not that of a schedule's file.");
        assertThatThrownBy(() -> read(picture, file("x.png", "")))
                .hasMessage("ink-days-2031: none of the 2 files may be a schedule: poster.jpg, x.png."
                        + " Choose the schedule's files.");
        assertThatThrownBy(() -> read(sunday, folder.resolve("missing.csv")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing.csv: there is no such file");
    }

    @Test
    void filesOfSeveralFoldersAndWholeFoldersAreNamedFromWhereTheyMeet() throws Exception {
        Path days = Files.createDirectories(folder.resolve("days"));
        Files.writeString(days.resolve("sunday.csv"), "Title,Date,Start\nInk,2031-05-04,10:00\n");

        assertThatThrownBy(() -> read(days, file("monday.json", "[")))
                .hasMessageStartingWith("ink-days-2031/monday.json, line 1");
        assertThat(read(days, file("monday.csv", "Title,Date,Start\nPaper,2031-05-05,10:00\n"))
                        .talks())
                .hasSize(2);
    }

    @Test
    void whatTheNotebookRemembersLeadsToTheSameFiles() throws Exception {
        Path sunday = file("sunday.csv", "Title,Date,Start\nInk,2031-05-04,10:00\n");
        Path monday = file("monday.csv", "Title,Date,Start\nPaper,2031-05-05,10:00\n");
        String address = ScheduleSource.ofFiles(List.of(sunday, monday)).address();

        ImportedSchedule again =
                new ScheduleImporter().read(ScheduleSource.of(address), Read.OPTIONS, WorkMonitor.none());

        assertThat(address).isEqualTo(sunday + "\n" + monday);
        assertThat(again.talks()).hasSize(2);
    }

    private static String calendar(String name, String events) {
        return "BEGIN:VCALENDAR\nX-WR-CALNAME:" + name + "\n" + events + "END:VCALENDAR\n";
    }

    private static String event(String uid, String day, String title) {
        return "BEGIN:VEVENT\nUID:" + uid + "\nDTSTART:203105" + day + "T1" + uid + "0000Z\nSUMMARY:" + title
                + "\nEND:VEVENT\n";
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static ImportedSchedule read(Path... files) throws Exception {
        return new ScheduleImporter()
                .read(ScheduleSource.ofFiles(Arrays.asList(files)), Read.OPTIONS, WorkMonitor.none());
    }
}
