package io.github.rapporteur.report.export;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.ScheduleRepository;

/** Puts a report that was read back into a notebook as a conference with its talks and notes. Blocks. */
public final class ReportInstall {
    private final ScheduleRepository schedule;
    private final ReportStore store;

    /** Writes to the store. */
    public ReportInstall(ScheduleRepository schedule, ReportStore store) {
        this.schedule = schedule;
        this.store = store;
    }

    /**
     * Makes the conference, whole or not at all. Identifiers are those of the report, unless the notebook has one of them.
     *
     * @throws FileFormatException if the notebook has a conference of that name: its notes would be mixed with these
     * @throws CancelledException when asked to stop; the notebook is as it was then
     */
    public ConferenceId install(ReadBack read, WorkMonitor monitor) throws FileFormatException, CancelledException {
        ReadReport report = read.report();
        boolean areFree = schedule.findConference(report.head().conferenceId()).isEmpty()
                && report.talks().stream()
                        .allMatch(talk -> schedule.findTalk(talk.talk().id()).isEmpty());
        ReadConference conference = new ConferenceOfReport(report, areFree).with(read.pictures());
        if (!store.store(conference, monitor)) {
            throw new FileFormatException(
                    read.file(),
                    "",
                    "this notebook has a conference \"" + report.head().conference()
                            + "\" already, whose notes would be mixed with these",
                    "Read it into another notebook.");
        }
        return conference.id();
    }
}
