package io.github.rapporteur.quotes;

import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.MarkReader;
import io.github.rapporteur.notes.marks.SeveralNames;
import io.github.rapporteur.people.NameMatcher;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.schedule.Speaker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Works out who said what in the notes on one talk. A whole name counts before a part of one, the talk's speaker before
 * a team mate. The author of the note counts as a team mate. Immutable, any thread; but each reader for one.
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

    /** Says of each quote of one note who said it; the same name is looked up once. For one thread at a time. */
    public Function<Mark.Quote, QuoteEntry> reader(Note note) {
        List<String> team = new ArrayList<>(mates);
        team.add(note.author());
        NameMatcher<String> ofTeam = NameMatcher.of(team, Function.identity());
        Map<String, Who> ofOurTeam = new HashMap<>();
        Map<String, Who> ofAnybody = new HashMap<>();
        return quote -> {
            String name = quote.name();
            if (name == null) {
                boolean speakers = this.speakers.size() == 1 && !quote.ourTeam();
                return speakers
                        ? new QuoteEntry(note, quote, this.speakers.getFirst().name(), Role.SPEAKER)
                        : new QuoteEntry(note, quote, null, Role.WAITING);
            }
            Who who = (quote.ourTeam() ? ofOurTeam : ofAnybody)
                    .computeIfAbsent(name, met -> said(met, quote.ourTeam(), ofTeam));
            return new QuoteEntry(note, quote, who.name(), who.role());
        };
    }

    private Who said(String name, boolean ourTeam, NameMatcher<String> ofTeam) {
        List<String> names = SeveralNames.split(name);
        if (names.size() == 1
                || ofSpeakers.findByWholeName(name).isPresent()
                || ofTeam.findByWholeName(name).isPresent()) {
            return who(name, ourTeam, ofTeam);
        }
        List<Who> all = names.stream().map(each -> who(each, ourTeam, ofTeam)).toList();
        // "Somebody & her sister": as long as nobody of them is known, it may be one name.
        boolean known = all.stream().anyMatch(each -> each.role() != Role.OTHER);
        Role role = Stream.of(Role.SPEAKER, Role.OTHER, Role.TEAM_MATE, Role.AUDIENCE)
                .filter(each -> all.stream().anyMatch(one -> one.role() == each))
                .findFirst()
                .orElse(Role.OTHER);
        String person = SeveralNames.join(all.stream().map(Who::name).toList());
        return new Who(known ? person : name, role);
    }

    /** Somebody, by the whole name if it is known. */
    private record Who(String name, Role role) {}

    private Who who(String name, boolean ourTeam, NameMatcher<String> ofTeam) {
        Optional<Speaker> speaker = ofSpeakers.findByWholeName(name);
        Optional<String> mate = ourTeam ? ofTeam.find(name) : ofTeam.findByWholeName(name);
        if (speaker.isEmpty() && mate.isPresent()) {
            speaker = ofSpeakers.findByWholeName(mate.get());
        } else if (speaker.isEmpty() && !ourTeam) {
            speaker = ofSpeakers.find(name);
            mate = ofTeam.find(name);
        }
        if (speaker.isPresent()) {
            return new Who(speaker.get().name(), Role.SPEAKER);
        }
        if (ourTeam || mate.isPresent()) {
            return new Who(mate.orElse(name), Role.TEAM_MATE);
        }
        return new Who(name, isAudience(name) ? Role.AUDIENCE : Role.OTHER);
    }

    /** Whether a name in a note by that author means a person, by this name; a part of it may do, as in a quote. */
    public Predicate<String> means(String person, String author) {
        List<String> team = new ArrayList<>(mates);
        team.add(author);
        NameMatcher<String> ofTeam = NameMatcher.of(team, Function.identity());
        NameMatcher<String> them = NameMatcher.of(List.of(person), Function.identity());
        String folded = Folding.fold(person);
        return name -> SeveralNames.split(name).size() == 1
                && (them.findByWholeName(name).isPresent()
                        || Folding.fold(who(name, false, ofTeam).name()).equals(folded));
    }

    /** Whether a name only says that somebody in the audience spoke. */
    public static boolean isAudience(String name) {
        return Fold.words(name).stream().anyMatch(AUDIENCE_WORDS::contains);
    }
}
