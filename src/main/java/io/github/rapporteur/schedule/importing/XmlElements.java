package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks an XML document element by element: {@link #nextChild()} until it is false; each child must be consumed by
 * {@link #text()}, {@link #skip()} or a walk over its own children.
 */
final class XmlElements {
    private static final String CURE = "The file is damaged or was cut off; get it again.";

    private final Content content;
    private final XMLStreamReader reader;

    XmlElements(Content content) throws FileFormatException {
        this.content = content;
        try {
            this.reader = SafeXml.reader(content);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Moves to the next child of the element the walk is in; false at its end. */
    boolean nextChild() throws FileFormatException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {
                    // Text between elements is layout.
                }
            }
        }
    }

    /** Name of the element without its namespace prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** The attribute's value, white space at its ends removed; empty when there is none. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i).strip();
            }
        }
        return "";
    }

    /** An error about the place the walk is at. */
    FileFormatException error(String problem, String cure) {
        return content.error("line " + line(), problem, cure);
    }

    /** The line the walk is at, as an editor counts. */
    int line() {
        return Math.max(1, reader.getLocation().getLineNumber()) + content.skippedLines();
    }

    /** Everything in the element as text; elements inside it, which are HTML by then, as their tags. */
    String text() throws FileFormatException {
        String first = "";
        StringBuilder more = null;
        int depth = 1;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    more = builder(more, first);
                    appendTag(more);
                    depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (depth > 0) {
                        more = builder(more, first).append("</").append(name()).append('>');
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (first.isEmpty() && more == null) {
                        first = reader.getText();
                    } else {
                        more = builder(more, first)
                                .append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> depth = 0;
                default -> {
                    // Comments and processing instructions are no text.
                }
            }
        }
        return more == null ? first : more.toString();
    }

    private void appendTag(StringBuilder out) {
        out.append('<').append(name());
        String href = attribute("href");
        if (!href.isEmpty()) {
            out.append(" href=\"").append(href.replace("\"", "%22")).append('"');
        }
        out.append('>');
    }

    /** Passes over the element and all in it. */
    void skip() throws FileFormatException {
        int depth = 1;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.END_DOCUMENT -> depth = 0;
                default -> {
                    // Whatever it is, it is passed over.
                }
            }
        }
    }

    private static StringBuilder builder(@Nullable StringBuilder more, String first) {
        return more == null ? new StringBuilder(first.length() + 64).append(first) : more;
    }

    private int next() throws FileFormatException {
        try {
            return reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private FileFormatException broken(XMLStreamException e) {
        Location location = e.getLocation();
        int line = location == null ? 1 : Math.max(1, location.getLineNumber());
        String place = "line " + (line + content.skippedLines());
        return new FileFormatException(content.name(), place, "not well-formed XML: " + reason(e), CURE, e);
    }

    /** What the parser says, without its repetition of the place and without a full stop. */
    private static String reason(XMLStreamException e) {
        String message = Words.fold(e.getMessage() == null ? "cannot be parsed" : e.getMessage());
        int place = message.indexOf(" at [row,col");
        String reason = place < 0 ? message : message.substring(0, place);
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }
}
