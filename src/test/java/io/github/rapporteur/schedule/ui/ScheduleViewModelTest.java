package io.github.rapporteur.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.ImmediateTaskRunner;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.task.WaitingTaskRunner;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleViewModelTest {
    @TempDir
    Path folder;

    private final List<String> opened = new ArrayList<>();
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
    void showsTodayWithSlotsTracksBreaksAndTheNowLine() {
        show(Harbour.schedule());
        assertThat(lines())
                .containsExactly(
                        "Now, 10:42",
                        "10:30 11:15 track 1 Retries Considered Expensive ON_NOW",
                        "  track 2 Typing Is Thinking ON_NOW",
                        " 12:30 track 3 Build a Queue ON_NOW",
                        "11:15 break Coffee on the terrace",
                        "11:30 12:15 track 1 Backpressure for Beginners COMING");
        assertThat(model.dayProperty().get()).isEqualTo(Harbour.FRIDAY);
        assertThat(model.daysProperty().get()).containsExactly(Harbour.FRIDAY, Harbour.SATURDAY);
    }

    @Test
    void nowLineStandsAboveTheNextTalkBetweenTwoSlots() {
        model = model(Harbour.friday("11:20"));
        show(Harbour.schedule());
        assertThat(lines().indexOf("Now, 11:20")).isEqualTo(3);
        assertThat(model(Harbour.friday("08:00")).rowsProperty().get()).isEmpty();
    }

    @Test
    void filterFindsSpeakersOfAllDaysWithoutAccents() {
        show(Harbour.schedule());
        model.filter().wordsProperty().set("lucia ferran");
        assertThat(titles()).containsExactly("Backpressure for Beginners");
        assertThat(model.countWords()).isEqualTo("1 of 5 talks");
        model.filter().wordsProperty().set("LANTERN");
        assertThat(lines()).containsExactly("Sat 12 Sep", "09:00 09:45 track 0 The Map Is the Incident COMING");
        model.filter().wordsProperty().set("");
        assertThat(model.countWords()).isEmpty();
    }

    @Test
    void countsOfAThousandTalksAreEasyToRead() {
        show(Harbour.large(1_300));
        model.filter().wordsProperty().set("nobody has this name");
        assertThat(model.countWords()).isEqualTo("0 of 1,300 talks");
        model.filter().wordsProperty().set("talk");
        assertThat(model.countWords()).isEqualTo("1,300 of 1,300 talks");
    }

    @Test
    void filterWithoutAHitNamesTheNearestSpeaker() {
        show(Harbour.schedule());
        model.filter().wordsProperty().set("luzia");
        assertThat(model.rowsProperty().get()).isEmpty();
        assertThat(model.emptyWordsProperty().get())
                .isEqualTo(new EmptyWords("No talk matches “luzia”", "Did you mean Lucía Ferrán?"));
    }

    @Test
    void starIsKeptInTheNotebookAndFiltersTheDay() {
        show(Harbour.schedule());
        TalkId typing = find("Typing Is Thinking").id();
        model.cycleStar(typing);
        assertThat(notebook.schedule().states(find("Typing Is Thinking").conference()))
                .extractingByKey(typing)
                .extracting(TalkState::star)
                .isEqualTo(Star.MUST);
        model.filter().starredOnlyProperty().set(true);
        assertThat(titles()).containsExactly("Typing Is Thinking");
        model.star(typing, Star.NONE);
        assertThat(model.rowsProperty().get()).isEmpty();
        assertThat(model.emptyWordsProperty().get().title()).isEqualTo("No starred talk on Fri 11 Sep");
    }

    @Test
    void starGoesRoundMustMaybeLaterNone() {
        show(Harbour.schedule());
        TalkId id = find("Typing Is Thinking").id();
        List<Star> stars = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            model.cycleStar(id);
            stars.add(model.stateOf(id).star());
        }
        assertThat(stars).containsExactly(Star.MUST, Star.MAYBE, Star.LATER, Star.NONE);
    }

    @Test
    void starThatTheNotebookRefusesIsTakenBackAndSaid() {
        show(Harbour.schedule());
        List<String> said = new ArrayList<>();
        model.onFailure(problem -> said.add(problem.getMessage()));
        notebook.close();
        TalkId id = find("Typing Is Thinking").id();
        model.star(id, Star.MUST);
        assertThat(model.stateOf(id).star()).isEqualTo(Star.NONE);
        assertThat(said).hasSize(1);
    }

    @Test
    void refusedStarLeavesTheNewerOneThatTheNotebookTook() {
        WaitingTaskRunner tasks = new WaitingTaskRunner();
        model = model(Harbour.friday("10:42"), tasks);
        show(Harbour.schedule());
        TalkId id = find("Typing Is Thinking").id();
        model.star(id, Star.MUST);
        model.star(id, Star.MAYBE);
        tasks.refuseNext();
        assertThat(model.stateOf(id).star()).isEqualTo(Star.MAYBE);
        tasks.doAll();
        assertThat(model.stateOf(id).star()).isEqualTo(Star.MAYBE).isEqualTo(inNotebook(id));
    }

    @Test
    void starsThatAreAllRefusedEndAsTheNotebookHasIt() {
        WaitingTaskRunner tasks = new WaitingTaskRunner();
        model = model(Harbour.friday("10:42"), tasks);
        show(Harbour.schedule());
        TalkId id = find("Typing Is Thinking").id();
        model.star(id, Star.LATER);
        model.star(id, Star.MUST);
        model.star(id, Star.MAYBE);
        tasks.doNext();
        tasks.refuseNext();
        tasks.refuseNext();
        assertThat(model.stateOf(id).star()).isEqualTo(Star.LATER).isEqualTo(inNotebook(id));
        tasks.doAll();
        assertThat(model.stateOf(id).star()).isEqualTo(Star.LATER);
    }

    @Test
    void starGivenWhileTheScheduleIsReadAgainStaysOnScreen() {
        WaitingTaskRunner tasks = new WaitingTaskRunner();
        model = model(Harbour.friday("10:42"), tasks);
        show(Harbour.schedule());
        TalkId id = find("Typing Is Thinking").id();
        ScheduleContent before = ScheduleContent.read(
                notebook.schedule(), model.conferenceProperty().get());
        model.star(id, Star.MUST);
        model.star(id, Star.MAYBE);
        model.show(before);
        assertThat(model.stateOf(id).star()).isEqualTo(Star.MAYBE);
        tasks.refuseNext();
        tasks.refuseNext();
        assertThat(model.stateOf(id).star()).isEqualTo(Star.NONE).isEqualTo(inNotebook(id));
    }

    @Test
    void countsAreReadOnceHoweverManyStarsWereGivenMeanwhile() {
        WaitingTaskRunner tasks = new WaitingTaskRunner();
        model = model(Harbour.friday("10:42"), tasks);
        show(Harbour.schedule());
        for (int i = 0; i < 20; i++) {
            model.refreshStates();
        }
        tasks.doAll();
        assertThat(tasks.done()).isEqualTo(1);
    }

    private Star inNotebook(TalkId talk) {
        Conference conference = model.conferenceProperty().get();
        return notebook.schedule()
                .states(conference.id())
                .getOrDefault(talk, TalkState.NONE)
                .star();
    }

    @Test
    void nextTalkGoesOnToTheNextDayAndPassesBreaks() {
        show(Harbour.schedule());
        model.choose(find("Build a Queue").id());
        model.step(1);
        model.step(1);
        model.step(1);
        assertThat(opened).containsExactly("Build a Queue", "Backpressure for Beginners", "The Map Is the Incident");
        assertThat(model.dayProperty().get()).isEqualTo(Harbour.SATURDAY);
        model.step(-1);
        assertThat(model.dayProperty().get()).isEqualTo(Harbour.FRIDAY);
    }

    @Test
    void talkOnNowIsTheMostStarredOfThoseThatRun() {
        show(Harbour.schedule());
        model.star(find("Typing Is Thinking").id(), Star.MAYBE);
        model.chooseOnNow();
        assertThat(opened).containsExactly("Typing Is Thinking");
        assertThat(model.nowAndNextProperty().get().left()).isEqualTo("33 min");
        assertThat(model.nowAndNextProperty().get().nextStart()).isEqualTo("11:30");
    }

    @Test
    void beforeTheFirstTalkItSaysWhenItStartsAndAfterTheLastThatItIsOver() {
        model = model(Clock.fixed(Harbour.at(Harbour.FRIDAY.minusDays(3), "10:30"), Harbour.ZONE));
        show(Harbour.schedule());
        assertThat(model.nowAndNextProperty().get().sentence()).isEqualTo("Starts in 3 days");
        model = model(Clock.fixed(Harbour.at(Harbour.SATURDAY, "18:00"), Harbour.ZONE));
        show(Harbour.schedule());
        assertThat(model.nowAndNextProperty().get().isOver()).isTrue();
    }

    @Test
    void importingAgainKeepsDayFilterAndChosenTalk() {
        show(Harbour.schedule());
        model.choose(find("The Map Is the Incident").id());
        model.filter().wordsProperty().set("map");
        show(Harbour.schedule());
        assertThat(model.filter().wordsProperty().get()).isEqualTo("map");
        assertThat(model.dayProperty().get()).isEqualTo(Harbour.SATURDAY);
        assertThat(model.chosenProperty().get()).extracting(Talk::title).isEqualTo("The Map Is the Incident");
    }

    @Test
    void withdrawnTalkWithAStarStaysAndIsNeitherNowNorNext() {
        show(Harbour.schedule());
        model.star(find("Retries Considered Expensive").id(), Star.MUST);
        show(Harbour.schedule(Harbour.schedule().talks().subList(1, 6)));
        assertThat(titles()).contains("Retries Considered Expensive");
        assertThat(model.nowAndNextProperty().get().onNow())
                .get()
                .extracting(Talk::title)
                .isNotEqualTo("Retries Considered Expensive");
        assertThat(model.shelf().talksProperty().get()).singleElement().satisfies(shelved -> {
            assertThat(shelved.talk().title()).isEqualTo("Retries Considered Expensive");
            assertThat(shelved.why()).startsWith("not in the schedule of ").endsWith(" any more");
        });
    }

    @Test
    void withdrawnTalkWithNothingOnItIsHiddenUntilAskedFor() {
        show(Harbour.schedule());
        show(Harbour.schedule(Harbour.schedule().talks().subList(1, 6)));
        Talk gone = find("Retries Considered Expensive");
        assertThat(titles()).doesNotContain(gone.title());
        assertThat(model.shelf().talksProperty().get()).isEmpty();
        model.filter().toggle(new Narrow.Withdrawn());
        assertThat(titles()).containsExactly(gone.title());
        assertThat(model.countWords()).isEqualTo("1 of 5 talks");
        model.filter().clear();
        model.choose(gone.id());
        model.tick();
        assertThat(titles()).as("the talk that is open").contains(gone.title());
    }

    @Test
    void ninthTrackStartsAgainAtTheFirstColour() {
        show(Harbour.large(100));
        assertThat(model.trackOf(find("Talk number 8"))).isEqualTo(1);
        assertThat(model.trackOf(find("Talk number 7"))).isEqualTo(8);
    }

    private ScheduleViewModel model(Clock clock) {
        return model(clock, new ImmediateTaskRunner());
    }

    private ScheduleViewModel model(Clock clock, TaskRunner tasks) {
        return new ScheduleViewModel(notebook.schedule(), tasks, clock, new TalkOpener() {
            @Override
            public void open(Conference conference, Talk talk) {
                opened.add(talk.title());
            }

            @Override
            public void open(Conference conference) {
                opened.add(conference.title());
            }
        });
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

    private List<String> titles() {
        return model.rowsProperty().get().stream()
                .filter(ScheduleRow.OfTalk.class::isInstance)
                .map(row -> ((ScheduleRow.OfTalk) row).talk().title())
                .toList();
    }

    private List<String> lines() {
        return model.rowsProperty().get().stream()
                .map(row -> switch (row) {
                    case ScheduleRow.OfTalk talk ->
                        talk.start() + " " + talk.end() + " track " + talk.track() + " "
                                + talk.talk().title() + " " + talk.moment();
                    case ScheduleRow.OfBreak pause ->
                        pause.start() + " break " + pause.talk().title();
                    case ScheduleRow.Gap gap -> gap.start() + " " + gap.words();
                    case ScheduleRow.Now now -> now.words();
                    case ScheduleRow.Day day -> day.words();
                })
                .toList();
    }
}
