package io.github.rapporteur.quotes;

import io.github.rapporteur.people.NameMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name at the start of a line: {@code Name:}, {@code @Name:}, {@code [Name]}. Behind {@code @} and in brackets any
 * name counts. A bare word with a colon counts when it is known, or looks like a name and is none of the words that
 * commonly stand there in notes.
 *
 * @param name the person's whole name if known, else as typed
 * @param length of the prefix with the blanks behind it
 * @param sure whether it can not be anything but a name
 */
record SpeakerPrefix(String name, int length, boolean sure) {
    /** Only so much of a line is looked at; the pattern can not run away in it. */
    private static final int LONGEST = 100;

    private static final Pattern FORM = Pattern.compile(
            "[*_]{0,3}(?:\\[(?<bracket>[^\\]\\[]{2,60})\\](?!\\()\\s*:?|@(?<at>[^:@\\n]{1,60}):|(?<bare>[^:@\\[\\n]{1,60}):)"
                    + "[*_]{0,3}(?=\\s|$|[“\"„«])\\s*");

    private static final Pattern NAME_LIKE =
            Pattern.compile("(?:[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’.-]*)(?:\\s+[\\p{L}\\p{M}'’.-]+){0,3}");

    private static final Set<String> NO_NAMES = Set.of(
            "takeaway",
            "q",
            "a",
            "term",
            "liked",
            "disliked",
            "private",
            "question",
            "answer",
            "note",
            "notes",
            "todo",
            "idea",
            "ideas",
            "example",
            "examples",
            "summary",
            "conclusion",
            "conclusions",
            "warning",
            "update",
            "edit",
            "ps",
            "p.s.",
            "link",
            "links",
            "slides",
            "slide",
            "abstract",
            "agenda",
            "problem",
            "solution",
            "result",
            "results",
            "goal",
            "goals",
            "pros",
            "cons",
            "tl;dr",
            "verdict",
            "me",
            "http",
            "https",
            "figure",
            "table",
            "step",
            "important",
            "remember",
            "quote",
            "quotes",
            "context",
            "architecture",
            "performance");

    /** The prefix at the start of a text; empty when none stands there. */
    static Optional<SpeakerPrefix> of(String text, int start, QuoteContext context) {
        String head = text.substring(start, Math.min(text.length(), start + LONGEST));
        Matcher form = FORM.matcher(head.lines().findFirst().orElse(""));
        if (!form.lookingAt()) {
            return Optional.empty();
        }
        String bracket = form.group("bracket");
        String at = form.group("at");
        String typed = (bracket != null ? bracket : at != null ? at : form.group("bare"))
                .replace("*", "")
                .strip();
        Optional<String> known = find(typed, context);
        boolean marked = at != null || (bracket != null && Character.isLetter(bracket.codePointAt(0)));
        boolean counts = known.isPresent() || (marked ? isWord(typed) : bracket == null && looksLikeName(typed));
        return counts
                ? Optional.of(new SpeakerPrefix(known.orElse(typed), form.end(), marked || known.isPresent()))
                : Optional.empty();
    }

    /** The whole name of a known person. */
    static Optional<String> find(String typed, QuoteContext context) {
        List<String> everybody = new ArrayList<>(context.speakers());
        Optional<String> speaker =
                NameMatcher.of(everybody, Function.identity()).find(typed);
        return speaker.isPresent()
                ? speaker
                : NameMatcher.of(context.teamMates(), Function.identity()).find(typed);
    }

    private static boolean isWord(String typed) {
        return typed.length() > 1 && typed.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean looksLikeName(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        boolean listed = NO_NAMES.contains(lower) || NO_NAMES.contains(lower.split("\\s", 2)[0]);
        return !listed && NAME_LIKE.matcher(typed).matches() && everyLongWordIsCapital(typed);
    }

    private static boolean everyLongWordIsCapital(String typed) {
        for (String word : typed.split("\\s+")) {
            if (word.length() > 3 && Character.isLowerCase(word.codePointAt(0))) {
                return false;
            }
        }
        return true;
    }
}
