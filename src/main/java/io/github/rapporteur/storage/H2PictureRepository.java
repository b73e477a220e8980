package io.github.rapporteur.storage;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.common.time.TimeOrderedId;
import io.github.rapporteur.pictures.Addition;
import io.github.rapporteur.pictures.NewPicture;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureEdits;
import io.github.rapporteur.pictures.PictureHash;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PictureRepository;
import io.github.rapporteur.pictures.PublishedPicture;
import io.github.rapporteur.pictures.TakenTime;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Pictures in the database: once each, their files as they came in. */
final class H2PictureRepository implements PictureRepository {
    private final Database database;
    private final Clock clock;

    H2PictureRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Picture store(NewPicture picture) {
        return database.write(handle -> store(handle, picture));
    }

    @Override
    public Optional<Picture> find(String name) {
        return database.read(rows -> PictureRows.find(rows, name));
    }

    @Override
    public Map<String, Picture> findAll(Collection<String> names) {
        return database.read(rows -> {
            Map<String, Picture> found = new LinkedHashMap<>();
            for (String name : names) {
                PictureRows.find(rows, name).ifPresent(picture -> found.put(name, picture));
            }
            return found;
        });
    }

    @Override
    public byte[] file(PictureHash hash) {
        return database.read(rows -> PictureRows.file(rows, hash));
    }

    @Override
    public Optional<PublishedPicture> published(PictureHash hash) {
        return database.read(rows -> PublishedRows.find(rows, hash));
    }

    @Override
    public void keepPublished(Map<PictureHash, PublishedPicture> drawn) {
        database.keep(handle -> {
            for (Map.Entry<PictureHash, PublishedPicture> one : drawn.entrySet()) {
                PublishedRows.keep(handle, one.getKey(), one.getValue());
            }
            return drawn;
        });
    }

    @Override
    public Picture describe(PictureHash hash, String credit, List<String> people) {
        return database.write(handle -> {
            describe(handle, hash, credit, people);
            return stored(handle, hash);
        });
    }

    /** As above, inside the caller's transaction. */
    void describe(Handle handle, PictureHash hash, String credit, List<String> people) {
        handle.execute(
                "UPDATE picture SET credit = ?, people = ?, changed_at = ? WHERE hash = ?",
                line(credit),
                String.join("\n", people.stream().map(H2PictureRepository::line).toList()),
                clock.millis(),
                hash.hex());
    }

    @Override
    public List<Addition.Done> addToNotes(String author, List<Addition> additions, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        int total = additions.stream().mapToInt(one -> one.files().size()).sum();
        int number = 0;
        List<Addition.Done> done = new ArrayList<>();
        for (Addition addition : additions) {
            List<PictureMention> mentions = new ArrayList<>();
            for (Addition.Source source : addition.files()) {
                monitor.report(new Progress(++number, total, "Adding pictures"));
                monitor.stopIfCancelled();
                // Read here, so that whoever needs the database meanwhile does not wait for a memory card.
                mentions.add(PictureMention.of(store(source.read()).hash()));
            }
            done.add(new Addition.Done(addition.subject(), author, mentions, addition.place()));
        }
        return database.write(handle -> {
            NoteWriter notes = new NoteWriter(handle);
            for (Addition.Done one : done) {
                notes.change(one.subject(), author, text -> one.addTo(text, one.pictures()), clock.instant());
            }
            return done;
        });
    }

    @Override
    public void takeBack(List<Addition.Done> done) {
        database.write(handle -> {
            for (Addition.Done one : done) {
                new NoteWriter(handle)
                        .change(
                                one.subject(),
                                one.author(),
                                text -> PictureEdits.withoutAppended(text, one.pictures()),
                                clock.instant());
            }
            return done;
        });
    }

    /** As {@link #store(NewPicture)}, inside the caller's transaction. */
    Picture store(Handle handle, NewPicture picture) throws SQLException {
        PictureHash hash = PictureHash.of(picture.file());
        Rows rows = new Rows(handle.getConnection());
        Optional<UUID> known = PictureRows.id(rows, hash);
        if (known.isEmpty()) {
            insert(handle, hash, picture, H2PersonRepository.me(rows));
        } else if (!PictureHash.of(PictureRows.unchecked(rows, known.get())).equals(hash)) {
            handle.execute("DELETE FROM picture_piece WHERE picture = ?", known.get());
            PictureRows.insertPieces(handle, "picture_piece", known.get(), picture.file());
        }
        return stored(handle, hash);
    }

    private static Picture stored(Handle handle, PictureHash hash) throws SQLException {
        return PictureRows.find(new Rows(handle.getConnection()), hash.hex())
                .orElseThrow(() -> new SQLException("the picture " + hash + " is not there"));
    }

    private void insert(Handle handle, PictureHash hash, NewPicture picture, String author) {
        UUID id = TimeOrderedId.next();
        TakenTime taken = picture.facts().takenTime();
        @Nullable ZoneOffset offset = taken == null ? null : taken.offset();
        handle.execute(
                "INSERT INTO picture VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                hash.hex(),
                author,
                picture.facts().format().name(),
                (long) picture.file().length,
                picture.facts().width(),
                picture.facts().height(),
                taken == null ? "" : taken.local().toString(),
                offset == null ? "" : offset.getId(),
                line(picture.fileName()),
                line(picture.facts().artist()),
                "",
                clock.millis(),
                clock.millis());
        PictureRows.insertPieces(handle, "picture_piece", id, picture.file());
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
