package io.github.rapporteur.quotes;

import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.MarkReader;
import io.github.rapporteur.people.NameMatcher;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.schedule.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Works out who said what in the notes on one talk. A whole name counts before a part of one, the talk's speaker before
 * a team mate. The author of the note counts as a team mate. Immutable, any thread.
 */
public final class Quotes {
    /** What stands for somebody whose name is not known. */
    public static final String AUDIENCE = "Somebody in the audience";

    private static final Set<String> AUDIENCE_WORDS = Set.of("audience", "attendee", "attendees", "publikum");

    private final List<Speaker> speakers;
    private final NameMatcher<Speaker> ofSpeakers;
    private final List<String> mates;

    /**
     * Quotes of a talk.
     *
     * @param speakers the talk's; empty for a conference note or a break
     * @param teamMates everybody of the team
     */
    public Quotes(List<Speaker> speakers, List<Person> teamMates) {
        this.speakers = List.copyOf(speakers);
        this.ofSpeakers = NameMatcher.of(this.speakers, Speaker::name);
        this.mates = teamMates.stream().map(Person::name).toList();
    }

    /** The quotes of one note in their order, private ones too. */
    public static List<QuoteEntry> of(Note note, List<Speaker> speakers, List<Person> teamMates) {
        return new Quotes(speakers, teamMates).in(note);
    }

    /** The quotes of one note in their order, private ones too. */
    public List<QuoteEntry> in(Note note) {
        return in(note, MarkReader.read(note.text()));
    }

    /**
     * The quotes among marks that are already read.
     *
     * @param marks of this note's text
     */
    public List<QuoteEntry> in(Note note, List<Mark> marks) {
        Function<Mark.Quote, QuoteEntry> read = reader(note);
        List<QuoteEntry> entries = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Quote quote) {
                entries.add(read.apply(quote));
            }
        }
        return entries;
    }

    /** Says of each quote of one note who said it. */
    public Function<Mark.Quote, QuoteEntry> reader(Note note) {
        List<String> team = new ArrayList<>(mates);
        team.add(note.author());
        NameMatcher<String> ofTeam = NameMatcher.of(team, Function.identity());
        return quote -> entry(note, quote, ofTeam);
    }

    private QuoteEntry entry(Note note, Mark.Quote quote, NameMatcher<String> ofTeam) {
        String name = quote.name();
        if (name == null) {
            boolean speakers = this.speakers.size() == 1 && !quote.ourTeam();
            return speakers
                    ? new QuoteEntry(note, quote, this.speakers.getFirst().name(), Role.SPEAKER)
                    : new QuoteEntry(note, quote, null, Role.WAITING);
        }
        Optional<Speaker> speaker = ofSpeakers.findByWholeName(name);
        Optional<String> mate = quote.ourTeam() ? ofTeam.find(name) : ofTeam.findByWholeName(name);
        if (speaker.isEmpty() && mate.isPresent()) {
            speaker = ofSpeakers.findByWholeName(mate.get());
        } else if (speaker.isEmpty() && !quote.ourTeam()) {
            speaker = ofSpeakers.find(name);
            mate = ofTeam.find(name);
        }
        if (speaker.isPresent()) {
            return new QuoteEntry(note, quote, speaker.get().name(), Role.SPEAKER);
        }
        if (quote.ourTeam() || mate.isPresent()) {
            return new QuoteEntry(note, quote, mate.orElse(name), Role.TEAM_MATE);
        }
        return new QuoteEntry(note, quote, name, isAudience(name) ? Role.AUDIENCE : Role.OTHER);
    }

    /** Whether a name only says that somebody in the audience spoke. */
    public static boolean isAudience(String name) {
        return Fold.words(name).stream().anyMatch(AUDIENCE_WORDS::contains);
    }
}
