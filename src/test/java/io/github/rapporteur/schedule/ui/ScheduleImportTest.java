package io.github.rapporteur.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.ImmediateTaskRunner;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.shell.AnsweringDialogs;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleImportTest {
    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private OpenNotebook notebook;

    @BeforeEach
    void open() {
        notebook = OpenNotebook.open(folder.resolve("test"), true);
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void theSecondImportUpdatesTheSameConferenceAndSaysWhatChanged() {
        load(calendar("Europe/Copenhagen", "one", "two"));
        load(calendar("Europe/Copenhagen", "two", "three"));
        load(calendar("Europe/Copenhagen", "two", "three"));
        assertThat(said)
                .containsExactly(
                        "Harbour: 2 talks imported.",
                        "Harbour: 1 new, 0 changed, 1 withdrawn. Your stars and notes stay.",
                        "Harbour: nothing changed.");
        assertThat(notebook.schedule().conferences()).hasSize(1);
    }

    @Test
    void aScheduleWithoutATimeZoneIsReadInTheOneTheUserChooses() {
        dialogs.choosing("Asia/Kolkata");
        load(calendar("", "one"));
        assertThat(dialogs.asked()).containsExactly("The schedule does not say its time zone.");
        Conference conference = notebook.schedule().conferences().getFirst();
        assertThat(conference.zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(notebook.schedule().talks(conference.id()).getFirst().start())
                .isEqualTo(Instant.parse("2026-09-11T05:00:00Z"));
    }

    @Test
    void whoChoosesNoTimeZoneImportsNothing() {
        load(calendar("", "one"));
        assertThat(said).containsExactly("cancelled");
        assertThat(notebook.schedule().conferences()).isEmpty();
    }

    @Test
    void whatIsNoScheduleSaysFileAndCauseAndThatNothingWasImported() {
        load("hello");
        assertThat(said).singleElement().asString().startsWith("harbour.ics").endsWith("Nothing was imported.");
    }

    @Test
    void onlyWebAddressesAreLinks() {
        assertThat(ScheduleImport.isLink("https://conf.example/schedule.xml")).isTrue();
        assertThat(ScheduleImport.isLink(" WEBCAL://conf.example/schedule.ics")).isTrue();
        assertThat(ScheduleImport.isLink("http://conf.example/schedule.xml")).isTrue();
        assertThat(ScheduleImport.isLink("ftp://conf.example/schedule.xml")).isFalse();
        assertThat(ScheduleImport.isLink("https://")).isFalse();
    }

    private void load(String text) {
        new ScheduleImport(
                        notebook.schedule(),
                        new ImmediateTaskRunner(),
                        dialogs,
                        ZoneId.of("Europe/Berlin"),
                        new Heard())
                .from(ScheduleSource.ofBytes("harbour.ics", text.getBytes(StandardCharsets.UTF_8)));
    }

    private class Heard implements ScheduleImport.Listener {
        @Override
        public void imported(ConferenceId conference, String summary, List<String> warnings) {
            said.add(summary);
        }

        @Override
        public void failed(String sentence) {
            said.add(sentence);
        }

        @Override
        public void cancelled() {
            said.add("cancelled");
        }
    }

    private static String calendar(String zone, String... talks) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Harbour\r\n");
        Optional.of(zone)
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> text.append("X-WR-TIMEZONE:").append(name).append("\r\n"));
        for (String talk : talks) {
            text.append("BEGIN:VEVENT\r\nUID:")
                    .append(talk)
                    .append("\r\nSUMMARY:")
                    .append(talk)
                    .append("\r\nDTSTART:20260911T103000\r\nDTEND:20260911T111500\r\nEND:VEVENT\r\n");
        }
        return text.append("END:VCALENDAR\r\n").toString();
    }
}
