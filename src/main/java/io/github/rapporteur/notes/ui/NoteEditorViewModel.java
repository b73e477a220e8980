package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.task.TasksInOrder;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.DamagedNoteException;
import io.github.rapporteur.notes.NoteRepository;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.marks.Heading;
import io.github.rapporteur.notes.marks.MarkReader;
import io.github.rapporteur.people.PersonRepository;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Which note is open, what it says, and where its text goes. Opens notes without stopping the window and without losing
 * what is typed meanwhile. JavaFX thread only.
 */
public final class NoteEditorViewModel {
    /** Where notes and all around them come from. */
    public record Sources(ScheduleRepository schedule, NoteRepository notes, PersonRepository people) {}

    /** Marks, headings and looks of one text, worked out by a worker. */
    record Reading(NoteMarks marks, List<Heading> headings, List<LineLook> looks, int words) {}

    private final Sources sources;
    private final Autosave autosave;
    private final TaskRunner tasks;
    private final TaskRunner changes;
    /** Notes are read one after another: while the notebook is busy, however many are asked for, one thread waits. */
    private final TaskRunner readings;

    private final ReadOnlyObjectWrapper<@Nullable NoteSubject> subject = new ReadOnlyObjectWrapper<>(this, "subject");
    private final ReadOnlyObjectWrapper<@Nullable OpenedNote> opened = new ReadOnlyObjectWrapper<>(this, "opened");
    private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final Map<NoteSubject, String> typedMeanwhile = new HashMap<>();
    private final List<Consumer<? super TalkId>> talkListeners = new CopyOnWriteArrayList<>();
    private @Nullable NoteMarks readHere;
    private String text = "";
    private boolean damaged;
    private boolean isReading;
    /** Whether the note that is being opened was read too early, and is to be read again. */
    private boolean isStale;

    private TaskRunner.@Nullable Running lastOpening;
    private TaskRunner.@Nullable Running lastRefresh;
    private Consumer<? super String> notice = sentence -> {};
    private Predicate<String> unwritten = shown -> false;
    private long openings;
    private long refreshes;

    /**
     * A view model without an open note.
     *
     * @param changes runs what changes a talk's star or rating, and reads it again, in the order given; shared with
     *     others who change them
     */
    public NoteEditorViewModel(Sources sources, Autosave autosave, TaskRunner tasks, TaskRunner changes) {
        this.sources = sources;
        this.changes = changes;
        this.autosave = autosave;
        this.tasks = tasks;
        readings = new TasksInOrder(
                tasks, (what, failure) -> problem.set(what + " did not work: " + failure.getMessage()));
    }

    /** What the editor is about, from the moment {@link #open} is called; null before the first. */
    public ReadOnlyObjectProperty<@Nullable NoteSubject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** The open note; null before the first and while one is being read from the notebook. */
    public ReadOnlyObjectProperty<@Nullable OpenedNote> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Why the note could not be opened, a sentence; empty when all is well. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The newest marks with the looks that come of them; null while there are none for the open note. */
    ReadOnlyObjectProperty<@Nullable Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** "214 words" of the open note, a moment after each change; empty while none is open. */
    public ObservableValue<String> wordCountProperty() {
        return reading.map(now -> Counted.of(now.words(), "word")).orElse("");
    }

    /**
     * The marks of the text as it stands this moment; read here and now, once for each text, if the worker has not come
     * to it yet: 8 ms for a note of 200,000 characters with 4,600 marks. Empty while no note is open.
     */
    public Optional<NoteMarks> marksNow() {
        Reading newest = reading.get();
        OpenedNote note = opened.get();
        if (note == null) {
            return Optional.empty();
        }
        if (newest != null && newest.marks().text().equals(text)) {
            return Optional.of(newest.marks());
        }
        NoteMarks here = readHere;
        if (here == null || !here.text().equals(text) || !here.note().equals(note)) {
            here = new NoteMarks(note, text, MarkReader.read(text));
            readHere = here;
        }
        return Optional.of(here);
    }

    /** Says who tells the user what they should know and need not act on; a sentence. */
    public void onNotice(Consumer<? super String> teller) {
        notice = teller;
    }

    /** Adds a listener to talks whose star, rating or verdict was changed here. */
    public void onTalkChanged(Consumer<? super TalkId> listener) {
        talkListeners.add(listener);
    }

