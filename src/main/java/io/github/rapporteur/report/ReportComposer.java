package io.github.rapporteur.report;

/**
 * Makes a report out of what the notebook holds: chooses the talks, orders them by time, sets quotes apart from notes,
 * gathers takeaways, actions, words and advice. Pure: same input, same report; any thread.
 */
public final class ReportComposer {
    /** Composes the report; one without any talk when nothing was noted or attended. */
    public Report compose(ReportInput input) {
        return new Composition(input).report();
    }
}
