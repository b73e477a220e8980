package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.TalkSection;
import java.time.ZoneId;
import java.util.List;

/**
 * A report that was read back: what can be put into a notebook again.
 *
 * @param zone of the conference
 * @param notes on the conference
 * @param talks in the report's order
 */
public record ReadReport(Report.Head head, ZoneId zone, List<ReadNote> notes, List<ReadTalk> talks) {
    /** Keeps its own lists. */
    public ReadReport {
        notes = List.copyOf(notes);
        talks = List.copyOf(talks);
    }

    /**
     * One note.
     *
     * @param author may be empty
     * @param text Markdown in the notation of notes
     */
    public record ReadNote(String author, String text) {}

    /**
     * One talk.
     *
     * @param talk without the notes
     */
    public record ReadTalk(TalkSection talk, List<ReadNote> notes) {
        /** Keeps its own list. */
        public ReadTalk {
            notes = List.copyOf(notes);
        }
    }
}
