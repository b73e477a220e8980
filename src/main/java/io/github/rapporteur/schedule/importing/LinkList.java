package io.github.rapporteur.schedule.importing;

/** Links that a schedule lists under a talk, as a Markdown list. */
final class LinkList {
    private final StringBuilder links = new StringBuilder();

    /** Adds a link; anything but http, https and mailto is left out. */
    void add(String href, String text) {
        String safe = HtmlToMarkdown.safeLink(href);
        if (safe.isEmpty()) {
            return;
        }
        String label = Words.fold(text);
        links.append(links.isEmpty() ? "- " : "\n- ");
        if (label.isEmpty() || label.equals(href)) {
            links.append('<').append(safe).append('>');
        } else {
            links.append('[')
                    .append(label.replace("[", "(").replace("]", ")"))
                    .append("](")
                    .append(safe)
                    .append(')');
        }
    }

    /** The text with the list behind it. */
    String behind(String text) {
        if (links.isEmpty()) {
            return text;
        }
        return text.isEmpty() ? links.toString() : text + "\n\n" + links;
    }
}
