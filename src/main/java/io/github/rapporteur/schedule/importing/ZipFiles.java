package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a zip archive into memory, counting while it inflates: what the archive says about sizes is never believed.
 * Archives inside it stay packed.
 */
final class ZipFiles {
    private static final String CURE = "Unpack it, and import the schedule's file alone.";
    private static final int LONGEST_NAME = 200;
    private static final int END_SIGN = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_END = END_LENGTH + 0xFFFF;
    private static final int HEADER_SIGN = 0x02014b50;
    private static final int HEADER_LENGTH = 46;

    private ZipFiles() {}

    /**
     * The files of an archive.
     *
     * @throws FileFormatException if it is damaged or bigger than a conference's files are; names archive and entry
     */
    static FileSet of(Content zip, WorkMonitor monitor) throws FileFormatException, CancelledException {
        Map<String, FileSet.Bytes> files = new HashMap<>();
        long left = FileSet.MOST_BYTES;
        int count = 0;
        String place = "";
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(zip.bytes()), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                monitor.stopIfCancelled();
                String path = path(entry.getName());
                place = "entry " + path;
                if (++count > FileSet.MOST_FILES) {
                    throw zip.error(
                            place, "there are more than " + FileSet.MOST_FILES + " files in this archive", CURE);
                }
                byte[] bytes = in.readNBytes((int) Math.min(left, FileSet.MOST_BYTES_OF_ONE) + 1);
                if (bytes.length > FileSet.MOST_BYTES_OF_ONE) {
                    throw zip.error(place, "it unpacks to more than 20 MB", "No schedule is as big. " + CURE);
                }
                left -= bytes.length;
                if (left < 0) {
                    throw zip.error(place, "the archive unpacks to more than 60 MB", CURE);
                }
                if (!entry.isDirectory() && FileSet.isFit(path)) {
                    files.putIfAbsent(path, () -> bytes);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new FileFormatException(
                    zip.name(),
                    place,
                    "the archive cannot be unpacked: " + (e.getMessage() == null ? "it is damaged" : e.getMessage()),
                    "It is damaged or has a password; get it again, or unpack it and import the schedule's file.",
                    e);
        }
        if (files.isEmpty()) {
            throw zip.error("", "this is a zip archive, and no file in it may be a schedule", CURE);
        }
        return new FileSet(zip.name(), files);
    }

    /**
     * The names in the archive's directory at its end (APPNOTE.TXT, sections 4.3.12 and 4.3.16), without unpacking
     * anything; none when there is no such directory.
     */
    static List<String> names(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - END_LENGTH;
        while (end >= Math.max(0, zip.length - LONGEST_END) && bytes.getInt(end) != END_SIGN) {
            end--;
        }
        List<String> names = new ArrayList<>();
        if (end < 0 || bytes.getInt(end) != END_SIGN) {
            return names;
        }
        long at = end - Integer.toUnsignedLong(bytes.getInt(end + 12));
        while (at >= 0 && at + HEADER_LENGTH <= end && bytes.getInt((int) at) == HEADER_SIGN) {
            int header = (int) at;
            int length = Short.toUnsignedInt(bytes.getShort(header + 28));
            int rest =
                    Short.toUnsignedInt(bytes.getShort(header + 30)) + Short.toUnsignedInt(bytes.getShort(header + 32));
            if (header + HEADER_LENGTH + length > end) {
                return names;
            }
            names.add(new String(zip, header + HEADER_LENGTH, length, StandardCharsets.UTF_8));
            at += HEADER_LENGTH + length + rest;
        }
        return names;
    }

    /** The entry's name with slashes, without control characters and of a bearable length. */
    private static String path(String name) {
        StringBuilder path = new StringBuilder();
        for (char c : utf8(name).toCharArray()) {
            path.append(c == '\\' ? '/' : Character.isISOControl(c) ? ' ' : c);
        }
        return path.length() > LONGEST_NAME ? "…" + path.substring(path.length() - LONGEST_NAME) : path.toString();
    }

    /** Many programs write UTF-8 without saying so. */
    private static String utf8(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        if (name.chars().anyMatch(c -> c > 0xFF)) {
            return name;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return name;
        }
    }
}
