package io.github.rapporteur.report.ui;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A passage of the page.
 *
 * @param anchor of the talk it is from; empty for what is from no talk: introduction, last thought
 * @param words as they are read
 */
record PagePassage(String anchor, String words) {
    private static final Set<String> BLOCKS = Set.of(
            "p", "li", "dt", "dd", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "pre", "figure");

    /** The smallest block around a node, and the talk it is in or says it is from. */
    static PagePassage around(Node node) {
        Element block = null;
        for (Node each = node; each != null; each = each.getParentNode()) {
            if (each instanceof Element element) {
                if (block == null && BLOCKS.contains(name(element))) {
                    block = element;
                }
                if (hasClass(element, "r-talk")) {
                    return new PagePassage(firstWith(element, "h3", "id"), words(block));
                }
            }
        }
        String origin = block == null ? "" : firstWith(block, "a", "href");
        return new PagePassage(origin.startsWith("#") ? origin.substring(1) : "", words(block));
    }

    private static String words(@Nullable Element block) {
        return block == null ? "" : block.getTextContent();
    }

    private static String firstWith(Element within, String name, String attribute) {
        return within.getElementsByTagName(name).item(0) instanceof Element first ? first.getAttribute(attribute) : "";
    }

    private static boolean hasClass(Element element, String styleClass) {
        return (" " + element.getAttribute("class") + " ").contains(" " + styleClass + " ");
    }

    private static String name(Element element) {
        return element.getTagName().toLowerCase(Locale.ROOT);
    }
}