    /**
     * Opens a note, after starting to save the one before. What is typed until it has been read goes behind its text.
     * Opening the open note again does nothing.
     */
    public void open(NoteSubject newSubject) {
        if (newSubject.equals(subject.get()) && problem.get().isEmpty()) {
            return;
        }
        leaveUnread();
        autosave.saveSoon();
        long opening = begin(newSubject);
        lastOpening = readings.run(
                "Opening a note",
                monitor -> new NoteReading(sources).load(newSubject, autosave.textOnItsWay(newSubject)),
                loaded -> loaded(loaded, opening),
                failure -> notLoaded(failure, opening));
    }

    /** A note that is left before it has been read need not be read, unless something was typed for it. */
    private void leaveUnread() {
        NoteSubject left = subject.get();
        if (lastOpening != null && left != null && !typedMeanwhile.containsKey(left)) {
            lastOpening.cancel();
        }
    }

    /** Opens the first note at once, as it was read ahead; as any other when one has been open here. */
    public void open(NoteReadAhead ready) {
        if (openings == 0) {
            loaded(ready.loaded(), begin(ready.subject()));
        } else {
            open(ready.subject());
        }
    }

    /** Closes the open note, which is gone from the notebook: what was typed and not read goes with it. */
    public void close() {
        typedMeanwhile.clear();
        begin(null);
    }

    /**
     * Changes what the notebook has of a note, while no editor holds its text; then opens it anew, if it is open. What is
     * typed meanwhile goes behind its text.
     *
     * @param change saves everything typed first; on a worker
     */
    <T> void changeStored(
            NoteSubject about,
            String what,
            TaskRunner.Work<T> change,
            Consumer<? super T> then,
            Consumer<? super Exception> failed) {
        readings.run(what, change, then, failed);
        if (about.equals(subject.get())) {
            subject.set(null);
            open(about);
        }
    }

    private long begin(@Nullable NoteSubject newSubject) {
        subject.set(newSubject);
        opened.set(null);
        reading.set(null);
        problem.set("");
        damaged = false;
        isStale = false;
        text = typedMeanwhile();
        return ++openings;
    }

    /**
     * Reads again all that is around the text: after a new import, when star, rating or the user's name were changed
     * elsewhere, when there are other team mates. The text stays as it is in the editor, with caret and undo; but when
     * the user now bears a name under which the notebook has another note on this talk, that one is opened.
     */
    public void refresh() {
        NoteSubject about = subject.get();
        isStale = opened.get() == null;
        if (about == null || isStale) {
            return;
        }
        long refresh = ++refreshes;
        if (lastRefresh != null) {
            lastRefresh.cancel();
        }
        Optional<String> onItsWay = autosave.textOnItsWay(about);
        lastRefresh = changes.run(
                "Reading a talk again", monitor -> new NoteReading(sources).read(about, onItsWay), fresh -> {
                    // An older reading may not know of a change that has been made since.
                    if (refresh == refreshes) {
                        refreshed(fresh);
                    }
                });
    }

    private void refreshed(OpenedNote fresh) {
        OpenedNote note = opened.get();
        if (note == null || !note.subject().equals(fresh.subject())) {
            return;
        }
        boolean isAnothers =
                !fresh.author().equals(note.author()) && !fresh.text().equals(text);
        if (isAnothers && autosave.textOnItsWay(fresh.subject()).isEmpty()) {
            String kept = text.isBlank()
                    ? ""
                    : " What you wrote as “" + note.author() + "” stays in the notebook under that name.";
            subject.set(null);
            open(fresh.subject());
            notice.accept("“" + fresh.author() + "” had a note here already: it is open now." + kept);
        } else if (!fresh.withTextOf(note).equals(note)) {
            opened.set(fresh.withTextOf(note));
            readMarks();
        }
    }

    /** The text in the editor is this now. */
    public void textTyped(String newText) {
        NoteSubject about = subject.get();
        if (about == null) {
            return;
        }
        text = newText;
        if (damaged) {
            autosave.textChanged(about, newText);
        } else if (opened.get() == null) {
            typedMeanwhile.put(about, newText);
        } else {
            if (!unwritten.test(newText)) {
                autosave.textChanged(about, newText);
            }
            readMarks();
        }
    }

