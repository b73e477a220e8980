package io.github.rapporteur.common.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that was written in UTF-8 and read in Windows' western encoding, once or more often: "â€œ" for an opening
 * quotation mark, "Ã¼" for ü. Only stretches that are UTF-8 through and through are taken for such, so that ordinary
 * accents stay. Any thread.
 */
public final class WrongDecoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Signs that a byte of 0x80 or more becomes, by that encoding or by ISO 8859-1 where it has none. */
    private static final Pattern STRETCH = Pattern.compile("[\\x{80}-\\x{FF}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}");

    /**
     * The beginning of a quotation mark whose last byte, 0x9D, is no sign in that encoding and was lost on the way:
     * "wordsâ€ Name". Nothing else in wide use is left with two bytes.
     */
    private static final Pattern LOST_CLOSING = Pattern.compile("â€(?![\\x{80}-\\x{BF}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])");

    /** How any accent begins once its UTF-8 was read in the western encoding. */
    private static final Pattern TRACES = Pattern.compile("Ã|Â|â€");

    /** Texts that went wrong more often than this are lost to more than their encoding. */
    private static final int MOST_TIMES = 3;

    private WrongDecoding() {}

    /** The text as it was written; empty when nothing in it was decoded wrongly. */
    public static Optional<String> repaired(String text) {
        String better = text;
        for (int time = 0; time < MOST_TIMES; time++) {
            String once = STRETCH.matcher(better).replaceAll(found -> Matcher.quoteReplacement(decoded(found.group())));
            boolean changed = !once.equals(better);
            better = once;
            // What is right now may look wrong by chance; a second time leaves these traces.
            if (!changed || !TRACES.matcher(once).find()) {
                break;
            }
        }
        return better.equals(text) ? Optional.empty() : Optional.of(better);
    }

    /** The first stretch that was decoded wrongly, to show it; empty when there is none. */
    public static Optional<String> firstIn(String text) {
        return STRETCH.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(stretch -> !decoded(stretch).equals(stretch))
                .findFirst();
    }

    /** As UTF-8, or as it is when it is none; no-break spaces may have been made plain ones on the way. */
    private static String decoded(String lossy) {
        String stretch = LOST_CLOSING.matcher(lossy).replaceAll("$0\u009d");
        ByteBuffer bytes = ByteBuffer.allocate(stretch.length());
        for (int i = 0; i < stretch.length(); i++) {
            char sign = stretch.charAt(i);
            if (sign < 0x100) {
                bytes.put((byte) sign);
            } else {
                bytes.put(WINDOWS.encode(CharBuffer.wrap(new char[] {sign})));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return lossy;
        }
    }
}
