package io.github.rapporteur.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notes on the conference as a whole: the introduction, and what stands under a heading "Last thought". */
final class ConferenceNote {
    private static final Pattern LAST_THOUGHT = Pattern.compile(
            "(?im)^ {0,3}#{1,6}[ \t]+(?:one )?last thought[ \t]*#*[ \t]*$|^(?:one )?last thought[ \t]*\n(?:=+|-+)[ \t]*$");

    private final List<PublicNote> introduction = new ArrayList<>();
    private final List<PublicNote> lastThought = new ArrayList<>();

    ConferenceNote(List<PublicNote> notes) {
        for (PublicNote note : notes) {
            Matcher heading = LAST_THOUGHT.matcher(note.text());
            if (heading.find()) {
                add(introduction, note.part(0, heading.start()));
                add(lastThought, note.part(heading.end(), note.text().length()));
            } else {
                add(introduction, note);
            }
        }
    }

    private static void add(List<PublicNote> texts, PublicNote text) {
        if (!text.isEmpty()) {
            texts.add(text);
        }
    }

    List<PublicNote> introduction() {
        return introduction;
    }

    List<PublicNote> lastThought() {
        return lastThought;
    }
}
