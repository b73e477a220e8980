package io.github.rapporteur.schedule.importing;

import java.io.ByteArrayInputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one place that makes XML readers. Document type definitions are off and nothing outside the document is ever
 * fetched, so a schedule can neither read files nor blow up by entities.
 */
final class SafeXml {
    private SafeXml() {}

    /**
     * A reader over the document.
     *
     * @param content its bytes; a byte order mark and blank lines in front, which XML forbids, are skipped
     */
    static XMLStreamReader reader(Content content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("The document refers to another file, which is not allowed");
        });
        int start = content.bodyStart();
        return factory.createXMLStreamReader(
                new ByteArrayInputStream(content.bytes(), start, content.bytes().length - start));
    }
}
