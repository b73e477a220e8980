package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.schedule.StoredImport;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import java.util.Locale;

/** What an import did, in one sentence for the status bar. */
final class ImportSummary {
    private ImportSummary() {}

    /** @param again whether the notebook knew the conference before */
    static String of(String title, ImportedSchedule read, boolean again, StoredImport stored) {
        if (!again) {
            return title + ": " + Counted.of(read.talks().size(), "talk") + " imported.";
        }
        if (stored.added() + stored.changed() + stored.withdrawn() == 0) {
            return title + ": nothing changed.";
        }
        return String.format(
                Locale.ROOT,
                "%s: %,d new, %,d changed, %,d withdrawn. Your stars and notes stay.",
                title,
                stored.added(),
                stored.changed(),
                stored.withdrawn());
    }
}
