package io.github.rapporteur.notes;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.Alarms;
import io.github.rapporteur.common.task.Debouncer;
import io.github.rapporteur.common.task.FailureHandler;
import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.task.Serial;
import io.github.rapporteur.common.task.SerialThread;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Saves typing unasked: soon after the last keystroke, at the latest two seconds after the first that is not saved.
 *
 * <p>Two steps on two threads. The newest text of each note is kept: forced to the journal, which waits for nothing but
 * the disk; then, and only then, is it called saved. After that the notebook's tables take it, when the database has
 * time. What fails stays in memory and is tried again every two seconds until it succeeds.
 *
 * <p>Use {@link #textChanged} from the JavaFX thread; listeners are called there too.
 */
public final class Autosave implements AutoCloseable {
    private final NoteRepository notes;
    private final Supplier<String> author;
    private final Means means;
    private final FailureHandler failures;
    private final Debouncer typing;
    private final List<Consumer<? super SaveState>> stateListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<? super Note>> noteListeners = new CopyOnWriteArrayList<>();

    /** Guards all that follows; never held while the disk works. */
    private final Object lock = new Object();

    /** By subject alone: who writes is asked when a text is kept. */
    private final Map<NoteSubject, Typed> unkept = new LinkedHashMap<>();

    private final Map<NoteSubject, JournalEntry> unstored = new LinkedHashMap<>();
    private final Retry keepAgain;
    private final Retry storeAgain;
    private SaveState state = new SaveState.Unchanged();
    private long typedTexts;

    /** A typed text with its number, so that the same text typed twice is not mistaken for one already kept. */
    private record Typed(String text, long number) {}

    /**
     * When it saves.
     *
     * @param quiet after this long without a keystroke
     * @param most at the latest this long after the first keystroke
     * @param retry how long after a failure it tries again
     */
    record Pace(Duration quiet, Duration most, Duration retry) {
        static final Pace USUAL = new Pace(Duration.ofMillis(400), Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    /**
     * What it works with.
     *
     * @param keeping forces texts to the journal
     * @param storing brings them into the tables
     * @param listeners calls the listeners
     */
    record Means(Serial keeping, Serial storing, Alarms alarms, Executor listeners, Clock clock, Pace pace) {}

    /**
     * Autosave for the window.
     *
     * @param author name of who types, asked when a text is kept; changes only inside {@link #changeAuthor}
     * @param failures told, on a worker thread, when the notebook's tables do not take a text (which is safe in the
     *     journal), and of errors in the program itself
     */
    public Autosave(NoteRepository notes, Supplier<String> author, Alarms alarms, FailureHandler failures) {
        this(notes, author, alarms, FxThread::runLater, failures);
    }

    /** As above, with listeners called by an executor instead of on the JavaFX thread. */
    public Autosave(
            NoteRepository notes, Supplier<String> author, Alarms alarms, Executor listeners, FailureHandler failures) {
        this(
                notes,
                author,
                new Means(
                        new SerialThread("keeping typed text"),
                        new SerialThread("storing notes"),
                        alarms,
                        listeners,
                        Clock.systemUTC(),
                        Pace.USUAL),
                failures);
    }

    Autosave(NoteRepository notes, Supplier<String> author, Means means, FailureHandler failures) {
        this.notes = notes;
        this.author = author;
        this.means = means;
        this.failures = failures;
        typing = new Debouncer(means.alarms(), Runnable::run);
        keepAgain = new Retry(means.alarms(), means.pace().retry(), this::startKeeping);
        storeAgain = new Retry(means.alarms(), means.pace().retry(), this::startStoring);
    }

    /** Adds a listener to the state on screen. */
    public void onState(Consumer<? super SaveState> listener) {
        stateListeners.add(listener);
    }

    /** Adds a listener to notes that the notebook now has. */
    public void onSaved(Consumer<? super Note> listener) {
        noteListeners.add(listener);
    }

    /** Where the typed text is now. */
    public SaveState state() {
        synchronized (lock) {
            return state;
        }
    }

    /** The note on a subject has this text now. Cheap; an older text that still waits to be saved is dropped. */
    public void textChanged(NoteSubject subject, String text) {
        synchronized (lock) {
            unkept.put(subject, new Typed(text, ++typedTexts));
            if (!(state instanceof SaveState.NotSaved)) {
                changeState(new SaveState.Saving());
            }
        }
        typing.restart(means.pace().quiet(), means.pace().most(), this::startKeeping);
    }

    /**
     * The user's newest text on a subject while the notebook's tables do not have it yet; empty when they do. Ask here
     * before reading a note from the notebook.
     */
    public Optional<String> textOnItsWay(NoteSubject subject) {
        synchronized (lock) {
            return Optional.ofNullable(unkept.get(subject))
                    .map(Typed::text)
                    .or(() -> Optional.ofNullable(unstored.get(subject)).map(JournalEntry::text));
        }
    }

    /** Starts saving now, without waiting for it. For a change of talk. */
    public void saveSoon() {
        typing.runNow();
    }

    /**
     * Saves everything now and waits until the notebook's tables have it. Before closing, exporting, backing up,
     * sharing.
     *
     * @return {@link SaveState.NotSaved} with the reason when something could not be saved or, though durable in the
     *     journal, not be brought into the notebook; it stays in memory and is tried again
     * @throws IllegalStateException on the JavaFX thread, which must not wait
     */
    public SaveState flush() {
        if (FxThread.isFxThread()) {
            throw new IllegalStateException("flush() waits for the disk; use a TaskRunner.");
        }
        typing.cancel();
        startKeeping();
        means.keeping().await();
        startStoring();
        means.storing().await();
        synchronized (lock) {
            @Nullable String why = storeAgain.problem();
            return why == null ? state : new SaveState.NotSaved(why);
        }
    }

    /**
     * Lets go of texts whose subject is gone from the notebook for good: they could never be stored. What the journal has
     * of them stays there.
     *
     * Blocks for a text that is just being kept; not on the JavaFX thread.
     *
     * @param isGone asked of each subject with a text that still waits to be saved
     */
    public void forget(Predicate<? super NoteSubject> isGone) {
        means.keeping().await();
        Set<NoteSubject> gone = new HashSet<>();
        synchronized (lock) {
            gone.addAll(unkept.keySet());
            gone.addAll(unstored.keySet());
        }
        gone.removeIf(isGone.negate());
        synchronized (lock) {
            unkept.keySet().removeAll(gone);
            unstored.keySet().removeAll(gone);
            if (!gone.isEmpty() && unkept.isEmpty()) {
                keepAgain.succeeded();
                changeState(new SaveState.Unchanged());
            }
        }
        startStoring();
    }

    /**
     * Lets the author have another name: saves everything, then makes the change. What is typed meanwhile is kept at
     * once, under whatever name the author has that moment; the notebook knows whose it is.
     *
     * @param change gives the author's notes the new name, and after it the supplier this was made with
     * @throws StoreException if what is typed could not be saved; nothing is changed then
     * @throws IllegalStateException on the JavaFX thread, which must not wait
     */
    public void changeAuthor(Runnable change) {
        if (flush() instanceof SaveState.NotSaved(String why)) {
            throw new StoreException("what you typed last is not saved: " + why, null);
        }
        change.run();
    }

    /** Saves everything, then ends the threads. Ask {@link #flush()} before, to know whether it could. */
    @Override
    public void close() {
        flush();
        abandon();
    }

    /** Ends the threads without saving what could not be saved: the user has agreed to lose it. */
    public void abandon() {
        typing.cancel();
        keepAgain.cancel();
        storeAgain.cancel();
        means.keeping().close();
        means.storing().close();
    }

    private void startKeeping() {
        means.keeping().start(this::keepAll, this::keepingFailed);
    }

    private void startStoring() {
        means.storing().start(this::storeAll, this::storingFailed);
    }

    private void keepAll() {
        Map<NoteSubject, Typed> texts;
        synchronized (lock) {
            texts = new LinkedHashMap<>(unkept);
        }
        if (texts.isEmpty()) {
            return;
        }
        try {
            texts.forEach(this::keep);
            synchronized (lock) {
                keepAgain.succeeded();
                changeState(unkept.isEmpty() ? new SaveState.Saved(means.clock().instant()) : new SaveState.Saving());
            }
        } finally {
            // After the word that it is saved, which must not wait; and also for those kept before one that failed.
            startStoring();
        }
    }

    private void keep(NoteSubject subject, Typed typed) {
        JournalEntry entry = notes.keep(subject, author.get(), typed.text());
        synchronized (lock) {
            unkept.remove(subject, typed);
            unstored.put(subject, entry);
        }
    }

    private void storeAll() {
        Map<NoteSubject, JournalEntry> entries;
        synchronized (lock) {
            entries = new LinkedHashMap<>(unstored);
        }
        entries.forEach(this::store);
        synchronized (lock) {
            storeAgain.succeeded();
        }
    }

    private void store(NoteSubject subject, JournalEntry entry) {
        Note note = notes.store(entry);
        synchronized (lock) {
            unstored.remove(subject, entry);
        }
        means.listeners().execute(() -> noteListeners.forEach(listener -> listener.accept(note)));
    }

    private void keepingFailed(Exception problem) {
        String why = reason(problem);
        synchronized (lock) {
            boolean isNew = keepAgain.failed(why);
            changeState(new SaveState.NotSaved(why));
            if (!isNew || problem instanceof StoreException) {
                return;
            }
        }
        failures.failed("Saving a note", problem);
    }

    private void storingFailed(Exception problem) {
        synchronized (lock) {
            if (!storeAgain.failed(reason(problem))) {
                return;
            }
        }
        failures.failed("Bringing a saved text into the notebook", problem);
    }

    private void changeState(SaveState now) {
        if (!now.equals(state)) {
            state = now;
            means.listeners().execute(() -> stateListeners.forEach(listener -> listener.accept(now)));
        }
    }

    private static String reason(Exception problem) {
        @Nullable String message = problem.getMessage();
        String reason = message == null ? problem.toString() : message;
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }
}
