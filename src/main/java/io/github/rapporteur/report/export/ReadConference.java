package io.github.rapporteur.report.export;

import io.github.rapporteur.pictures.NewPicture;
import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.util.List;

/**
 * A report that was read back, as the notebook takes it.
 *
 * @param id of the conference; the notebook has none of it
 * @param schedule what is known of the conference, with its talks
 * @param notes on the conference
 * @param talks the same as the schedule's
 * @param pictures that the notes name
 * @param choices what was decided about the report
 */
public record ReadConference(
        ConferenceId id,
        ImportedSchedule schedule,
        List<ReadReport.ReadNote> notes,
        List<TalkWithNotes> talks,
        List<WithWords> pictures,
        ReportChoices choices) {
    /** Keeps its own lists. */
    public ReadConference {
        notes = List.copyOf(notes);
        talks = List.copyOf(talks);
        pictures = List.copyOf(pictures);
    }

    /**
     * A talk with what the user has on it.
     *
     * @param id the notebook has no talk of it
     * @param rating 1 to 5; 0 for none
     * @param verdict one line; may be empty
     * @param notes an author each; none for a talk that was starred and heard
     */
    public record TalkWithNotes(
            TalkId id, ImportedTalk talk, int rating, String verdict, List<ReadReport.ReadNote> notes) {
        /** Keeps its own list. */
        public TalkWithNotes {
            notes = List.copyOf(notes);
        }
    }

    /**
     * A picture and what is said of it.
     *
     * @param credit who took it; may be empty
     * @param people names of who is on it
     */
    public record WithWords(NewPicture picture, String credit, List<String> people) {
        /** Keeps its own list. */
        public WithWords {
            people = List.copyOf(people);
        }
    }
}
