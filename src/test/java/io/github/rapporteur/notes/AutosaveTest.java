package io.github.rapporteur.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.HandMovedAlarms;
import io.github.rapporteur.common.task.ImmediateSerial;
import io.github.rapporteur.schedule.TalkId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AutosaveTest {
    private static final Instant NOW = Instant.parse("2026-10-01T10:42:00Z");
    private static final SaveState SAVED = new SaveState.Saved(NOW);
    private static final Duration QUIET = Duration.ofMillis(400);
    private static final NoteSubject KEYNOTE = new NoteSubject.OfTalk(TalkId.next());
    private static final NoteSubject PANEL = new NoteSubject.OfTalk(TalkId.next());

    private HandMovedAlarms time = new HandMovedAlarms();
    private KeepingNotes notes = new KeepingNotes();
    private List<SaveState> states = new ArrayList<>();
    private List<Note> saved = new ArrayList<>();
    private List<String> failures = new ArrayList<>();
    private Autosave autosave = newAutosave();

    @BeforeEach
    @BeforeTry
    void startAnew() {
        time = new HandMovedAlarms();
        notes = new KeepingNotes();
        states = new ArrayList<>();
        saved = new ArrayList<>();
        failures = new ArrayList<>();
        autosave = newAutosave();
    }

    private Autosave newAutosave() {
        Autosave made = new Autosave(
                notes,
                () -> "Ada",
                new Autosave.Means(
                        new ImmediateSerial(),
                        new ImmediateSerial(),
                        time,
                        Runnable::run,
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        Autosave.Pace.USUAL),
                (what, problem) -> failures.add(what));
        made.onState(state -> states.add(state));
        made.onSaved(note -> saved.add(note));
        return made;
    }

    @Test
    void latestTextWinsWhenTwoArriveBeforeSaving() {
        autosave.textChanged(KEYNOTE, "H");
        autosave.textChanged(KEYNOTE, "He");
        time.moveBy(QUIET);
        assertThat(notes.kept).extracting(JournalEntry::text).containsExactly("He");
        assertThat(saved).extracting(Note::text).containsExactly("He");
        assertThat(states).containsExactly(new SaveState.Saving(), SAVED);
    }

    @Test
    void nothingIsSavedTwice() {
        autosave.textChanged(KEYNOTE, "text");
        time.moveBy(Duration.ofMinutes(1));
        autosave.flush();
        autosave.saveSoon();
        time.moveBy(Duration.ofMinutes(1));
        assertThat(notes.kept).hasSize(1);
        assertThat(notes.stored).hasSize(1);
    }

    @Test
    void textTypedWhileTheDiskWritesIsNotTakenForSaved() {
        autosave.textChanged(KEYNOTE, "a");
        notes.whileKeeping = () -> autosave.textChanged(KEYNOTE, "ab");
        autosave.saveSoon();
        notes.whileKeeping = () -> {};
        assertThat(autosave.state()).isEqualTo(new SaveState.Saving());
        time.moveBy(QUIET);
        assertThat(autosave.state()).isEqualTo(SAVED);
        assertThat(notes.keptText(KEYNOTE)).contains("ab");
    }

    @Test
    void textKeptWhileTheTablesAreBusyReachesThemToo() {
        autosave.textChanged(KEYNOTE, "a");
        notes.whileStoring = () -> {
            notes.whileStoring = () -> {};
            notes.storingFails = new IllegalStateException("busy: the same work cannot run inside itself");
            autosave.textChanged(KEYNOTE, "ab");
            autosave.saveSoon();
            notes.storingFails = null;
        };
        autosave.saveSoon();
        autosave.flush();
        assertThat(autosave.textOnItsWay(KEYNOTE)).isEmpty();
        assertThat(notes.stored).extracting(JournalEntry::text).contains("ab");
    }

    @Test
    void textOnWhatIsGoneIsTriedNoMoreAndOthersAre() {
        notes.storingFails = KeepingNotes.full();
        autosave.textChanged(KEYNOTE, "a");
        autosave.textChanged(PANEL, "b");
        assertThat(autosave.flush()).isInstanceOf(SaveState.NotSaved.class);
        notes.storingFails = null;
        autosave.forget(KEYNOTE::equals);
        assertThat(autosave.textOnItsWay(KEYNOTE)).isEmpty();
        assertThat(autosave.flush()).isNotInstanceOf(SaveState.NotSaved.class);
        assertThat(notes.stored).extracting(JournalEntry::text).containsExactly("b");
    }

    @Test
    void textOnWhatIsGoneThatCouldNotBeKeptIsNoTroubleAnyMore() {
        notes.keepingFails = KeepingNotes.full();
        autosave.textChanged(KEYNOTE, "a");
        assertThat(autosave.flush()).isInstanceOf(SaveState.NotSaved.class);
        autosave.forget(KEYNOTE::equals);
        assertThat(autosave.state()).isEqualTo(new SaveState.Unchanged());
        notes.keepingFails = null;
        time.moveBy(Duration.ofMinutes(1));
        assertThat(notes.kept).isEmpty();
    }

    @Test
    void steadyTypingIsSavedEveryTwoSeconds() {
        for (int i = 1; i <= 100; i++) {
            autosave.textChanged(KEYNOTE, "x".repeat(i));
            time.moveBy(Duration.ofMillis(100));
        }
        assertThat(notes.kept).hasSizeBetween(4, 6);
    }

    @Test
    void fullDiskIsSaidTextStaysAndSavingResumesByItselfWithinFiveSeconds() {
        notes.keepingFails = KeepingNotes.full();
        autosave.textChanged(KEYNOTE, "precious");
        time.moveBy(QUIET);
        assertThat(autosave.state()).isEqualTo(new SaveState.NotSaved("the disk is full"));
        time.moveBy(Duration.ofMinutes(10));
        autosave.textChanged(KEYNOTE, "precious words");
        assertThat(autosave.state()).as("typing on does not hide it").isInstanceOf(SaveState.NotSaved.class);
        time.moveBy(QUIET);
        assertThat(autosave.textOnItsWay(KEYNOTE)).contains("precious words");
        notes.keepingFails = null;
        time.moveBy(Duration.ofSeconds(5));
        assertThat(autosave.state()).isEqualTo(SAVED);
        assertThat(notes.keptText(KEYNOTE)).contains("precious words");
        assertThat(failures).as("told on screen, not in dialogs").isEmpty();
    }

    @Test
    void errorOfTheProgramIsToldOnceAndTriedAgain() {
        notes.keepingFails = new IllegalStateException("planned");
        autosave.textChanged(KEYNOTE, "text");
        time.moveBy(Duration.ofMinutes(1));
        assertThat(failures).containsExactly("Saving a note");
        notes.keepingFails = null;
        time.moveBy(Duration.ofSeconds(5));
        assertThat(notes.keptText(KEYNOTE)).contains("text");
    }

    @Test
    void textTheTablesRefuseIsSavedAllTheSameAndBroughtInLater() {
        notes.storingFails = KeepingNotes.full();
        autosave.textChanged(KEYNOTE, "text");
        time.moveBy(Duration.ofMinutes(1));
        assertThat(autosave.state()).isEqualTo(SAVED);
        assertThat(autosave.flush()).as("an export would lack it").isInstanceOf(SaveState.NotSaved.class);
        assertThat(failures).containsExactly("Bringing a saved text into the notebook");
        assertThat(autosave.textOnItsWay(KEYNOTE)).contains("text");
        notes.storingFails = null;
        time.moveBy(Duration.ofSeconds(5));
        assertThat(saved).extracting(Note::text).containsExactly("text");
        assertThat(autosave.textOnItsWay(KEYNOTE)).isEmpty();
        assertThat(autosave.flush()).isEqualTo(SAVED);
    }

    @Test
    void flushSavesAtOnceAndSaysWhenItCouldNot() {
        autosave.textChanged(KEYNOTE, "text");
        assertThat(autosave.flush()).isEqualTo(SAVED);
        assertThat(notes.stored).hasSize(1);
        notes.keepingFails = KeepingNotes.full();
        autosave.textChanged(KEYNOTE, "more");
        assertThat(autosave.flush()).isEqualTo(new SaveState.NotSaved("the disk is full"));
    }

    @Test
    void flushWithoutTypingChangesNothing() {
        assertThat(autosave.flush()).isEqualTo(new SaveState.Unchanged());
        assertThat(states).isEmpty();
    }

    @Test
    void closingSavesWhatWaits() {
        autosave.textChanged(KEYNOTE, "text");
        autosave.close();
        assertThat(notes.stored).hasSize(1);
        assertThat(time.count()).as("no alarm rings into a closed notebook").isZero();
    }

    /** What may happen to Autosave, in any order. */
    private enum Event {
        TYPE_KEYNOTE,
        TYPE_PANEL,
        WAIT_A_LITTLE,
        WAIT_LONG,
        DISK_FILLS,
        DISK_HAS_SPACE,
        TABLES_REFUSE,
        TABLES_ACCEPT,
        FLUSH
    }

    @Provide
    Arbitrary<List<String>> events() {
        return Arbitraries.of(Event.class).map(Enum::name).list().ofMaxSize(60);
    }

    @Property(tries = 500)
    void savedIsNeverSaidUntrulyAndInTheEndNothingIsLost(@ForAll("events") List<String> events) {
        Map<NoteSubject, String> typed = new HashMap<>();
        for (String event : events) {
            happen(Event.valueOf(event), typed);
            if (autosave.state() instanceof SaveState.Saved) {
                typed.forEach(
                        (subject, text) -> assertThat(notes.keptText(subject)).contains(text));
            }
        }
        notes.keepingFails = null;
        notes.storingFails = null;
        time.moveBy(Duration.ofSeconds(5));
        typed.forEach((subject, text) -> {
            assertThat(notes.keptText(subject)).contains(text);
            assertThat(saved.stream()
                            .filter(note -> note.subject().equals(subject))
                            .toList()
                            .getLast()
                            .text())
                    .isEqualTo(text);
        });
        assertThat(notes.kept)
                .extracting(entry -> entry.subject() + entry.text())
                .doesNotHaveDuplicates();
        assertThat(notes.stored).doesNotHaveDuplicates();
    }

    private void happen(Event event, Map<NoteSubject, String> typed) {
        switch (event) {
            case TYPE_KEYNOTE -> type(KEYNOTE, typed);
            case TYPE_PANEL -> type(PANEL, typed);
            case WAIT_A_LITTLE -> time.moveBy(Duration.ofMillis(150));
            case WAIT_LONG -> time.moveBy(Duration.ofMillis(2500));
            case DISK_FILLS -> notes.keepingFails = KeepingNotes.full();
            case DISK_HAS_SPACE -> notes.keepingFails = null;
            case TABLES_REFUSE -> notes.storingFails = KeepingNotes.full();
            case TABLES_ACCEPT -> notes.storingFails = null;
            case FLUSH -> autosave.flush();
        }
    }

    private void type(NoteSubject subject, Map<NoteSubject, String> typed) {
        String text = typed.getOrDefault(subject, "") + "x";
        typed.put(subject, text);
        autosave.textChanged(subject, text);
    }
}
