package io.github.rapporteur.report.ui;

import io.github.rapporteur.report.ReportId;
import io.github.rapporteur.report.ReportRepository;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.schedule.ConferenceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports that are decided and not durable yet, the newest decision last. Any thread. */
final class PendingReports {
    private final Map<ReportId, Pending> reports = new LinkedHashMap<>();

    private record Pending(ConferenceId conference, SavedReport report) {}

    synchronized void put(ConferenceId conference, SavedReport report) {
        reports.remove(report.id());
        reports.put(report.id(), new Pending(conference, report));
    }

    /** The newest state of a report; null when the notebook has it. */
    synchronized @Nullable SavedReport get(ReportId id) {
        Pending pending = reports.get(id);
        return pending == null ? null : pending.report();
    }

    /** The newest decision about any report on a conference; null when the notebook has them all. */
    synchronized @Nullable SavedReport newestOn(ConferenceId conference) {
        SavedReport newest = null;
        for (Pending pending : reports.values()) {
            newest = pending.conference().equals(conference) ? pending.report() : newest;
        }
        return newest;
    }

    synchronized void forget(ReportId id) {
        reports.remove(id);
    }

    synchronized void forgetAll(ConferenceId conference) {
        reports.values().removeIf(pending -> pending.conference().equals(conference));
    }

    /** Keeps them all; what is decided meanwhile is pending afterwards. One caller at a time; blocks. */
    void keepIn(ReportRepository repository) {
        for (Pending pending : newestLast()) {
            repository.keep(pending.conference(), pending.report());
            kept(pending);
        }
    }

    private synchronized List<Pending> newestLast() {
        return new ArrayList<>(reports.values());
    }

    private synchronized void kept(Pending pending) {
        reports.remove(pending.report().id(), pending);
    }
}
