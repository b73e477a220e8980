package io.github.rapporteur.pictures.ui;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.pictures.Addition;
import io.github.rapporteur.pictures.CameraClock;
import io.github.rapporteur.pictures.Photo;
import io.github.rapporteur.pictures.PhotoFolder;
import io.github.rapporteur.pictures.PictureDecoding;
import io.github.rapporteur.pictures.PictureReading;
import io.github.rapporteur.pictures.Pixels;
import io.github.rapporteur.pictures.TalkByTime;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** A folder of pictures on its way into the notes: which goes where, by the time it was taken. JavaFX thread only. */
public final class PictureSortingViewModel {
    private static final int SMALL = 160;

    private final TaskRunner tasks;
    private final Adding adding;
    private final ReadOnlyObjectWrapper<List<SortRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final Map<Path, Pixels> small = new HashMap<>();
    private @Nullable Folder folder;
    private CameraClock clock = new CameraClock(ZoneId.of("UTC"), 0);
    private TaskRunner.@Nullable Running running;
    private int drawings;

    /**
     * A folder that was read, and what it is sorted into.
     *
     * @param talks all of the conference, in order
     * @param states what the user has on them
     */
    public record Folder(
            Path path, PhotoFolder content, Conference conference, List<Talk> talks, Map<TalkId, TalkState> states) {
        /** Keeps its own collections. */
        public Folder {
            talks = List.copyOf(talks);
            states = Map.copyOf(states);
        }
    }

    /** Brings pictures and lines into the notebook, on a worker. */
    @FunctionalInterface
    public interface Adding {
        /** All or nothing. */
        List<Addition.Done> add(List<Addition> additions, WorkMonitor monitor)
                throws IOException, FileFormatException, CancelledException;
    }

    /** Without a folder yet. */
    public PictureSortingViewModel(TaskRunner tasks, Adding adding) {
        this.tasks = tasks;
        this.adding = adding;
    }

    /** This is the folder now; the camera's clock is taken to be right in the conference's zone. */
    void show(Folder now) {
        folder = now;
        small.clear();
        clock = new CameraClock(now.conference().zone(), 0);
        rows.set(now.content().photos().stream()
                .map(photo -> new SortRow(photo, null, "", null, false, !photo.isKept()))
                .toList());
        assign();
    }

    /** The pictures in the order in which they were taken. */
    ReadOnlyObjectProperty<List<SortRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    CameraClock clock() {
        return clock;
    }

    /** The camera's clock went like this; what the user has moved stays where it is. */
    void setClock(CameraClock now) {
        clock = now;
        assign();
    }

    private void assign() {
        Folder now = folder;
        if (now == null) {
            return;
        }
        TalkByTime byTime = new TalkByTime(now.talks(), now.states());
        rows.set(rows.get().stream()
                .map(row -> {
                    var moment = row.photo().taken().map(clock::moment);
                    Talk talk = row.isMoved()
                            ? row.talk()
                            : moment.flatMap(byTime::at).orElse(null);
                    String why = row.isMoved()
                            ? row.why()
                            : moment.map(time -> why(byTime.count(time))).orElse("no time in the file");
                    return new SortRow(row.photo(), moment.orElse(null), why, talk, row.isMoved(), row.isTicked());
                })
                .toList());
    }

    private static String why(int count) {
        return count == 0 ? "no talk was on" : Counted.of(count, "talk") + " were on, none of them yours";
    }

    /** Ticks and unticks pictures that have a talk. */
    void tick(Set<Integer> which, boolean isTicked) {
        change(which, row -> row.ticked(isTicked));
    }

    /** Moves pictures to the note of a talk; to none when it is null. */
    void move(Set<Integer> which, @Nullable Talk talk) {
        change(which, row -> row.movedTo(talk));
    }

    private void change(Set<Integer> which, UnaryOperator<SortRow> change) {
        List<SortRow> now = new ArrayList<>(rows.get());
        for (int i = 0; i < now.size(); i++) {
            if (which.contains(i)) {
                now.set(i, change.apply(now.get(i)));
            }
        }
        rows.set(List.copyOf(now));
    }

    /** "42 pictures: 38 go into the notes of 7 talks, 4 have no talk." */
    String summary() {
        List<SortRow> all = rows.get();
        long added = count();
        long talks = all.stream()
                .filter(SortRow::isAdded)
                .map(SortRow::talk)
                .distinct()
                .count();
        long without = all.stream().filter(row -> row.talk() == null).count();
        long kept = all.stream().filter(row -> row.photo().isKept()).count();
        return Counted.of(all.size(), "picture") + ": " + added + (added == 1 ? " goes" : " go") + " into the "
                + (talks == 1 ? "note" : "notes") + " of " + Counted.of(talks, "talk")
                + (without == 0 ? "" : ", " + without + (without == 1 ? " has" : " have") + " no talk")
                + (kept == 0 ? "" : ", " + kept + (kept == 1 ? " is" : " are") + " in the notebook already") + ".";
    }

    /** How many would be added. */
    long count() {
        return rows.get().stream().filter(SortRow::isAdded).count();
    }

    /** A small picture of a row; empty until it is drawn. */
    Optional<Pixels> small(SortRow row) {
        return Optional.ofNullable(small.get(row.photo().file()));
    }

    /** Draws all of them small, one after another, until another folder is shown or it is stopped. */
    void drawSmall(Runnable drawn) {
        draw(0, ++drawings, drawn);
    }

    void stopDrawing() {
        drawings++;
        small.clear();
    }

    private void draw(int number, int drawing, Runnable drawn) {
        if (drawing != drawings || number >= rows.get().size()) {
            return;
        }
        Photo photo = rows.get().get(number).photo();
        tasks.run(
                "Drawing pictures",
                monitor -> Pixels.of(
                        new PictureDecoding().decode(new PictureReading().bytes(photo.file()), photo.name(), SMALL)),
                pixels -> {
                    if (drawing == drawings) {
                        small.put(photo.file(), pixels);
                        drawn.run();
                        draw(number + 1, drawing, drawn);
                    }
                },
                problem -> draw(number + 1, drawing, drawn));
    }

    /** What would be added, talk by talk, in the order in which the pictures were taken. */
    List<Addition> additions() {
        Map<TalkId, List<Addition.Source>> byTalk = new LinkedHashMap<>();
        for (SortRow row : rows.get()) {
            Talk talk = row.talk();
            if (row.isAdded() && talk != null) {
                byTalk.computeIfAbsent(talk.id(), id -> new ArrayList<>())
                        .add(PictureIntake.source(row.photo().file()));
            }
        }
        return byTalk.entrySet().stream()
                .map(entry -> new Addition(new NoteSubject.OfTalk(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Adds them; progress is told on the JavaFX thread. */
    void add(
            Consumer<? super Progress> progress,
            Consumer<? super List<Addition.Done>> done,
            Consumer<? super Exception> failed) {
        List<Addition> additions = additions();
        running = tasks.run("Adding pictures", monitor -> adding.add(additions, told(monitor, progress)), done, failed);
    }

    /** Stops adding, if it goes on: nothing comes in then. */
    void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    private static WorkMonitor told(WorkMonitor monitor, Consumer<? super Progress> progress) {
        return new WorkMonitor() {
            @Override
            public void report(Progress now) {
                monitor.report(now);
                FxThread.runLater(() -> progress.accept(now));
            }

            @Override
            public boolean isCancelled() {
                return monitor.isCancelled();
            }
        };
    }
}
