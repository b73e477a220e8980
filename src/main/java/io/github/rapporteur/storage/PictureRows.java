package io.github.rapporteur.storage;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureFormat;
import io.github.rapporteur.pictures.PictureHash;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PictureMentions;
import io.github.rapporteur.pictures.TakenTime;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** How pictures stand in their tables. A file that does not fit its hash is never handed out. */
final class PictureRows {
    /** The length of a piece, as in the table. */
    static final int PIECE = 262_144;

    private static final String PICTURES = "SELECT hash, format, file_bytes, width, height, taken, taken_offset,"
            + " file_name, credit, people, added_at FROM picture WHERE ";

    private PictureRows() {}

    static Optional<Picture> find(Rows rows, String name) throws SQLException {
        if (PictureMention.nameIn("picture:" + name).isEmpty()) {
            return Optional.empty();
        }
        // Hexadecimal digits end at f.
        return rows.first(
                PICTURES + "hash >= ? AND hash < ? ORDER BY added_at, hash", PictureRows::picture, name, name + "g");
    }

    static Optional<UUID> id(Rows rows, PictureHash hash) throws SQLException {
        return rows.first("SELECT id FROM picture WHERE hash = ?", row -> Rows.id(row, 1), hash.hex());
    }

    private static Picture picture(ResultSet row) throws SQLException {
        String taken = row.getString(6);
        String offset = row.getString(7);
        return new Picture(
                new PictureHash(row.getString(1)),
                PictureFormat.valueOf(row.getString(2)),
                row.getLong(3),
                row.getInt(4),
                row.getInt(5),
                taken.isEmpty()
                        ? null
                        : new TakenTime(LocalDateTime.parse(taken), offset.isEmpty() ? null : ZoneOffset.of(offset)),
                row.getString(8),
                row.getString(9),
                row.getString(10).lines().toList(),
                Rows.instant(row, 11));
    }

    /** A file in pieces. */
    static void insertPieces(Handle handle, String table, UUID picture, byte[] file) {
        for (int at = 0, position = 0; at < file.length; at += PIECE, position++) {
            handle.execute(
                    "INSERT INTO " + table + " VALUES (?, ?, ?)",
                    picture,
                    position,
                    Arrays.copyOfRange(file, at, Math.min(file.length, at + PIECE)));
        }
    }

    /** The file, whether it is what was saved or not. */
    static byte[] unchecked(Rows rows, UUID picture) throws SQLException {
        ByteArrayOutputStream file = new ByteArrayOutputStream(PIECE);
        rows.each(
                "SELECT content FROM picture_piece WHERE picture = ? ORDER BY position",
                row -> file.writeBytes(row.getBytes(1)),
                picture);
        return file.toByteArray();
    }

    static byte[] file(Rows rows, PictureHash hash) throws SQLException {
        UUID id = id(rows, hash)
                .orElseThrow(() -> new StoreException(
                        "The picture " + hash.shortName() + " is not in this notebook any more.", null));
        byte[] file = unchecked(rows, id);
        if (!PictureHash.of(file).equals(hash)) {
            throw new StoreException(
                    "The picture " + hash.shortName() + " is damaged: its file is not what was saved. Insert the file"
                            + " again, and it is whole; or `rapporteur restore` puts a backup back.",
                    null);
        }
        return file;
    }

    /** What all texts, the older ones too, call pictures. */
    static Set<String> named(Rows rows) throws SQLException {
        Set<String> names = new HashSet<>();
        for (String table : List.of("note_text", "note_version", "bin_note", "bin_version")) {
            rows.each(
                    "SELECT content FROM " + table + " WHERE content LIKE '%](picture:%'",
                    row -> names.addAll(namesIn(row.getString(1))));
        }
        return names;
    }

    /** More than {@link PictureMentions} finds: what stands in code now may be a picture again tomorrow. */
    static Set<String> namesIn(String text) {
        Set<String> names = new HashSet<>();
        for (int at = text.indexOf("picture:"); at >= 0; at = text.indexOf("picture:", at + 1)) {
            int end = at + "picture:".length();
            while (end < text.length() && "0123456789abcdef".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            String name = PictureMention.nameIn(text.substring(at, end));
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }
}
