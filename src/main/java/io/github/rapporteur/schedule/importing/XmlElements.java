package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import java.util.MissingResourceException;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks an XML document element by element: {@link #nextChild()} until it is false; each child must be consumed by
 * {@link #text()}, {@link #skip()} or a walk over its own children.
 */
final class XmlElements {
    private static final String CURE = "The file is damaged or was cut off; get it again.";

    private static final int DEEPEST = 60;
    private static final Set<String> HTML =
            Set.of("p", "br", "b", "i", "em", "strong", "ul", "ol", "li", "div", "span");

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

    /**
     * The whole element as a tree: attributes and child elements are fields, children of one name a list; the text of an
     * element with attributes is its field "text". HTML in a text stays text.
     */
    ObjectNode tree() throws FileFormatException {
        JsonNode tree = tree(0);
        return tree instanceof ObjectNode object
                ? object
                : JsonNodeFactory.instance.objectNode().set("text", tree);
    }

    private JsonNode tree(int depth) throws FileFormatException {
        if (depth > DEEPEST) {
            throw content.error("line " + line(), "it is nested deeper than any programme", "Get the file again.");
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            object.put(
                    reader.getAttributeLocalName(i), reader.getAttributeValue(i).strip());
        }
        StringBuilder text = new StringBuilder();
        for (int event = next();
                event != XMLStreamConstants.END_ELEMENT && event != XMLStreamConstants.END_DOCUMENT;
                event = next()) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (HTML.contains(name()) || !text.toString().isBlank()) {
                    String tag = name();
                    text.append('<')
                            .append(tag)
                            .append('>')
                            .append(text())
                            .append("</")
                            .append(tag)
                            .append('>');
                } else {
                    String name = name();
                    append(object, name, tree(depth + 1));
                }
            }
        }
        if (object.isEmpty()) {
            return JsonNodeFactory.instance.stringNode(text.toString().strip());
        }
        if (!text.toString().isBlank()) {
            object.put("text", text.toString().strip());
        }
        return object;
    }

    private static void append(ObjectNode object, String name, JsonNode child) {
        JsonNode known = object.get(name);
        if (known == null) {
            object.set(name, child);
        } else if (known instanceof ArrayNode list) {
            list.add(child);
        } else {
            object.set(name, JsonNodeFactory.instance.arrayNode().add(known).add(child));
        }
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
        } catch (MissingResourceException e) {
            // Java's parser has no words for a character that may not stand in a document type definition.
            throw new FileFormatException(
                    content.name(),
                    "line " + line(),
                    "not well-formed XML: a character in the document type definition is not allowed there",
                    CURE,
                    e);
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
