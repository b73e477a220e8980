package io.github.rapporteur.report;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.report.Report.Part;
import io.github.rapporteur.schedule.TalkId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Makes a report out of what the notebook holds: chooses the talks, orders them, sets quotes apart from notes, gathers
 * takeaways, actions, words and advice. Pure: same input, same report; any thread.
 */
public final class ReportComposer {
    /** Composes the report; one without any talk when nothing was noted or attended. */
    public Report compose(ReportInput input) {
        PublicMaterial material = PublicMaterial.of(input.notes());
        return compose(input, material, LikelyParts.of(input, material));
    }

    /**
     * What is gathered may stand before what it is gathered from, and a heading is numbered by what stands before it: the
     * parts that will be there must be known first.
     *
     * @param guess these parts; the report is the same whatever is guessed
     */
    static Report compose(ReportInput input, PublicMaterial material, Set<Part> guess) {
        Report report = new Composition(input, material, guess).report();
        Set<Part> present = Composition.present(report);
        return present.equals(guess) ? report : new Composition(input, material, present).report();
    }

    /** As above, with nothing left out, whatever the writer decided: what they choose from. */
    public Report composeAll(ReportInput input) {
        ReportShape whole = input.settings().shape().whole();
        return new Composition(input.with(input.settings().with(whole)), PublicMaterial.of(input.notes()), Set.of())
                .report();
    }

    /** How many passages of each talk's notes stay in the notebook; talks without any are not in it. */
    public Map<TalkId, Integer> kept(ReportInput input) {
        Map<TalkId, Integer> kept = new HashMap<>();
        for (Note note : input.notes()) {
            int passages = PublicNote.of(note).kept();
            if (passages > 0 && note.subject() instanceof NoteSubject.OfTalk(TalkId talk)) {
                kept.merge(talk, passages, Integer::sum);
            }
        }
        return kept;
    }
}
