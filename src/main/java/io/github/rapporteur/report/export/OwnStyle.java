package io.github.rapporteur.report.export;

import io.github.rapporteur.common.io.FileFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A user's own CSS, which comes after the program's. It changes looks and nothing else: what would load something from
 * elsewhere is taken out.
 *
 * @param css fit to stand in a page
 * @param remarks what was taken out, a sentence each
 */
public record OwnStyle(String css, List<String> remarks) {
    /** The program's look alone. */
    public static final OwnStyle NONE = new OwnStyle("", List.of());

    private static final int MOST_BYTES = 256 << 10;

    /** Keeps its own list. */
    public OwnStyle {
        remarks = List.copyOf(remarks);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return css.isBlank();
    }

    /** Takes out of a text what must not be in a page. */
    public static OwnStyle of(String text) {
        return new CssCleaning(text).clean();
    }

    /**
     * Reads a file.
     *
     * @throws FileFormatException if it is too large for a style, or no text
     * @throws IOException if it can not be read
     */
    public static OwnStyle read(Path file) throws IOException, FileFormatException {
        if (Files.isDirectory(file)) {
            throw new FileFormatException(file.toString(), "", "a folder", "Choose the style in it.");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new FileFormatException(
                    file.toString(),
                    "",
                    "longer than 256 kB, which no style of a page is",
                    "Choose the file with the rules alone.");
        }
        try {
            return of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new FileFormatException(
                    file.toString(), "", "no text in UTF-8", "Save the style in that encoding.", e);
        }
    }
}
