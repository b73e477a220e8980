package io.github.rapporteur.report.export;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.notes.NoteRepository;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.PersonRepository;
import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.report.ReportRepository;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a report that was read back into a notebook as a conference with its talks and notes. Blocks. */
public final class ReportInstall {
    /** A report says when a talk began, not when it ended. */
    private static final Duration LENGTH = Duration.ofMinutes(45);

    private final ScheduleRepository schedule;
    private final NoteRepository notes;
    private final PersonRepository people;
    private final ReportRepository reports;

    /** Writes to these. */
    public ReportInstall(
            ScheduleRepository schedule, NoteRepository notes, PersonRepository people, ReportRepository reports) {
        this.schedule = schedule;
        this.notes = notes;
        this.people = people;
        this.reports = reports;
    }

    /**
     * Makes the conference.
     *
     * @param file its name, for messages
     * @throws FileFormatException if the notebook has a conference of that name: its notes would be mixed with these
     */
    public ConferenceId install(String file, ReadReport report) throws FileFormatException {
        String title = report.head().conference();
        if (schedule.conferences().stream().anyMatch(one -> one.title().equals(title))) {
            throw new FileFormatException(
                    file,
                    "",
                    "this notebook has a conference \"" + title + "\" already, whose notes would be mixed with these",
                    "Read it into another notebook.");
        }
        String author = report.head().author();
        if (people.me().isEmpty() && !author.isEmpty()) {
            people.setMe(author);
        }
        ConferenceId id = schedule.store(imported(report), Optional.empty(), "").conference();
        report.notes().forEach(note -> save(new NoteSubject.OfConference(id), note));
        Map<String, Deque<TalkId>> stored = new HashMap<>();
        schedule.talks(id).stream()
                .sorted(Comparator.comparing(Talk::start).thenComparing(Talk::title))
                .forEach(talk -> stored.computeIfAbsent(key(talk.title(), talk.start()), key -> new ArrayDeque<>())
                        .add(talk.id()));
        for (ReadReport.ReadTalk talk : report.talks()) {
            String key = key(talk.talk().title(), talk.talk().start().toInstant());
            Deque<TalkId> found = stored.get(key);
            if (found == null || found.isEmpty()) {
                throw new IllegalStateException(
                        "a talk that was stored is gone: " + talk.talk().id());
            }
            install(talk, found.removeFirst());
        }
        String date = report.head().date();
        reports.keep(
                id,
                SavedReport.first(id)
                        .with(ReportChoices.NONE.withFrontMatter(
                                report.head().title(),
                                report.head().standfirst(),
                                author,
                                date.isEmpty() ? null : LocalDate.parse(date))));
        return id;
    }

    private void install(ReadReport.ReadTalk talk, TalkId id) {
        if (talk.talk().rating() > 0) {
            schedule.rate(id, talk.talk().rating(), talk.talk().verdict());
        }
        if (talk.notes().isEmpty()) {
            // Only a talk that was starred and heard is in a report without notes.
            schedule.star(id, Star.MUST);
            schedule.attend(id, true);
        }
        talk.notes().forEach(note -> save(new NoteSubject.OfTalk(id), note));
    }

    private void save(NoteSubject subject, ReadReport.ReadNote note) {
        notes.save(subject, note.author().isEmpty() ? people.me() : note.author(), note.text());
    }

    private static String key(String title, Instant start) {
        return start + " " + title;
    }

    private static ImportedSchedule imported(ReadReport report) {
        List<ImportedTalk> talks = new ArrayList<>();
        for (ReadReport.ReadTalk one : report.talks()) {
            var talk = one.talk();
            Instant start = talk.start().toInstant();
            talks.add(new ImportedTalk(
                    talk.anchor(),
                    talk.title(),
                    "",
                    talk.kind(),
                    start,
                    start.plus(LENGTH),
                    talk.start().withZoneSameInstant(report.zone()).toLocalDate(),
                    talk.room(),
                    "",
                    talk.language(),
                    talk.abstractUrl(),
                    "",
                    "",
                    talk.speakers().stream()
                            .distinct()
                            .map(name -> new ImportedPerson("", name))
                            .toList(),
                    false));
        }
        List<String> rooms = talks.stream()
                .map(ImportedTalk::room)
                .filter(room -> !room.isEmpty())
                .distinct()
                .toList();
        int days = (int) talks.stream().map(ImportedTalk::day).distinct().count();
        return new ImportedSchedule(
                "a report that was read back",
                report.head().conference(),
                report.head().url(),
                report.head().place(),
                report.zone(),
                rooms,
                days,
                talks,
                List.of());
    }
}
