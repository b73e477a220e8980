package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one place that makes XML readers. Document type definitions are off and nothing outside the document is ever
 * fetched, so a schedule can neither read files nor blow up by entities.
 */
final class SafeXml {
    /**
     * Limits against entities that grow, which do nothing here but count the escaped signs of all abstracts: a hundred
     * thousand are a big conference, not an attack. 0 means no limit.
     */
    private static final List<String> LIMITS_OF_ENTITIES = List.of(
            "jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit", "jdk.xml.entityExpansionLimit");

    private static final Pattern DECLARED_ENCODING =
            Pattern.compile("<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private SafeXml() {}

    /**
     * A reader over the document; a byte order mark and blank lines in front, which XML forbids, are skipped. It gets
     * text, never bytes: Java's own reader writes about bytes that it cannot decode on the standard error stream.
     *
     * @throws FileFormatException if the document is not in the encoding it is to be in; names the line
     */
    static XMLStreamReader reader(Content content) throws XMLStreamException, FileFormatException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        for (String limit : LIMITS_OF_ENTITIES) {
            factory.setProperty(limit, "0");
        }
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
