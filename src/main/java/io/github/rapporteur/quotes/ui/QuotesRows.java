package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteId;
import io.github.rapporteur.notes.marks.Heading;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.ui.MarkKind;
import io.github.rapporteur.notes.ui.NoteMarks;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.quotes.QuoteEntry;
import io.github.rapporteur.quotes.Quotes;
import io.github.rapporteur.schedule.Speaker;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of the quotes pane's three segments. Pure; worked out by a worker.
 *
 * @param ofNote whether a note is open and read; only then is an empty list worth a word
 * @param quotes what was said, group by group, those that wait for a name first
 * @param quoteCount how many quotes
 * @param marks the other marks, kind by kind
 * @param markCount how many other marks
 * @param outline the note's headings, as a tree
 */
record QuotesRows(
        boolean ofNote,
        List<QuotesRow> quotes,
        int quoteCount,
        List<QuotesRow> marks,
        int markCount,
        List<QuotesRow> outline) {
    /** While no note is open, or its marks are not read yet. */
    static final QuotesRows NONE = new QuotesRows(false, List.of(), 0, List.of(), 0, List.of());

    private static final List<Role> ORDER =
            List.of(Role.WAITING, Role.SPEAKER, Role.TEAM_MATE, Role.AUDIENCE, Role.OTHER);
    private static final List<MarkKind> KINDS = List.of(
            MarkKind.TAKEAWAY,
            MarkKind.QUESTION,
            MarkKind.TERM,
            MarkKind.ACTION,
            MarkKind.LIKED,
            MarkKind.DISLIKED,
            MarkKind.CHECK,
            MarkKind.PRIVATE);

    static QuotesRows of(NoteMarks read) {
        List<Speaker> speakers =
                read.note().talk() == null ? List.of() : read.note().talk().speakers();
        Note note = new Note(NoteId.next(), read.note().subject(), read.note().author(), read.text(), 0, Instant.EPOCH);
        List<QuoteEntry> entries = new Quotes(speakers, read.note().teamMates()).in(note, read.marks());
        List<QuotesRow> marks = new ArrayList<>();
        int markCount = addMarks(marks, read.marks());
        return new QuotesRows(
                true,
                quotes(entries, speakers.size() > 1),
                entries.size(),
                marks,
                markCount,
                outline(read.text(), read.marks()));
    }

    private static List<QuotesRow> quotes(List<QuoteEntry> entries, boolean panel) {
        List<QuotesRow> rows = new ArrayList<>();
        for (Role role : ORDER) {
            List<QuotesRow> group = new ArrayList<>();
            entries.stream()
                    .filter(entry -> entry.role() == role)
                    .forEach(entry -> group.add(new QuotesRow.Said(entry.quote(), entry.person(), entry.role())));
            if (!group.isEmpty()) {
                rows.add(heading(role, panel));
                rows.addAll(group);
            }
        }
        return rows;
    }

    private static QuotesRow heading(Role role, boolean panel) {
        return switch (role) {
            case WAITING -> new QuotesRow.Heading("Waiting for a name", "", true);
            case SPEAKER -> new QuotesRow.Heading("Quotes", panel ? "from the speakers" : "from the speaker", false);
            case TEAM_MATE -> new QuotesRow.Heading("Quips", "from team mates", false);
            case AUDIENCE -> new QuotesRow.Heading("Quotes", "from the audience", false);
            case OTHER -> new QuotesRow.Heading("Quotes", "from others", false);
        };
    }

    private static int addMarks(List<QuotesRow> rows, List<Mark> marks) {
        Map<MarkKind, List<QuotesRow>> byKind = new EnumMap<>(MarkKind.class);
        int count = 0;
        for (Mark mark : marks) {
            if (!(mark instanceof Mark.Quote)) {
                MarkKind kind = MarkKind.of(mark, quote -> MarkKind.QUOTE);
                byKind.computeIfAbsent(group(kind), any -> new ArrayList<>()).add(new QuotesRow.Marked(kind, mark));
                count++;
            }
        }
        for (MarkKind kind : KINDS) {
            List<QuotesRow> group = byKind.getOrDefault(kind, List.of());
            if (!group.isEmpty()) {
                rows.add(new QuotesRow.Heading(plural(kind), Integer.toString(group.size()), false));
                rows.addAll(group);
            }
        }
        return count;
    }

    private static MarkKind group(MarkKind kind) {
        return switch (kind) {
            case ANSWER -> MarkKind.QUESTION;
            case ACTION_DONE -> MarkKind.ACTION;
            default -> kind;
        };
    }

    private static String plural(MarkKind kind) {
        return switch (kind) {
            case TAKEAWAY -> "Takeaways";
            case QUESTION -> "Questions and answers";
            case TERM -> "Terms";
            case ACTION -> "Actions";
            case CHECK -> "To check";
            default -> kind.words();
        };
    }

    /** Each heading with the stretch up to the next one, so that the caret is found in it. */
    private static List<QuotesRow> outline(String text, List<Mark> marks) {
        List<Heading> headings = Heading.of(text);
        int[] starts =
                marks.stream().mapToInt(mark -> mark.range().start()).sorted().toArray();
        List<QuotesRow> rows = new ArrayList<>();
        Deque<Integer> above = new ArrayDeque<>();
        int counted = 0;
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            int start = heading.range().start();
            int end = i + 1 < headings.size() ? headings.get(i + 1).range().start() - 1 : text.length();
            while (!above.isEmpty() && above.element() >= heading.level()) {
                above.pop();
            }
            while (counted < starts.length && starts[counted] < start) {
                counted++;
            }
            int first = counted;
            while (counted < starts.length && starts[counted] <= end) {
                counted++;
            }
            if (!heading.words().isEmpty()) {
                rows.add(new QuotesRow.Section(
                        above.size(), heading.words(), counted - first, new TextRange(start, end)));
                above.push(heading.level());
            }
        }
        return rows;
    }
}
