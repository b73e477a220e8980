package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkEntry;
import io.github.rapporteur.schedule.TalkField;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import io.github.rapporteur.schedule.update.TalkChange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imported fields and the user's never mix. */
class CorrectionsTest {
    @TempDir
    private Path folder;

    private OpenNotebook notebook;
    private ConferenceId conference;
    private Talk imported;

    @BeforeEach
    void open() {
        notebook = OpenNotebook.open(folder.resolve("my.notebook"), true);
        conference = refresh(Optional.empty(), talk("Opening", 9), Schedules.talk("b", 10, "Middle"));
        imported = talkNow();
    }

    @AfterEach
    void close() throws CancelledException {
        assertThat(notebook.check(WorkMonitor.none()).problems()).isEmpty();
        notebook.close();
    }

    @Test
    void correctedTalkDiffersAndSaysWhatTheScheduleSays() {
        correct("Grand opening", 30, "Small room", "Ada Example", "Teo Example");

        Talk talk = talkNow();
        assertThat(talk.title()).isEqualTo("Grand opening");
        assertThat(talk.start()).isEqualTo(imported.start().plus(Duration.ofMinutes(30)));
        assertThat(talk.room()).isEqualTo("Small room");
        assertThat(talk.speakerNames()).isEqualTo("Ada Example, Teo Example");
        assertThat(talk.source()).isEqualTo(imported);
        assertThat(talk.corrected())
                .containsExactlyInAnyOrder(TalkField.TITLE, TalkField.TIME, TalkField.ROOM, TalkField.SPEAKERS);
        assertThat(notebook.schedule().findTalk(talk.id())).contains(talk);
    }

    @Test
    void correctionSurvivesRefreshesThatChangeOtherThingsAndTheSameThing() {
        correct("Grand opening", 30, "Main hall", "Ada");

        refresh(Optional.of(conference), talk("Opening", 9), Schedules.talk("b", 11, "Middle, later"));
        assertThat(talkNow().title()).isEqualTo("Grand opening");

        refresh(Optional.of(conference), talk("Opening words", 14), Schedules.talk("b", 11, "Middle, later"));
        Talk after = talkNow();
        assertThat(after.title()).isEqualTo("Grand opening");
        assertThat(after.start()).isEqualTo(imported.start().plus(Duration.ofMinutes(30)));
        assertThat(Objects.requireNonNull(after.source()).title()).isEqualTo("Opening words");
        assertThat(after.source().start()).isEqualTo(imported.start().plus(Duration.ofHours(5)));
    }

    @Test
    void correctionThatTheScheduleTakesOnIsNoneAnyMore() {
        correct("Grand opening", 60, "Main hall", "Ada");

        refresh(Optional.of(conference), talk("Grand opening", 9));
        assertThat(talkNow().corrected()).containsExactly(TalkField.TIME);

        // The schedule's own word is followed again.
        refresh(Optional.of(conference), talk("Grandest opening", 10));
        assertThat(talkNow().title()).isEqualTo("Grandest opening");
        assertThat(talkNow().corrected()).isEmpty();
        assertThat(talkNow().source()).isNull();
    }

    @Test
    void reviewComparesTheScheduleWithTheScheduleBefore() {
        correct("Grand opening", 30, "Small room", "Teo Example");

        assertThat(notebook.schedule()
                        .changes(
                                Schedules.of("Conf", talk("Opening", 9), Schedules.talk("b", 10, "Middle")),
                                conference))
                .isEmpty();
        List<TalkChange> changes = notebook.schedule()
                .changes(Schedules.of("Conf", talk("Opening words", 9), Schedules.talk("b", 10, "Middle")), conference);
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().before().orElseThrow().title()).isEqualTo("Opening");
    }

    @Test
    void takingTheCorrectionBackLeavesTheScheduleAsItWas() {
        correct("Grand opening", 30, "Small room", "Teo Example");

        notebook.talksByHand().change(imported.id(), TalkEntry.of(imported));

        assertThat(talkNow()).isEqualTo(imported);
    }

    @Test
    void correctedSpeakersAreTheOnesOfTheQuotes() {
        NoteSubject subject = new NoteSubject.OfTalk(imported.id());
        notebook.people().addTeamMate("Teo Example");
        notebook.notes().save(subject, "me", "> words\n> — Teo Example");
        assertThat(notebook.schedule()
                        .states(conference)
                        .getOrDefault(imported.id(), TalkState.NONE)
                        .quips())
                .isEqualTo(1);

        correct("Opening", 0, "Main hall", "Teo Example");
        assertThat(notebook.schedule()
                        .states(conference)
                        .getOrDefault(imported.id(), TalkState.NONE)
                        .quips())
                .isZero();

        refresh(Optional.of(conference), talk("Opening, changed", 9));
        assertThat(notebook.schedule()
                        .states(conference)
                        .getOrDefault(imported.id(), TalkState.NONE)
                        .quips())
                .isZero();
        assertThat(talkNow().speakers()).extracting(Speaker::name).containsExactly("Teo Example");
    }

    @Test
    void importedTalkCanNotBeRemoved() {
        assertThatThrownBy(() -> notebook.talksByHand().remove(imported.id()))
                .hasMessageContaining("Only a talk by hand can be removed");
        assertThat(talkNow()).isEqualTo(imported);
    }

    private void correct(String title, int minutesLater, String room, String... speakers) {
        TalkEntry now = TalkEntry.of(imported);
        notebook.talksByHand()
                .change(
                        imported.id(),
                        new TalkEntry(
                                title,
                                now.subtitle(),
                                TalkKind.TALK,
                                now.start().plus(Duration.ofMinutes(minutesLater)),
                                now.end().plus(Duration.ofMinutes(minutesLater)),
                                now.day(),
                                room,
                                now.track(),
                                now.language(),
                                now.url(),
                                List.of(speakers)));
    }

    private static ImportedTalk talk(String title, int hour) {
        return Schedules.talk("a", hour, title, "Ada");
    }

    private ConferenceId refresh(Optional<ConferenceId> into, ImportedTalk... talks) {
        return notebook.schedule().store(Schedules.of("Conf", talks), into, "s").conference();
    }

    private Talk talkNow() {
        return notebook.schedule().talks(conference).stream()
                .filter(talk -> imported == null || talk.id().equals(imported.id()))
                .findFirst()
                .orElseThrow();
    }
}
