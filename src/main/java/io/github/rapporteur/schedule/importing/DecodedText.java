package io.github.rapporteur.schedule.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The whole of a file as text: UTF-8 or UTF-16, else Windows-1252 as older spreadsheets save. */
final class DecodedText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private DecodedText() {}

    /** The text without a byte order mark, lines ended by LF; a warning when it is not Unicode. */
    static String of(Content content, Warnings warnings) {
        String text;
        try {
            text = content.headCharset()
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            warnings.add(
                    "The file is not in UTF-8; it was read as Windows-1252. If letters look wrong, save it as UTF-8"
                            + " and import it again.");
            text = new String(content.bytes(), WINDOWS);
        }
        return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    /** Whether the beginning looks like text at all. */
    static boolean isText(Content content) {
        boolean wide = !content.headCharset().equals(StandardCharsets.UTF_8);
        return wide || content.head().indexOf('\0') < 0;
    }
}
