package io.github.rapporteur.report.check;

import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.PublicText;
import io.github.rapporteur.notes.marks.Publishable;
import io.github.rapporteur.schedule.Talk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one line on how a talk was, and what of it goes out.
 *
 * @param written all of it, in one line; may be empty
 * @param exported what the report has of it; empty when the talk is not in the report or its verdict is private
 */
record CheckedVerdict(Talk talk, String written, String exported) {
    private static final Pattern CHECK = Pattern.compile("(?:\\S+\\s+){0,4}\\S*\\s*\\(\\?\\)");

    Place place() {
        return new Place.OfTalk(talk.id(), Excerpt.title(CleanText.line(talk.title())));
    }

    /** What of it stays in the notebook, without labels; empty when nothing does. */
    List<String> secrets() {
        if (written.isBlank() || !Publishable.line(written).isEmpty()) {
            return List.of();
        }
        List<String> kept = PublicText.of(written).secrets().stream()
                .map(PublicText.Secret::words)
                .toList();
        return kept.isEmpty() ? List.of(written) : kept;
    }

    /** What a careful reader would stumble over. */
    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        for (TextRange contact : Contacts.in(exported)) {
            add(found, FindingKind.CONTACT, contact.of(exported), "It may stay");
        }
        Matcher check = CHECK.matcher(exported);
        while (check.find()) {
            String words = check.group();
            add(
                    found,
                    FindingKind.CHECK_LEFT,
                    words.substring(0, words.length() - 3).strip(),
                    "It is right");
        }
        if (LooksPrivate.at(exported) >= 0) {
            add(found, FindingKind.LOOKS_PRIVATE, Excerpt.quoted(exported), "It may go out");
        }
        return found;
    }

    private void add(List<Finding> found, FindingKind kind, String words, String keep) {
        found.add(Finding.of(
                kind, words, place(), List.of(new Cure.Keep(keep)), talk.id().toString(), words));
    }
}
