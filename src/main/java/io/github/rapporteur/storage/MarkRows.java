package io.github.rapporteur.storage;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.MarkReader;
import io.github.rapporteur.notes.marks.Publishable;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.quotes.QuoteEntry;
import io.github.rapporteur.quotes.Quotes;
import io.github.rapporteur.schedule.Speaker;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What the tables know of a note's marks: read out of the text, with the role of everybody who is quoted.
 *
 * @param rows in the order of the text; a row's place in the list is its position
 */
record MarkRows(List<Row> rows) {
    /** The tables are an index: they need no more than this many characters of a passage. */
    private static final int MOST = 10_000;

    MarkRows {
        rows = List.copyOf(rows);
    }

    /** A row of the table mark; with one of the table quote, if it is one. */
    record Row(
            String kind,
            String content,
            @Nullable String name,
            @Nullable String meaning,
            @Nullable Boolean done,
            @Nullable LocalDate due,
            boolean isPrivate,
            @Nullable Quote quote) {}

    /** A row of the table quote. */
    record Quote(
            @Nullable String person,
            Role role,
            String tags,
            String likedBy,
            boolean exact,
            boolean offRecord,
            boolean ourTeam,
            boolean starred,
            @Nullable LocalTime saidAt) {}

    /** Reads them out of a note. */
    static MarkRows of(Note note, List<Speaker> speakers, List<Person> teamMates) {
        List<Mark> marks = MarkReader.read(note.text());
        Deque<QuoteEntry> quotes = new ArrayDeque<>(new Quotes(speakers, teamMates).in(note, marks));
        Set<Mark.Quote> kept = Publishable.quotesKept(note.text(), marks);
        List<Row> rows = new ArrayList<>(marks.size());
        for (Mark mark : marks) {
            rows.add(row(mark, quotes, kept));
        }
        return new MarkRows(rows);
    }

    private static Row row(Mark mark, Deque<QuoteEntry> quotes, Set<Mark.Quote> kept) {
        return switch (mark) {
            case Mark.Quote quote -> quote(quote, quotes.removeFirst(), kept.contains(quote));
            case Mark.Takeaway takeaway -> plain("TAKEAWAY", takeaway, null, null);
            case Mark.Question question -> plain("QUESTION", question, question.name(), null);
            case Mark.Answer answer -> plain("ANSWER", answer, answer.name(), null);
            case Mark.Term term -> plain("TERM", term, null, term.meaning());
            case Mark.Action action ->
                new Row(
                        "ACTION",
                        shorten(action.text()),
                        shortenIfAny(action.who()),
                        null,
                        action.done(),
                        action.due(),
                        false,
                        null);
            case Mark.Liked liked -> plain("LIKED", liked, null, null);
            case Mark.Disliked disliked -> plain("DISLIKED", disliked, null, null);
            case Mark.Check check -> plain("CHECK", check, null, null);
            case Mark.PrivatePassage passage -> plain("PRIVATE", passage, null, null);
        };
    }

    private static Row plain(String kind, Mark mark, @Nullable String name, @Nullable String meaning) {
        return new Row(
                kind,
                shorten(mark.text()),
                shortenIfAny(name),
                shortenIfAny(meaning),
                null,
                null,
                mark.isPrivate(),
                null);
    }

    private static Row quote(Mark.Quote mark, QuoteEntry entry, boolean kept) {
        Quote quote = new Quote(
                shortenIfAny(entry.person()),
                entry.role(),
                shorten(String.join("\n", mark.tags())),
                shorten(String.join("\n", mark.likedBy())),
                mark.exact(),
                mark.offRecord(),
                mark.ourTeam(),
                mark.starred(),
                mark.time());
        return new Row(
                "QUOTE",
                shorten(mark.text()),
                shortenIfAny(mark.name()),
                null,
                null,
                null,
                kept || mark.isPrivate(),
                quote);
    }

    private static String shorten(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST);
    }

    private static @Nullable String shortenIfAny(@Nullable String text) {
        return text == null ? null : shorten(text);
    }

    /** Number of quotes that are no quips. */
    int quotes() {
        return (int) rows.stream()
                .filter(row -> row.quote != null && row.quote.role != Role.TEAM_MATE)
                .count();
    }

    /** Number of quotes of team mates. */
    int quips() {
        return (int) rows.stream()
                .filter(row -> row.quote != null && row.quote.role == Role.TEAM_MATE)
                .count();
    }

    /** Number of all other marks. */
    int others() {
        return (int) rows.stream().filter(row -> row.quote == null).count();
    }

    /** Differs when any row does; 0 when there is none. */
    long hash() {
        if (rows.isEmpty()) {
            return 0;
        }
        byte[] all = rows.toString().getBytes(StandardCharsets.UTF_8);
        CRC32 high = new CRC32();
        CRC32C low = new CRC32C();
        high.update(all);
        low.update(all);
        return high.getValue() << 32 | low.getValue();
    }
}
