package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleImporterTest {
    @TempDir
    Path folder;

    @Test
    void contentDecidesNotTheName() throws Exception {
        Path file = Files.write(folder.resolve("programme.pdf"), Read.fixtureBytes("quillfest.ics"));

        assertThat(new ScheduleImporter()
                        .read(ScheduleSource.of(file.toString()), ImportOptions.defaults(), WorkMonitor.none())
                        .format())
                .isEqualTo("iCalendar");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><html>|this is a web page",
                "<html><body>|this is a web page",
                "<rss version='2.0'>|this is XML whose first element is <rss>",
                "PK\u0003\u0004|this is a zip archive",
                "%PDF-1.7|this is a PDF",
                "Day,Room,Title|this is not a schedule in any format that is known",
                "'  '|the file is empty"
            })
    void anythingElseIsNamed(String content, String said) {
        assertThatThrownBy(() -> Read.text(content))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith("typed.txt: ")
                .hasMessageContaining(said);
    }

    @Test
    void folderAndMissingFileAreSaidPlainly() {
        assertThatThrownBy(() -> ScheduleSource.ofFile(folder).bytes(WorkMonitor.none()))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("this is a folder");
        assertThatThrownBy(
                        () -> ScheduleSource.ofFile(folder.resolve("gone.xml")).bytes(WorkMonitor.none()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gone.xml: there is no such file.");
    }

    @Test
    void userMayNameZoneAndConference() throws Exception {
        ImportedSchedule schedule = Read.read(
                "quillfest.xml",
                Read.fixtureBytes("quillfest.xml"),
                Read.OPTIONS.withZone(ZoneId.of("Asia/Tokyo")).withConferenceName("Ink"));

        assertThat(schedule.title()).isEqualTo("Ink");
        assertThat(schedule.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(schedule.talks().getFirst().start()).hasToString("2031-05-10T08:30:00Z");
    }

    @Test
    void scheduleWithoutTitleIsNamedAfterItsFile() throws Exception {
        byte[] calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20310510T083000Z\nEND:VEVENT\nEND:VCALENDAR\n"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Read.read("https://example.org/feeds/ink-days_2031.ics?x=1", calendar, Read.OPTIONS)
                        .title())
                .isEqualTo("ink days 2031");
    }
}
