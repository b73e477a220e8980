package io.github.rapporteur.report;

import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.people.NameMatcher;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.quotes.QuoteEntry;
import io.github.rapporteur.quotes.Quotes;
import io.github.rapporteur.report.Block.Voice;
import io.github.rapporteur.schedule.Speaker;
import java.util.List;
import java.util.function.Function;

/** Works out whose voice a quote of a talk is set in, and gives names in full. */
final class Voices {
    private final List<Speaker> speakers;
    private final Function<Mark.Quote, QuoteEntry> quotes;
    private final NameMatcher<Person> teamMates;
    private final String source;

    /**
     * For one note.
     *
     * @param speakers of the talk; empty for the conference note
     * @param source address of the talk's abstract; may be empty
     */
    Voices(Note note, List<Speaker> speakers, List<Person> team, NameMatcher<Person> teamMates, String source) {
        this.speakers = speakers;
        this.source = source;
        this.quotes = new Quotes(speakers, team).reader(note);
        this.teamMates = teamMates;
    }

    /** The quote as the report sets it. */
    Block.Quotation read(Mark.Quote quote) {
        QuoteEntry entry = quotes.apply(quote);
        Voice voice = switch (entry.role()) {
            case SPEAKER, OTHER -> Voice.SPEAKER;
            case TEAM_MATE -> Voice.TEAM_MATE;
            case AUDIENCE -> Voice.AUDIENCE;
            case WAITING -> Voice.UNKNOWN;
        };
        String person = entry.person() == null ? "" : CleanText.line(entry.person());
        return new Block.Quotation(
                ProseText.closed(quote.text().strip()),
                voice == Voice.AUDIENCE ? Quotes.AUDIENCE : person,
                voice,
                quote.exact(),
                quote.likedBy().stream().map(this::fullName).toList(),
                quote.tags().stream().map(CleanText::line).toList(),
                source);
    }

    /** A team mate's whole name when a part of it was typed that fits nobody else. */
    String fullName(String typed) {
        return CleanText.line(teamMates.find(typed).map(Person::name).orElse(typed));
    }

    /** The name behind an answer; empty when the talk has one speaker and it is theirs. */
    String answering(String name) {
        boolean theirs = speakers.size() == 1
                && CleanText.folded(speakers.getFirst().name()).equals(CleanText.folded(name));
        return theirs ? "" : name;
    }
}
