package io.github.rapporteur.report;

import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.report.Report.Part;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkState;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Guesses from the marks which parts a report will have something in. What it is good for: a report whose parts were
 * guessed right need not be composed a second time. What it says wrong costs that time and nothing else.
 */
final class LikelyParts {
    private final ReportInput input;
    private final Set<Part> likely = EnumSet.noneOf(Part.class);
    private final Set<String> names = new HashSet<>();

    private LikelyParts(ReportInput input) {
        this.input = input;
        names.add(input.settings().author());
    }

    static Set<Part> of(ReportInput input, PublicMaterial material) {
        LikelyParts parts = new LikelyParts(input);
        parts.ofTalks(material);
        material.notes().values().forEach(notes -> notes.forEach(parts::ofNote));
        List<PublicNote> whole = material.notes()
                .getOrDefault(new NoteSubject.OfConference(input.conference().id()), List.of());
        if (!new ConferenceNote(whole).lastThought().isEmpty()) {
            parts.likely.add(Part.LAST_THOUGHT);
        }
        if (parts.names.size() > 1) {
            parts.likely.add(Part.CONTRIBUTORS);
        }
        parts.likely.removeIf(part -> !input.settings().shape().part(part).in());
        return parts.likely;
    }

    private void ofTalks(PublicMaterial material) {
        for (Talk talk : input.talks()) {
            TalkState state = input.states().getOrDefault(talk.id(), TalkState.NONE);
            boolean noted = material.notes().containsKey(new NoteSubject.OfTalk(talk.id()));
            if (noted || (state.isStarred() && state.attended())) {
                likely.add(Part.TALKS);
                likely.add(Part.REFERENCES);
            } else if (state.isStarred()) {
                likely.add(Part.MISSED);
            }
        }
    }

    private void ofNote(PublicNote note) {
        names.add(note.author());
        if (note.text().contains("](picture:")) {
            likely.add(Part.PICTURES);
        }
        for (Mark mark : note.marks()) {
            switch (mark) {
                case Mark.Takeaway takeaway -> likely.add(Part.TAKEAWAYS);
                case Mark.Action action -> likely.add(Part.ACTIONS);
                case Mark.Term term -> likely.add(Part.VOCABULARY);
                case Mark.Liked liked -> likely.add(Part.ADVICE);
                case Mark.Disliked disliked -> likely.add(Part.ADVICE);
                default -> {
                    // Quotes and questions stand in the talks.
                }
            }
        }
    }
}
