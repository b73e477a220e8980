package io.github.rapporteur.report;

import io.github.rapporteur.schedule.Talk;
import java.util.List;

/**
 * Makes a report out of what the notebook holds: chooses the talks, orders them by time, sets quotes apart from notes,
 * gathers takeaways, actions, words and advice. Pure: same input, same report; any thread.
 */
public final class ReportComposer {
    /** Composes the report; one without any talk when nothing was noted or attended. */
    public Report compose(ReportInput input) {
        return new Composition(input).report();
    }

    /** The talks that would be in the report if the writer did not leave them out, in time order. */
    public List<Talk> leftOut(ReportInput input) {
        return input.settings().leftOut().isEmpty() ? List.of() : new Composition(input).leftOut();
    }
}
