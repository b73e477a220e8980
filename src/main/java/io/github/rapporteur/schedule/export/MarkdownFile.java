package io.github.rapporteur.schedule.export;

import io.github.rapporteur.schedule.Talk;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Talks as Markdown: a heading a day, one a talk, the abstract as a quoted block, so that its own headings do not mix
 * with the page's. What the schedule says is text: none of it becomes a tag, and outside the abstract no markup either.
 */
final class MarkdownFile {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** What begins a tag, but for an address in angle brackets. */
    private static final Pattern TAG = Pattern.compile("(\\\\*)<(?=[A-Za-z/!?])(?!https?://)");

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#|~&]");
    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\\p{Cntrl}]+");

    private final ChosenTalks talks;
    private final StringBuilder text = new StringBuilder();

    MarkdownFile(ChosenTalks talks) {
        this.talks = talks;
    }

    String text() {
        text.append("# ").append(inline(talks.conference().title())).append("\n\nTimes are those of ");
        text.append(inline(talks.conference().zone().getId())).append(".\n");
        LocalDate day = null;
        for (Talk talk : talks.talks()) {
            if (!talk.day().equals(day)) {
                day = talk.day();
                text.append("\n## ").append(DAY.format(day)).append('\n');
            }
            talk(talk);
        }
        return text.toString();
    }

    private void talk(Talk talk) {
        text.append("\n### ").append(inline(talk.title())).append("\n\n");
        if (!talk.speakers().isEmpty()) {
            text.append(inline(talk.speakerNames())).append("  \n");
        }
        text.append(whenAndWhere(talk)).append('\n');
        String about = talks.textOf(talk);
        if (!about.isEmpty()) {
            text.append('\n').append(quoted(about));
        }
        String address = talk.url().strip();
        if (ADDRESS.matcher(address).matches()) {
            text.append("\n<").append(address).append(">\n");
        }
    }

    /** "10:30–11:15 · Quay Hall · Systems · must · withdrawn". */
    private String whenAndWhere(Talk talk) {
        ZonedDateTime start = talks.startOf(talk);
        ZonedDateTime end = talks.endOf(talk);
        List<String> words = new ArrayList<>();
        words.add(end.equals(start) ? TIME.format(start) : TIME.format(start) + "–" + TIME.format(end));
        words.add(inline(talk.room()));
        words.add(inline(talk.track()));
        words.add(
                switch (talks.starOf(talk)) {
                    case NONE -> "";
                    case MUST -> "must";
                    case MAYBE -> "maybe";
                    case LATER -> "watch later";
                });
        words.add(talk.withdrawn() ? "withdrawn" : "");
        words.removeIf(String::isEmpty);
        return String.join(" · ", words);
    }

    private static String quoted(String markdown) {
        return TAG.matcher(markdown)
                .replaceAll(tag -> Matcher.quoteReplacement(escaped(tag.group(1)) + "<"))
                .lines()
                .map(line -> line.isBlank() ? ">" : "> " + line.stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** An odd number of backslashes escapes what follows, an even one does not. */
    private static String escaped(String backslashes) {
        return backslashes.length() % 2 == 1 ? backslashes : backslashes + "\\";
    }

    /** Text on one line that Markdown shows as it is. */
    private static String inline(String words) {
        String line = WHITE.matcher(words).replaceAll(" ").strip();
        String plain = MARKUP.matcher(line).replaceAll("\\\\$0");
        // At the beginning of a line these would make a list or a rule of it.
        return plain.replaceFirst("^([-+=])", "\\\\$1").replaceFirst("^([0-9]{1,9})([.)])", "$1\\\\$2");
    }
}
