package io.github.rapporteur.report.export;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The file of an exported report, JSON or Markdown with comments, on its way back. Blocks. */
public final class ExportedFile {
    /** Pictures that stand in the file itself count too. */
    private static final int MOST_BYTES = 256 << 20;

    private static final int LONGEST_BEGINNING = 64 << 10;
    /** A report begins with its head, and that with the conference. */
    private static final Pattern JSON = Pattern.compile("\\s*\\{\\s*\"head\"\\s*:\\s*\\{\\s*\"conferenceId\"");

    private ExportedFile() {}

    /**
     * Reads it, with the pictures in it or in the folder beside it.
     *
     * @param name of the file as the user knows it, for messages
     * @throws FileFormatException if it is no such file or can not be read; says where, and what to do
     * @throws CancelledException when asked to stop
     */
    public static ReadBack read(Path file, String name, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        ReadReport report = ReportReader.read(name, text(file, name));
        monitor.stopIfCancelled();
        return new ReadPictures(new ExportedPictures(file), report.pictures(), monitor).of(name, report);
    }

    /**
     * Whether a file is an exported report, by a look at its beginning; false for one that can not be read.
     *
     * @param file any
     */
    public static boolean is(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String beginning = new String(in.readNBytes(LONGEST_BEGINNING), StandardCharsets.UTF_8);
            return JSON.matcher(beginning).lookingAt()
                    || beginning.lines().anyMatch(line -> line.startsWith(ReadableNotes.OPENING + "{\"head\":"));
        } catch (IOException e) {
            // Whoever reads it as something else says what is wrong.
            return false;
        }
    }

    private static byte[] bytes(Path file, String name) throws FileFormatException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            String why = switch (e) {
                case NoSuchFileException gone -> "it is not there";
                case AccessDeniedException denied -> "there is no permission to read it";
                default -> "it can not be read: " + e.getMessage();
            };
            throw new FileFormatException(name, "", why, "Choose an exported report.", e);
        }
    }

    private static String text(Path file, String name) throws FileFormatException {
        byte[] bytes = bytes(file, name);
        if (bytes.length > MOST_BYTES) {
            throw new FileFormatException(name, "", "longer than any report", "Choose an exported report.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FileFormatException(
                    name, "line " + wrongLine(bytes), "no text in UTF-8", "Choose an exported report.", e);
        }
    }

    private static int wrongLine(byte[] bytes) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        int wrong = lenient.indexOf('\ufffd');
        return 1
                + (int) lenient.chars()
                        .limit(Math.max(0, wrong))
                        .filter(c -> c == '\n')
                        .count();
    }
}
