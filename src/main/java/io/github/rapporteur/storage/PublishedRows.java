package io.github.rapporteur.storage;

import io.github.rapporteur.pictures.PictureHash;
import io.github.rapporteur.pictures.PublishedPicture;
import io.github.rapporteur.pictures.Publishing;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jdbi.v3.core.Handle;

/** How pictures that were drawn for reports stand in their tables. */
final class PublishedRows {
    private PublishedRows() {}

    private record Head(UUID picture, boolean isPng, int width, int height, String hash, long checksum) {}

    /** What was drawn by today's rules and is undamaged. */
    static Optional<PublishedPicture> find(Rows rows, PictureHash hash) throws SQLException {
        Optional<Head> found = rows.first(
                "SELECT d.picture, d.is_png, d.width, d.height, d.hash, d.checksum FROM picture_published d"
                        + " JOIN picture p ON p.id = d.picture WHERE p.hash = ? AND d.rules = ?",
                row -> new Head(
                        Rows.id(row, 1),
                        row.getBoolean(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getLong(6)),
                hash.hex(),
                Publishing.RULES);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Head head = found.get();
        ByteArrayOutputStream file = new ByteArrayOutputStream(PictureRows.PIECE);
        rows.each(
                "SELECT content FROM picture_published_piece WHERE picture = ? ORDER BY position",
                row -> file.writeBytes(row.getBytes(1)),
                head.picture());
        byte[] bytes = file.toByteArray();
        return checksum(bytes, head.isPng(), head.width(), head.height(), head.hash()) == head.checksum()
                ? Optional.of(new PublishedPicture(
                        bytes, head.isPng(), head.width(), head.height(), new PictureHash(head.hash())))
                : Optional.empty();
    }

    /** Puts one in the place of what was drawn before; nothing when its picture is gone. */
    static void keep(Handle handle, PictureHash hash, PublishedPicture drawn) throws SQLException {
        Optional<UUID> picture = PictureRows.id(new Rows(handle.getConnection()), hash);
        if (picture.isEmpty()) {
            return;
        }
        UUID id = picture.get();
        handle.execute("DELETE FROM picture_published WHERE picture = ?", id);
        handle.execute(
                "INSERT INTO picture_published VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                Publishing.RULES,
                drawn.isPng(),
                drawn.width(),
                drawn.height(),
                drawn.hash().hex(),
                checksum(
                        drawn.bytes(),
                        drawn.isPng(),
                        drawn.width(),
                        drawn.height(),
                        drawn.hash().hex()));
        PictureRows.insertPieces(handle, "picture_published_piece", id, drawn.bytes());
    }

    /** Of all that is kept. Far faster than the hash, and nobody would forge what can be drawn anew. */
    private static long checksum(byte[] bytes, boolean isPng, int width, int height, String hash) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        checksum.update((isPng + " " + width + " " + height + " " + hash).getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }
}