    /** Says which texts nobody has written, so that they are shown and not saved. */
    void leaveUnsaved(Predicate<String> texts) {
        unwritten = texts;
    }

    /** What was typed before the open note had been read; empty when nothing was. */
    String typedMeanwhile() {
        NoteSubject about = subject.get();
        return about == null ? "" : typedMeanwhile.getOrDefault(about, "");
    }

    /** Whether something was typed into a note that has not been read. */
    public boolean hasTypedUnread() {
        return !typedMeanwhile.isEmpty();
    }

    /** What was typed into notes that have not been read; from now on it is the caller's to keep. For closing. */
    public Map<NoteSubject, String> takeTypedUnread() {
        Map<NoteSubject, String> typed = Map.copyOf(typedMeanwhile);
        typedMeanwhile.clear();
        return typed;
    }

    /** Gives or takes the talk's star. */
    public void star(Star star) {
        OpenedNote note = opened.get();
        if (note != null) {
            changeTalk(note, "Starring a talk", talk -> sources.schedule().star(talk, star), old -> old.withStar(star));
        }
    }

    /** Rates the open talk, see {@link ScheduleRepository#rate}. */
    public void rate(int rating, String verdict) {
        Optional.ofNullable(opened.get()).ifPresent(note -> rate(note, rating, verdict));
    }

    /** As above, for a talk that may have been left meanwhile. */
    void rate(OpenedNote note, int rating, String verdict) {
        changeTalk(
                note,
                "Rating a talk",
                talk -> sources.schedule().rate(talk, rating, verdict),
                old -> old.withRating(rating, verdict));
    }

    private void loaded(NoteReading.Loaded loaded, long opening) {
        OpenedNote note = loaded.note();
        String typed = typedMeanwhile.getOrDefault(note.subject(), "");
        typedMeanwhile.remove(note.subject());
        OpenedNote whole = typed.isEmpty() ? note : note.withText(OpenedNote.behind(note.text(), typed));
        if (!typed.isEmpty()) {
            autosave.textChanged(whole.subject(), whole.text());
        }
        if (opening == openings) {
            text = whole.text();
            reading.set(typed.isEmpty() ? loaded.reading() : null);
            opened.set(whole);
            if (!typed.isEmpty()) {
                readMarks();
            }
            if (isStale) {
                refresh();
            }
        }
    }

    private void notLoaded(Exception failure, long opening) {
        if (opening != openings) {
            return;
        }
        damaged = failure instanceof DamagedNoteException;
        problem.set("This note could not be opened: " + failure.getMessage()
                + (damaged
                        ? " What you type here is saved as its new text; the damaged one stays in its history."
                        : " What you type here stays in this window until it can."));
        NoteSubject about = subject.get();
        if (damaged && about != null) {
            Optional.ofNullable(typedMeanwhile.remove(about)).ifPresent(typed -> autosave.textChanged(about, typed));
        }
    }

    /** One reading at a time; whatever was typed during it is read by the next. */
    private void readMarks() {
        OpenedNote note = opened.get();
        if (note == null || isReading) {
            return;
        }
        isReading = true;
        String toRead = text;
        tasks.run("Reading marks", monitor -> NoteReading.marks(note, toRead), this::marksRead, failure -> {
            isReading = false;
            problem.set("The marks of this note could not be read: " + failure.getMessage());
        });
    }

    private void marksRead(Reading read) {
        isReading = false;
        if (read.marks().text().equals(text) && read.marks().note().equals(opened.get())) {
            reading.set(read);
        } else {
            readMarks();
        }
    }

    /** On screen at once; what the notebook then has is shown when it has it. */
    private void changeTalk(OpenedNote note, String what, Consumer<TalkId> change, UnaryOperator<TalkState> shown) {
        if (note.talk() == null) {
            return;
        }
        TalkId talk = note.talk().id();
        OpenedNote now = opened.get();
        if (now != null && now.subject().equals(note.subject())) {
            opened.set(now.withState(shown.apply(now.state())));
        }
        changes.run(
                what,
                monitor -> {
                    change.accept(talk);
                    return talk;
                },
                changed -> talkListeners.forEach(listener -> listener.accept(changed)));
        refresh();
    }
}
