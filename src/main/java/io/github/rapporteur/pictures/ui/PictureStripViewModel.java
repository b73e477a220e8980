package io.github.rapporteur.pictures.ui;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.ui.NoteMarks;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureDecoding;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PictureMentions;
import io.github.rapporteur.pictures.PictureRepository;
import io.github.rapporteur.pictures.Pixels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that the open note names. Small ones are read in the background, once, and the last of them stay in
 * memory. JavaFX thread only.
 */
public final class PictureStripViewModel {
    /** The longer side of a small picture, px: twice what is shown, for sharp screens. */
    private static final int SMALL = 240;

    private static final int REMEMBERED = 80;

    private final PictureRepository pictures;
    private final TaskRunner tasks;
    private final PictureDecoding decoding = new PictureDecoding();
    private final ReadOnlyObjectWrapper<List<PictureTile>> tiles =
            new ReadOnlyObjectWrapper<>(this, "tiles", List.of());
    private final Map<String, Small> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Small> eldest) {
            // All of one note must fit in, else they would drive one another out for ever.
            return size() > Math.max(REMEMBERED, mentions.size());
        }
    };
    private List<PictureMention> mentions = List.of();
    private @Nullable NoteSubject subject;
    private boolean reading;

    /** What is known of a picture. */
    private record Small(
            @Nullable Picture picture, @Nullable Pixels pixels, String problem) {
        private static final Small UNREAD = new Small(null, null, "");
        private static final Small MISSING = new Small(null, null, "not in this notebook");
    }

    /** A strip without pictures. */
    public PictureStripViewModel(PictureRepository pictures, TaskRunner tasks) {
        this.pictures = pictures;
        this.tasks = tasks;
    }

    /** The pictures in the order in which they stand in the note. */
    ReadOnlyObjectProperty<List<PictureTile>> tilesProperty() {
        return tiles.getReadOnlyProperty();
    }

    /** This is what the note says now; null while none is open. */
    void show(@Nullable NoteMarks note) {
        NoteSubject now = note == null ? null : note.note().subject();
        if (now != null && !now.equals(subject)) {
            // What was missing may have come in since.
            known.values().removeIf(small -> small.picture() == null);
        }
        subject = now;
        mentions = note == null ? List.of() : PictureMentions.in(note.text());
        refresh();
    }

    /** Says who took a picture and who is on it. */
    void describe(Picture picture, String credit, List<String> people, Consumer<String> failed) {
        tasks.run(
                "Keeping who is on a picture",
                monitor -> pictures.describe(picture.hash(), credit, people),
                described -> {
                    known.replaceAll((name, small) -> described.hash().isNamed(name)
                            ? new Small(described, small.pixels(), small.problem())
                            : small);
                    refresh();
                },
                problem -> failed.accept("This was not kept: " + problem.getMessage()));
    }

    /**
     * Reads a picture larger.
     *
     * @param longest of its sides, px
     */
    void read(PictureTile tile, int longest, Consumer<Pixels> shown, Consumer<String> failed) {
        Picture picture = tile.picture();
        if (picture == null) {
            failed.accept("This picture is not in this notebook.");
            return;
        }
        tasks.run(
                "Reading a picture",
                monitor -> pixels(picture, longest),
                shown,
                problem -> failed.accept(String.valueOf(problem.getMessage())));
    }

    private void refresh() {
        List<PictureTile> now = new ArrayList<>();
        for (PictureMention mention : mentions) {
            Small small = known.getOrDefault(mention.name(), Small.UNREAD);
            now.add(new PictureTile(now.size(), mention, small.picture(), small.pixels(), small.problem()));
        }
        if (!now.equals(tiles.get())) {
            tiles.set(List.copyOf(now));
        }
        readUnknown();
    }

    /** One reading at a time; what has come meanwhile is read by the next. */
    private void readUnknown() {
        String next = mentions.stream()
                .map(PictureMention::name)
                .filter(name -> !known.containsKey(name))
                .findFirst()
                .orElse("");
        if (next.isEmpty() || reading) {
            return;
        }
        reading = true;
        tasks.run(
                "Reading pictures",
                monitor -> small(next),
                small -> {
                    reading = false;
                    known.put(next, small);
                    refresh();
                },
                problem -> {
                    reading = false;
                    known.put(next, new Small(null, null, String.valueOf(problem.getMessage())));
                    refresh();
                });
    }

    private Small small(String name) {
        Picture picture = pictures.find(name).orElse(null);
        if (picture == null) {
            return Small.MISSING;
        }
        try {
            return new Small(picture, pixels(picture, SMALL), "");
        } catch (FileFormatException | StoreException e) {
            return new Small(picture, null, String.valueOf(e.getMessage()));
        }
    }

    private Pixels pixels(Picture picture, int longest) throws FileFormatException {
        return Pixels.of(decoding.decode(pictures.file(picture.hash()), picture.fileName(), longest));
    }
}
