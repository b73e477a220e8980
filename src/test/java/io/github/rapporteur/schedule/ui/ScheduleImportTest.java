package io.github.rapporteur.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.ImmediateTaskRunner;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.schedule.importing.TableField;
import io.github.rapporteur.schedule.importing.TableLayout;
import io.github.rapporteur.schedule.update.TalkChange;
import io.github.rapporteur.shell.AnsweringDialogs;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleImportTest {
    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private final KeptLayouts layouts = new KeptLayouts();
    private final AnsweringReview review = new AnsweringReview();
    private final AnsweringPreview preview = new AnsweringPreview();
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
        load(calendar("Europe/Copenhagen", "two", "three") + "\r\n");
        load(calendar("Europe/Copenhagen", "two", "three") + "\r\n");
        assertThat(said).hasSize(4).last().asString().startsWith("Harbour has not changed since ");
        assertThat(said)
                .startsWith(
                        "Harbour: 2 talks imported.",
                        "Harbour: 1 new, 0 changed, 1 withdrawn. Your stars and notes stay.",
                        "Harbour: nothing changed.");
        assertThat(notebook.schedule().conferences()).hasSize(1);
    }

    @Test
    void onlyWhatIsAcceptedOfANewerScheduleIsStoredAndTheRestIsOfferedAgain() {
        load(calendar("Europe/Copenhagen", "one", "two"));
        review.refusing("three", "one");
        load(calendar("Europe/Copenhagen", "two", "three", "four"));
        assertThat(review.shown()).extracting(TalkChange::title).containsExactlyInAnyOrder("one", "three", "four");
        assertThat(said).endsWith("Harbour: 1 new, 0 changed, 0 withdrawn. Your stars and notes stay.");
        ConferenceId conference = notebook.schedule().conferences().getFirst().id();
        assertThat(notebook.schedule().talks(conference))
                .extracting(Talk::title, Talk::withdrawn)
                .containsExactlyInAnyOrder(tuple("one", false), tuple("two", false), tuple("four", false));
        load(calendar("Europe/Copenhagen", "two", "three", "four"));
        assertThat(review.shown()).extracting(TalkChange::title).containsExactlyInAnyOrder("one", "three");
    }

    @Test
    void whatTheUserHasAStarOnComesFirst() {
        load(calendar("Europe/Copenhagen", "one", "two"));
        ConferenceId conference = notebook.schedule().conferences().getFirst().id();
        Talk two = notebook.schedule().talks(conference).stream()
                .filter(talk -> "two".equals(talk.title()))
                .findFirst()
                .orElseThrow();
        notebook.schedule().star(two.id(), Star.MUST);
        load(calendar("Europe/Copenhagen", "three"));
        assertThat(review.shown().getFirst().talk()).contains(two.id());
        assertThat(review.shown()).extracting(TalkChange::isUsers).containsExactly(true, false, false);
    }

    @Test
    void whoDoesNotWantAnyChangeLeavesAllAsItIs() {
        load(calendar("Europe/Copenhagen", "one", "two"));
        review.givingUp();
        load(calendar("Europe/Copenhagen", "three"));
        assertThat(said).endsWith("cancelled");
        assertThat(notebook.schedule()
                        .talks(notebook.schedule().conferences().getFirst().id()))
                .extracting(Talk::title)
                .containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void aScheduleWithoutATimeZoneIsShownInTheUsersAndReadInTheOneTheUserChooses() {
        preview.choosing(ZoneId.of("Asia/Kolkata"));
        load(calendar("", "one"));
        assertThat(preview.shown())
                .extracting(ImportPreview::zone)
                .containsExactly(ZoneId.of("Europe/Berlin"), ZoneId.of("Asia/Kolkata"));
        assertThat(preview.shown()).noneMatch(ImportPreview::isZoneSaid);
        assertThat(preview.shown().getLast().firstTalks().getFirst().time()).isEqualTo("10:30");
        Conference conference = notebook.schedule().conferences().getFirst();
        assertThat(conference.zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(notebook.schedule().talks(conference.id()).getFirst().start())
                .isEqualTo(Instant.parse("2026-09-11T05:00:00Z"));
    }

    @Test
    void theZoneOnceChosenHoldsWhenTheScheduleComesAgain() {
        preview.choosing(ZoneId.of("Asia/Kolkata"));
        load(calendar("", "one"));
        load(calendar("", "one", "two"));
        assertThat(preview.shown()).hasSize(2);
        Conference conference = notebook.schedule().conferences().getFirst();
        assertThat(conference.zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(notebook.schedule().talks(conference.id()))
                .hasSize(2)
                .allMatch(talk -> talk.start().equals(Instant.parse("2026-09-11T05:00:00Z")));
    }

    @Test
    void whoDoesNotWantWhatIsShownImportsNothing() {
        preview.givingUp();
        load(calendar("Europe/Copenhagen", "one"));
        assertThat(said).containsExactly("cancelled");
        assertThat(notebook.schedule().conferences()).isEmpty();
    }

    @Test
    void columnsOfATableThatSayNothingAreAskedForAndKeptForTheNextOfItsKind() {
        String table = "Was;Wo;Wer;Wann denn\nKnoten;Halle;Ada Hoek;2026-09-11 10:30\n";
        preview.choosing(TableField.TITLE, TableField.ROOM, TableField.SPEAKERS, TableField.START);
        load(ScheduleSource.ofBytes("knots.csv", table.getBytes(StandardCharsets.UTF_8)));
        assertThat(preview.shown().getFirst().days()).isEmpty();
        assertThat(preview.problems()).singleElement().asString().contains("no column", "Was | Wo | Wer | Wann denn");
        assertThat(said).containsExactly("knots: 1 talk imported.");
        String other = table.replace("Knoten", "Haken").replace("2026", "2027");
        load(ScheduleSource.ofBytes("hooks.csv", other.getBytes(StandardCharsets.UTF_8)));
        assertThat(said).endsWith("hooks: 1 talk imported.");
        assertThat(preview.shown().getLast().firstTalks())
                .containsExactly(new ImportPreview.FirstTalk("Sat 11", "10:30", "Haken", "Ada Hoek, Halle"));
    }

    @Test
    void theSourceIsReadOnceHoweverOftenItsZoneIsChosen() {
        preview.choosing(ZoneId.of("Asia/Kolkata"));
        CountingSource source = new CountingSource(
                ScheduleSource.ofBytes("harbour.ics", calendar("", "one").getBytes(StandardCharsets.UTF_8)));
        load(source);
        assertThat(source.times).isEqualTo(1);
        assertThat(said).containsExactly("Harbour: 1 talk imported.");
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
        load(ScheduleSource.ofBytes("harbour.ics", text.getBytes(StandardCharsets.UTF_8)));
    }

    private void load(ScheduleSource source) {
        new ScheduleImport(
                        notebook.schedule(),
                        new ImmediateTaskRunner(),
                        new ScheduleImport.Questions(preview, review, new AnsweringDialogs()),
                        layouts,
                        ZoneId.of("Europe/Berlin"),
                        new Heard())
                .from(source);
    }

    /** Keeps them in memory. */
    private static final class KeptLayouts implements ScheduleImport.Layouts {
        private final Map<String, TableLayout> kept = new HashMap<>();

        @Override
        public Optional<TableLayout> find(TableLayout guessed) {
            return Optional.ofNullable(kept.get(guessed.key()));
        }

        @Override
        public void keep(TableLayout layout) {
            kept.put(layout.key(), layout);
        }
    }

    /** Counts how often it is read. */
    private static final class CountingSource implements ScheduleSource {
        private final ScheduleSource source;
        private int times;

        CountingSource(ScheduleSource source) {
            this.source = source;
        }

        @Override
        public String name() {
            return source.name();
        }

        @Override
        public String address() {
            return source.address();
        }

        @Override
        public byte[] bytes(WorkMonitor monitor) throws IOException, FileFormatException, CancelledException {
            times++;
            return source.bytes(monitor);
        }
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
