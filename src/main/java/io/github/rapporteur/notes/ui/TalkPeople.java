package io.github.rapporteur.notes.ui;

import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.SeveralNames;
import io.github.rapporteur.people.NameMatcher;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.schedule.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Who speaks in a talk and who is of the team, so that the editor draws a quip otherwise than a quote. A whole name
 * counts before a part of one, a speaker before a team mate.
 */
final class TalkPeople implements QuoteKinds {
    private final List<Speaker> speakers;
    private final NameMatcher<Speaker> ofSpeakers;
    private final NameMatcher<String> ofTeam;

    TalkPeople(OpenedNote note) {
        speakers = note.talk() == null ? List.of() : note.talk().speakers();
        ofSpeakers = NameMatcher.of(speakers, Speaker::name);
        List<String> team =
                new ArrayList<>(note.teamMates().stream().map(Person::name).toList());
        team.add(note.author());
        ofTeam = NameMatcher.of(team, Function.identity());
    }

    @Override
    public MarkKind of(Mark.Quote quote) {
        String name = quote.name();
        if (name == null) {
            return speakers.size() == 1 && !quote.ourTeam() ? MarkKind.QUOTE : MarkKind.WAITING;
        }
        List<MarkKind> kinds = SeveralNames.split(name).stream()
                .map(each -> of(each, quote.ourTeam()))
                .distinct()
                .toList();
        if (kinds.size() == 1 || of(name, quote.ourTeam()) == MarkKind.QUOTE) {
            return of(name, quote.ourTeam()) == MarkKind.OTHERS_QUOTE ? kinds.getFirst() : of(name, quote.ourTeam());
        }
        return kinds.contains(MarkKind.QUOTE) ? MarkKind.QUOTE : MarkKind.OTHERS_QUOTE;
    }

    private MarkKind of(String name, boolean ourTeam) {
        if (ofSpeakers.findByWholeName(name).isPresent()) {
            return MarkKind.QUOTE;
        }
        if (ourTeam || ofTeam.findByWholeName(name).isPresent()) {
            return MarkKind.QUIP;
        }
        if (ofSpeakers.find(name).isPresent()) {
            return MarkKind.QUOTE;
        }
        return ofTeam.find(name).isPresent() ? MarkKind.QUIP : MarkKind.OTHERS_QUOTE;
    }
}
