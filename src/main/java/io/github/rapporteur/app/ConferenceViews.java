package io.github.rapporteur.app;

import io.github.rapporteur.schedule.ConferenceId;

/** The views over a whole conference, which follow it and its notes. JavaFX thread. */
record ConferenceViews(QuotesDesk quotes, ReportDesk report) {
    /** This conference is on screen. */
    void show(ConferenceId conference) {
        quotes.show(conference);
        report.show(conference);
    }

    /** The conference that was on screen is gone. */
    void showNone() {
        quotes.showNone();
        report.showNone();
    }

    /** A note was saved, or something else of the notebook has changed. */
    void changed() {
        quotes.changed();
        report.changed();
    }
}
