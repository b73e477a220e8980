package io.github.rapporteur.report.export;

import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.ReportShape;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.report.TalkOrder;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import io.github.rapporteur.storage.OpenNotebook;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a test puts into a real notebook, and exports from it.
 *
 * @param conference note, by the report's author; may be empty
 */
record MadeNotebook(String conference, List<MadeTalk> talks, ReportShape shape) {
    static final String AUTHOR = "Ann Ost";
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2026-03-28T08:00:00Z");

    /**
     * A talk with what was noted.
     *
     * @param hour after the first one
     * @param notes texts by their authors; none for one that was heard only
     */
    record MadeTalk(
            String title,
            int hour,
            String room,
            TalkKind kind,
            List<String> speakers,
            int rating,
            String verdict,
            Map<String, String> notes) {
        MadeTalk with(int other, Map<String, String> others) {
            return new MadeTalk(title, other, room, kind, speakers, rating, verdict, others);
        }
    }

    /** Stores it in a notebook that is empty. */
    ConferenceId fill(OpenNotebook notebook) {
        notebook.people().setMe(AUTHOR);
        notebook.people().addTeamMate("Teo Valcourt");
        List<ImportedTalk> imported = new ArrayList<>();
        for (MadeTalk talk : talks) {
            Instant start = START.plusSeconds(3600L * talk.hour());
            imported.add(new ImportedTalk(
                    "t" + imported.size(),
                    talk.title(),
                    "",
                    talk.kind(),
                    start,
                    start.plusSeconds(1800),
                    // The night belongs to the day before; in another order a report does not say the day.
                    start.minusSeconds(shape.order() == TalkOrder.TIME ? 4 * 3600 : 0)
                            .atZone(ZONE)
                            .toLocalDate(),
                    talk.room(),
                    talk.hour() % 3 == 0 ? "Sea" : "Sky",
                    "",
                    "https://conf.example/" + imported.size(),
                    "",
                    "",
                    talk.speakers().stream()
                            .map(name -> new ImportedPerson("", name))
                            .toList(),
                    false));
        }
        ImportedSchedule schedule = new ImportedSchedule(
                "test",
                "Conf: \"A\" --> B",
                "https://conf.example/",
                "Here",
                ZONE,
                List.of("Tide", "Hall"),
                2,
                imported,
                List.of());
        ConferenceId id =
                notebook.schedule().store(schedule, Optional.empty(), "x").conference();
        if (!conference.isEmpty()) {
            notebook.notes().save(new NoteSubject.OfConference(id), AUTHOR, conference);
        }
        Map<String, TalkId> byAddress =
                notebook.schedule().talks(id).stream().collect(Collectors.toMap(Talk::url, Talk::id));
        for (int i = 0; i < talks.size(); i++) {
            fill(notebook, talks.get(i), Objects.requireNonNull(byAddress.get("https://conf.example/" + i)));
        }
        ReportChoices choices =
                ReportChoices.NONE.withFrontMatter("Title *of* it", "Stands first", "", LocalDate.of(2026, 4, 1));
        notebook.reports().keep(id, SavedReport.first(id).with(choices.with(shape)));
        return id;
    }

    private static void fill(OpenNotebook notebook, MadeTalk talk, TalkId id) {
        if (talk.rating() > 0 || !talk.verdict().isEmpty()) {
            notebook.schedule().rate(id, talk.rating(), talk.verdict());
        }
        if (talk.notes().isEmpty()) {
            notebook.schedule().star(id, Star.MAYBE);
            notebook.schedule().attend(id, true);
        }
        talk.notes().forEach((author, text) -> notebook.notes().save(new NoteSubject.OfTalk(id), author, text));
    }

    static ReportExport exports(OpenNotebook notebook) {
        return new ReportExport(
                notebook.schedule(), notebook.notes(), notebook.people(), notebook.reports(), notebook.pictures());
    }

    /** The report on a conference as the notebook has it. */
    static Report report(OpenNotebook notebook, ConferenceId id) {
        return new ReportComposer().compose(exports(notebook).input(id, Clock.systemUTC()));
    }

    /** The texts on each talk by author, under the talk's address. */
    static Map<String, Map<String, String>> notes(OpenNotebook notebook, ConferenceId id) {
        return notebook.schedule().talks(id).stream()
                .collect(Collectors.toMap(
                        Talk::url,
                        talk -> notebook.notes().notesOn(new NoteSubject.OfTalk(talk.id())).stream()
                                .collect(Collectors.toMap(note -> note.author(), note -> note.text()))));
    }
}
