package io.github.rapporteur.schedule.importing;

/** A talk of a frab schedule with its times as written; {@link FrabAssembler} works them out. */
final class FrabEvent {
    final TalkDraft talk = new TalkDraft();
    /** Where it stands, for messages: "line 212", "day 1, room Saal 1, event 3". */
    final String place;

    String date = "";
    String start = "";
    String duration = "";
    String end = "";
    String type = "";
    /** Markdown list of links and attachments; empty when there are none. */
    final StringBuilder links = new StringBuilder();

    FrabEvent(String place) {
        this.place = place;
    }

    /** Adds a link that the schedule lists under the talk; anything but http, https and mailto is left out. */
    void addLink(String href, String text) {
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
}
