package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Talk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who speaks in a talk and who is of the team, so that the editor draws a quip otherwise than a quote. */
record TalkPeople(@Nullable Talk talk, List<Person> teamMates) implements QuoteKinds {
    @Override
    public MarkKind of(Mark.Quote quote) {
        String name = quote.name();
        List<Speaker> speakers = talk == null ? List.of() : talk.speakers();
        if (name == null) {
            return speakers.size() == 1 ? MarkKind.QUOTE : MarkKind.WAITING;
        }
        boolean speaks = speakers.stream().anyMatch(speaker -> isSame(speaker.name(), name));
        boolean ofTeam = quote.ourTeam() || teamMates.stream().anyMatch(mate -> isSame(mate.name(), name));
        return ofTeam && !speaks ? MarkKind.QUIP : MarkKind.QUOTE;
    }

    private static boolean isSame(String one, String other) {
        return Folding.fold(one).equals(Folding.fold(other));
    }
}
