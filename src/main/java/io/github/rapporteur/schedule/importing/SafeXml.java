package io.github.rapporteur.schedule.importing;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.github.rapporteur.common.io.FileFormatException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one place that makes XML readers. Document type definitions are off and nothing outside the document is ever
 * fetched, so a schedule can neither read files nor blow up by entities.
 */
final class SafeXml {
    private static final int DEEPEST = 100;
    private static final int MOST_ATTRIBUTES = 200;
    private static final int LONGEST_PIECE_OF_TEXT = 64 * 1024;

    private static final Pattern DECLARED_ENCODING =
            Pattern.compile("<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private SafeXml() {}

    /**
     * A reader over the document; a byte order mark and blank lines in front, which XML forbids, are skipped. It gets
     * text, never bytes: Java's own reader writes about bytes that it cannot decode on the standard error stream.
     *
     * @throws FileFormatException if the document is not in the encoding it is to be in; names the line
     */
    // The property for lazy parsing is deprecated so that nobody relies on lazy being faster; it is switched off here.
    @SuppressWarnings("deprecation")
    static XMLStreamReader reader(Content content) throws XMLStreamException, FileFormatException {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Errors come as exceptions of the step that meets them, never out of a later look at the text.
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, LONGEST_PIECE_OF_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("The document refers to another file, which is not allowed");
        });
        return factory.createXMLStreamReader(new StringReader(decoded(content, charset(content))));
    }

    /** The encoding by byte order mark or declaration, else UTF-8 (XML 1.0 section 4.3.3). */
    private static Charset charset(Content content) throws FileFormatException {
        Charset byMark = content.headCharset();
        Matcher declared = DECLARED_ENCODING.matcher(content.head());
        if (!byMark.equals(StandardCharsets.UTF_8) || !declared.lookingAt()) {
            return byMark;
        }
        String name = declared.group(1);
        if (name.toLowerCase(Locale.ROOT).startsWith("utf-16")) {
            // The declaration was readable byte by byte, which it is not in UTF-16.
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(
                    content.name(),
                    "line " + (content.skippedLines() + 1),
                    "the encoding \"" + name + "\", which the file declares, is not known",
                    "Save the file as UTF-8, or get it again.",
                    e);
        }
    }

    private static String decoded(Content content, Charset charset) throws FileFormatException {
        int start = content.bodyStart();
        int length = content.bytes().length - start;
        String text = new String(content.bytes(), start, length, charset);
        if (text.indexOf('\uFFFD') >= 0) {
            refuseWrongBytes(content, charset);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The sign for what could not be decoded may stand in the file itself, which is no error. */
    private static void refuseWrongBytes(Content content, Charset charset) throws FileFormatException {
        int start = content.bodyStart();
        int length = content.bytes().length - start;
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer before = CharBuffer.allocate((int) (length * (double) decoder.maxCharsPerByte()) + 1);
        boolean wrong = decoder.decode(ByteBuffer.wrap(content.bytes(), start, length), before, true)
                .isError();
        if (wrong) {
            long line = content.skippedLines()
                    + 1
                    + before.flip().chars().filter(sign -> sign == '\n').count();
            throw content.error(
                    "line " + line,
                    "some bytes are not text in " + charset.name()
                            + ", which the file declares (or should be in, declaring nothing)",
                    "Save the file as UTF-8, or get it again.");
        }
    }
}
