package io.github.rapporteur.pictures.ui;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.ui.NoteMarks;
import io.github.rapporteur.notes.ui.NoteText;
import io.github.rapporteur.pictures.Addition;
import io.github.rapporteur.pictures.NewPicture;
import io.github.rapporteur.pictures.PictureEdits;
import io.github.rapporteur.pictures.PictureHash;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PictureReading;
import io.github.rapporteur.pictures.PictureRepository;
import io.github.rapporteur.pictures.Publishing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.image.Image;

/**
 * Brings pictures into the open note. Their bytes are durable before a line names them; the line goes where the caret was
 * when they were pasted, wherever that is by then. JavaFX thread only.
 */
final class PictureIntake {
    private final PictureRepository pictures;
    private final TaskRunner tasks;
    private final Elsewhere elsewhere;
    private final Consumer<? super String> warn;

    /** Takes pictures whose note was left while they were read. */
    @FunctionalInterface
    interface Elsewhere {
        /** Puts them into that note, as it was when they were pasted. */
        void add(NoteMarks note, Addition addition);
    }

    /** What has become durable, and why something has not. */
    private record Taken(List<NewPicture> files, List<PictureMention> mentions, List<String> refusals) {}

    /** @param tasks runs one piece of work after another, so that pictures stay in the order they were pasted in */
    PictureIntake(PictureRepository pictures, TaskRunner tasks, Elsewhere elsewhere, Consumer<? super String> warn) {
        this.pictures = pictures;
        this.tasks = tasks;
        this.elsewhere = elsewhere;
        this.warn = warn;
    }

    /** What a file is read as. */
    static Addition.Source source(Path file) {
        return () -> NewPicture.of(new PictureReading().bytes(file), String.valueOf(file.getFileName()));
    }

    /** What an image of the clipboard is kept as. */
    static Addition.Source source(Image image) {
        return () -> NewPicture.of(Publishing.png(ShownPixels.of(image).toImage()), "pasted.png");
    }

    /** Brings these in behind the line of the caret; says so when no note is open. */
    void take(NoteText text, List<Addition.Source> sources) {
        NoteMarks before = text.marksNow().orElse(null);
        if (before == null) {
            warn.accept("No picture was inserted: open a talk first.");
            return;
        }
        int caret = text.selection().end();
        tasks.run(
                sources.size() == 1 ? "Inserting a picture" : "Inserting pictures",
                monitor -> take(sources, monitor),
                taken -> place(text, before, caret, taken),
                problem -> warn.accept(
                        problem instanceof CancelledException
                                ? "No picture was inserted."
                                : "No picture was inserted: " + problem.getMessage()));
    }

    private Taken take(List<Addition.Source> sources, WorkMonitor monitor) throws CancelledException {
        List<NewPicture> files = new ArrayList<>();
        List<PictureMention> mentions = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (Addition.Source source : sources) {
            monitor.stopIfCancelled();
            try {
                NewPicture picture = source.read();
                PictureHash hash = pictures.store(picture).hash();
                files.add(picture);
                mentions.add(PictureMention.of(hash));
            } catch (FileFormatException e) {
                refusals.add(String.valueOf(e.getMessage()));
            } catch (IOException e) {
                refusals.add("A file can not be read: " + e.getMessage() + ".");
            }
            monitor.report(new Progress(mentions.size(), sources.size(), "Inserting pictures"));
        }
        return new Taken(files, mentions, refusals);
    }

    private void place(NoteText text, NoteMarks before, int caret, Taken taken) {
        if (!taken.refusals().isEmpty()) {
            Set<String> sentences = new TreeSet<>(taken.refusals());
            warn.accept(sentences.stream().limit(3).collect(Collectors.joining(" "))
                    + (sentences.size() > 3 ? " And " + (sentences.size() - 3) + " more." : ""));
        }
        if (!taken.mentions().isEmpty()) {
            text.whenAccepted(() -> insert(text, before, caret, taken));
        }
    }

    private void insert(NoteText text, NoteMarks before, int caret, Taken taken) {
        NoteMarks now = text.marksNow().orElse(null);
        if (now != null && now.note().subject().equals(before.note().subject())) {
            int place = PictureEdits.moved(before.text(), caret, now.text());
            text.apply(PictureEdits.insert(now.text(), place, taken.mentions()));
        } else {
            List<Addition.Source> files = taken.files().stream()
                    .map(file -> (Addition.Source) () -> file)
                    .toList();
            elsewhere.add(
                    before, new Addition(before.note().subject(), files, new Addition.Place(before.text(), caret)));
        }
    }
}
