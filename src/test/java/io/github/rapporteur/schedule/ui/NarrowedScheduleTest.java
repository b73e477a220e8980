package io.github.rapporteur.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.common.task.ImmediateTaskRunner;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What narrows the list, and what it tells of clashes and gaps. */
class NarrowedScheduleTest {
    @TempDir
    Path folder;

    private final Settings settings = new Settings(Map.of());
    private OpenNotebook notebook;
    private ScheduleViewModel model;

    @BeforeEach
    void open() {
        notebook = OpenNotebook.open(folder.resolve("test"), true);
        model = model(Harbour.friday("10:42"));
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void roomsWidenEachOtherAndNarrowTracks() {
        show(Harbour.schedule());
        model.filter().toggle(new Narrow.Room("Quay Hall"));
        assertThat(lines())
                .containsExactly(
                        "Now, 10:42",
                        "Retries Considered Expensive",
                        "Coffee on the terrace",
                        "Backpressure for Beginners");
        assertThat(model.countWords()).isEqualTo("2 of 5 talks");
        model.filter().toggle(new Narrow.Room("Tide Room"));
        assertThat(lines()).contains("Typing Is Thinking").doesNotContain("Build a Queue");
        model.filter().toggle(new Narrow.Track("People"));
        model.filter().toggle(new Narrow.WithoutBreaks());
        assertThat(lines()).containsExactly("Now, 10:42", "Typing Is Thinking");
        model.filter().clear();
        assertThat(lines()).hasSize(6);
    }

    @Test
    void kindsLanguagesAndNotesNarrow() {
        show(Harbour.schedule());
        model.filter().toggle(new Narrow.Kind(TalkKind.WORKSHOP));
        assertThat(lines()).isEmpty();
        assertThat(model.emptyWordsProperty().get().title()).isEqualTo("No talk on Fri 11 Sep passes the filters");
        model.filter().clear();
        model.filter().toggle(new Narrow.Language("en"));
        assertThat(titles()).hasSize(4);
        model.filter().toggle(new Narrow.WithNotes());
        assertThat(lines()).isEmpty();
    }

    @Test
    void oneKindOfStarTakesThePlaceOfAnyAndTheChipFollows() {
        show(Harbour.schedule());
        model.star(find("Typing Is Thinking").id(), Star.MAYBE);
        model.star(find("Build a Queue").id(), Star.LATER);
        model.filter().starredOnlyProperty().set(true);
        assertThat(titles()).containsExactly("Typing Is Thinking", "Build a Queue");
        model.filter().toggle(new Narrow.Starred(Star.LATER));
        assertThat(titles()).containsExactly("Build a Queue");
        assertThat(model.filter().starredOnlyProperty().get()).isTrue();
        model.filter().starredOnlyProperty().set(false);
        assertThat(model.filter().narrowingProperty().get()).isEqualTo(Narrowing.NONE);
    }

    @Test
    void pastTalksStay() {
        model = model(Harbour.friday("18:00"));
        show(Harbour.schedule());
        assertThat(titles()).hasSize(4);
    }

    @Test
    void narrowingIsKeptForEachConferenceButNotWhatItNoLongerHas() {
        show(Harbour.schedule());
        model.filter().toggle(new Narrow.Room("Quay Hall"));
        model.filter().toggle(new Narrow.Room("Tide Room"));
        model = model(Harbour.friday("10:42"));
        show(Harbour.schedule());
        assertThat(model.filter().narrowingProperty().get().parts())
                .containsExactly(new Narrow.Room("Quay Hall"), new Narrow.Room("Tide Room"));
        model = model(Harbour.friday("10:42"));
        List<ImportedTalk> fewer = Harbour.schedule().talks().stream()
                .map(talk -> talk.room().equals("Tide Room") ? moved(talk) : talk)
                .toList();
        show(Harbour.schedule(fewer));
        assertThat(model.filter().narrowingProperty().get().parts()).containsExactly(new Narrow.Room("Quay Hall"));
    }

    @Test
    void allDaysShowsEachDayUntilOneIsChosen() {
        show(Harbour.schedule());
        model.filter().allDaysProperty().set(true);
        assertThat(titles()).hasSize(5);
        assertThat(lines()).contains("Sat 12 Sep");
        model.dayProperty().set(Harbour.SATURDAY);
        assertThat(titles()).containsExactly("The Map Is the Incident");
    }

    @Test
    void starredTalksThatOverlapTellIt() {
        show(Harbour.schedule());
        model.star(find("Typing Is Thinking").id(), Star.MUST);
        model.star(find("Build a Queue").id(), Star.MAYBE);
        ScheduleRow.OfTalk row = rowOf("Typing Is Thinking");
        assertThat(row.clashes()).extracting(Talk::title).containsExactly("Build a Queue");
        assertThat(TalkWords.accessible(row, Harbour.ZONE))
                .isEqualTo("10:30 to 11:15, Typing Is Thinking, Tide Room, Kofi Mensah, must, on now, "
                        + "clashes with Build a Queue");
        model.star(find("Build a Queue").id(), Star.LATER);
        assertThat(rowOf("Typing Is Thinking").clashes()).isEmpty();
    }

    @Test
    void gapsBetweenStarredTalksTellWhatFits() {
        show(Harbour.schedule(List.of(
                Harbour.talk("First", Harbour.FRIDAY, "09:00", "09:30", "Quay Hall", ""),
                Harbour.talk("In between", Harbour.FRIDAY, "09:30", "10:00", "Tide Room", ""),
                Harbour.talk("Last", Harbour.FRIDAY, "10:15", "11:00", "Quay Hall", ""))));
        model.star(find("First").id(), Star.MUST);
        model.star(find("Last").id(), Star.MAYBE);
        assertThat(lines()).doesNotContain("09:30 Free until 10:15: In between");
        model.filter().starredOnlyProperty().set(true);
        assertThat(lines()).containsExactly("First", "09:30 Free until 10:15: In between", "Now, 10:42", "Last");
        ScheduleRow.Gap gap = (ScheduleRow.Gap) model.rowsProperty().get().get(1);
        model.showFitting(gap.time());
        assertThat(model.chosenProperty().get()).extracting(Talk::title).isEqualTo("In between");
        assertThat(titles()).containsExactly("First", "In between", "Last");
    }

    @Test
    void ownZoneIsShownAndSaidAndKept() {
        Clock away = Clock.fixed(Harbour.friday("10:42").instant(), ZoneId.of("America/New_York"));
        model = model(away);
        show(Harbour.schedule());
        assertThat(model.zoneWords()).isEqualTo("Europe/Copenhagen (UTC+2), 04:42 for you");
        model.ownZoneProperty().set(true);
        assertThat(rowOf("Retries Considered Expensive").start()).isEqualTo("04:30");
        assertThat(model.zoneWords()).isEqualTo("America/New_York (UTC−4), your zone, 10:42 there");
        assertThat(model.zoneWarning()).isEqualTo("Times in your zone, America/New_York");
        model = model(away);
        show(Harbour.schedule());
        assertThat(model.clockWords()).isEqualTo("04:42");
        model.ownZoneProperty().set(false);
        assertThat(model.zoneWarning()).isEmpty();
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadAgain(@ForAll("narrowings") Narrowing narrowing) {
        assertThat(Narrowing.read(narrowing.written())).isEqualTo(narrowing);
    }

    @Provide
    Arbitrary<Narrowing> narrowings() {
        Arbitrary<String> names =
                Arbitraries.strings().withChars("aß é=\\:,").ofMinLength(1).ofMaxLength(6);
        Arbitrary<Narrow> parts = Arbitraries.oneOf(
                names.map(Narrow.Room::new),
                names.map(Narrow.Track::new),
                Arbitraries.of("de", "en-GB").map(Narrow.Language::new),
                Arbitraries.of(TalkKind.class).map(Narrow.Kind::new),
                Arbitraries.of(Star.MUST, Star.MAYBE, Star.LATER).map(Narrow.Starred::new),
                Arbitraries.of(new Narrow.AnyStar(), new Narrow.WithNotes(), new Narrow.WithoutBreaks()));
        return parts.list().ofMaxSize(5).map(Narrowing::new);
    }

    private static ImportedTalk moved(ImportedTalk talk) {
        return Harbour.talk(talk.title(), Harbour.FRIDAY, "10:30", "11:15", "Boathouse", talk.track(), "Kofi Mensah");
    }

    private ScheduleViewModel model(Clock clock) {
        ScheduleViewModel made =
                new ScheduleViewModel(notebook.schedule(), new ImmediateTaskRunner(), clock, new TalkOpener() {
                    @Override
                    public void open(Conference conference, Talk talk) {
                        // Nothing hangs on it here.
                    }

                    @Override
                    public void open(Conference conference) {
                        // Nothing hangs on it here.
                    }
                });
        made.keepIn(settings);
        return made;
    }

    private void show(ImportedSchedule schedule) {
        Optional<ConferenceId> into =
                notebook.schedule().findConferenceOf(schedule, "test").map(Conference::id);
        ConferenceId id = notebook.schedule().store(schedule, into, "test").conference();
        model.show(ScheduleContent.read(
                notebook.schedule(), notebook.schedule().findConference(id).orElseThrow()));
    }

    private Talk find(String title) {
        return model.talks().stream()
                .filter(talk -> talk.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private ScheduleRow.OfTalk rowOf(String title) {
        return model.rowsProperty().get().stream()
                .filter(ScheduleRow.OfTalk.class::isInstance)
                .map(ScheduleRow.OfTalk.class::cast)
                .filter(row -> row.talk().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles() {
        return model.rowsProperty().get().stream()
                .filter(ScheduleRow.OfTalk.class::isInstance)
                .map(row -> ((ScheduleRow.OfTalk) row).talk().title())
                .toList();
    }

    private List<String> lines() {
        return model.rowsProperty().get().stream()
                .map(row -> switch (row) {
                    case ScheduleRow.OfTalk talk -> talk.talk().title();
                    case ScheduleRow.OfBreak pause -> pause.talk().title();
                    case ScheduleRow.Gap gap -> gap.start() + " " + gap.words();
                    case ScheduleRow.Now now -> now.words();
                    case ScheduleRow.Day day -> day.words();
                })
                .toList();
    }
}
