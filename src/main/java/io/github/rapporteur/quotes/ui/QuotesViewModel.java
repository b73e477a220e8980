package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.ui.NoteMarks;
import io.github.rapporteur.quotes.Candidates;
import io.github.rapporteur.quotes.QuoteContext;
import io.github.rapporteur.quotes.QuoteTagger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the quotes pane shows of the open note, and what editing there changes in its text. JavaFX thread only. */
public final class QuotesViewModel {
    /** So many marks of a note are listed far within a frame. */
    private static final int FEW_MARKS = 100;

    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<QuotesRows> rows = new ReadOnlyObjectWrapper<>(this, "rows", QuotesRows.NONE);
    private @Nullable NoteMarks newest;
    private @Nullable NoteMarks working;

    /** A pane's view model; rows are worked out by {@code tasks}. */
    public QuotesViewModel(TaskRunner tasks) {
        this.tasks = tasks;
    }

    /** What to show. */
    ReadOnlyObjectProperty<QuotesRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The note has these marks now; null when none is open. */
    void show(@Nullable NoteMarks marks) {
        newest = marks;
        if (marks == null) {
            rows.set(QuotesRows.NONE);
        } else if (!rows.get().ofNote() && marks.marks().size() <= FEW_MARKS) {
            // With its note, so that the pane does not flicker from one talk to the next.
            rows.set(QuotesRows.of(marks));
        } else if (working == null) {
            work(marks);
        }
    }

    private void work(NoteMarks marks) {
        working = marks;
        tasks.run("Listing quotes", monitor -> QuotesRows.of(marks), found -> worked(marks, found), failure -> {
            working = null;
            throw new IllegalStateException("Quotes could not be listed", failure);
        });
    }

    private void worked(NoteMarks marks, QuotesRows found) {
        working = null;
        NoteMarks wanted = newest;
        if (wanted != null && wanted.equals(marks)) {
            rows.set(found);
        } else if (wanted != null) {
            work(wanted);
        }
    }

    /** Names that go on from what is typed, the most likely first. */
    List<String> namesLike(String typed) {
        NoteMarks marks = newest;
        if (marks == null) {
            return List.of();
        }
        QuoteContext context = marks.note().talk() == null
                ? QuoteContext.of(List.of(), marks.note().teamMates())
                : QuoteContext.of(marks.note().talk(), marks.note().teamMates());
        return Candidates.of(context, List.of()).matching(typed).stream()
                .map(Candidates.Candidate::name)
                .toList();
    }

    /** Gives a quote another name in the text; an empty one lets it wait. */
    Optional<TextEdit> rename(NoteMarks now, Mark.Quote quote, String name) {
        return inText(now, quote).map(found -> QuoteTagger.rename(now.text(), found, name.strip()));
    }

    /**
     * Gives a quote other tags in the text.
     *
     * @param typed with or without their number signs, blanks or commas between them
     */
    Optional<TextEdit> retag(NoteMarks now, Mark.Quote quote, String typed) {
        List<String> tags = Stream.of(typed.split("[\\s,#]+", -1))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        return inText(now, quote).map(found -> QuoteTagger.retag(now.text(), found, tags));
    }

    /** The quote as it stands in the text now: the pane may be a moment behind the typing. */
    private static Optional<Mark.Quote> inText(NoteMarks now, Mark.Quote shown) {
        TextRange there = shown.range();
        return now.marks().stream()
                .filter(Mark.Quote.class::isInstance)
                .map(Mark.Quote.class::cast)
                .filter(quote -> quote.text().equals(shown.text()))
                .min((one, other) -> Integer.compare(
                        Math.abs(one.range().start() - there.start()),
                        Math.abs(other.range().start() - there.start())));
    }
}
