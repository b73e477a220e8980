package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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

    private SafeXml() {}

    /**
     * A reader over the document; a byte order mark and blank lines in front, which XML forbids, are skipped.
     *
     * @throws FileFormatException if the document is to be UTF-8 but is not; names the line
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
        if (isUtf8(content)) {
            return factory.createXMLStreamReader(new StringReader(decoded(content)));
        }
        int start = content.bodyStart();
        return factory.createXMLStreamReader(
                new ByteArrayInputStream(content.bytes(), start, content.bytes().length - start));
    }

    /** Whether the document declares UTF-8 or nothing, which means the same (XML 1.0 section 4.3.3). */
    private static boolean isUtf8(Content content) {
        int first = content.bytes()[content.bodyStart()] & 0xFF;
        if (first != '<') {
            return first < 0xFE;
        }
        String head = content.head();
        int end = head.startsWith("<?xml") ? head.indexOf("?>") : -1;
        String declaration = end < 0 ? "" : head.substring(0, end).toLowerCase(Locale.ROOT);
        return !declaration.contains("encoding") || declaration.contains("utf-8") || declaration.contains("utf8");
    }

    private static String decoded(Content content) throws FileFormatException {
        int start = content.bodyStart();
        int length = content.bytes().length - start;
        String text = new String(content.bytes(), start, length, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(content.bytes(), start, length);
        boolean wrong = decoder.decode(bytes, CharBuffer.allocate(length), true).isError();
        if (!wrong) {
            return text;
        }
        int line = content.skippedLines() + 1;
        for (int i = start; i < bytes.position(); i++) {
            line += content.bytes()[i] == '\n' ? 1 : 0;
        }
        throw content.error(
                "line " + line,
                "some bytes are not text in UTF-8, which the file declares (or should be in, declaring nothing)",
                "Save the file as UTF-8, or get it again.");
    }
}
