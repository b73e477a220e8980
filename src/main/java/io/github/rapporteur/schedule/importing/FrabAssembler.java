package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a schedule of what a frab file says: times, conference days, kinds, identities. */
final class FrabAssembler {
    private static final LocalTime NOON = LocalTime.NOON;

    private final Content content;
    private final FrabDraft draft;
    private final ImportOptions options;
    private final Warnings warnings = new Warnings();
    private final Set<String> rooms = new LinkedHashSet<>();
    private final List<TalkDraft> talks = new ArrayList<>();

    FrabAssembler(Content content, FrabDraft draft, ImportOptions options) {
        this.content = content;
        this.draft = draft;
        this.options = options;
    }

    /** The schedule; fails when the file has no events, or none that says when it starts. */
    ImportedSchedule assemble() throws FileFormatException {
        FrabClock clock = new FrabClock(draft, options, warnings);
        FrabEvent unscheduled = null;
        for (FrabDay day : draft.days) {
            List<LocalDateTime> starts = new ArrayList<>(day.events().size());
            List<TalkDraft> ofDay = new ArrayList<>(day.events().size());
            for (FrabEvent event : day.events()) {
                Instant start = clock.start(event, day.date());
                if (start == null) {
                    unscheduled = event;
                    warnings.add(
                            "talks without a start time were left out",
                            "\"" + event.talk.title + "\" (" + event.place + ") has no start time and was left out.");
                    continue;
                }
                complete(event, start);
                ofDay.add(event.talk);
                starts.add(LocalDateTime.ofInstant(start, clock.zone()));
            }
            giveDays(day.date(), ofDay, starts);
            talks.addAll(ofDay);
        }
        if (talks.isEmpty() && unscheduled != null) {
            throw content.error(
                    unscheduled.place,
                    "no talk of this schedule says when it starts",
                    "Wait until the conference publishes times, then import again.");
        }
        if (talks.isEmpty()) {
            // Stored, it would withdraw every talk that an earlier version had.
            throw content.error(
                    "",
                    "the schedule has days but no talks in it",
                    "The conference may not have published its programme yet; try again later.");
        }
        return new ImportedSchedule(
                draft.format,
                Titles.shortened(title(), warnings),
                Words.firstOf(draft.url, draft.baseUrl),
                place(),
                clock.zone(),
                List.copyOf(rooms),
                draft.days.size(),
                TalkIdentity.finish(talks, warnings),
                warnings.sentences());
    }

    private void complete(FrabEvent event, Instant start) {
        TalkDraft talk = event.talk;
        talk.title = talk.title.isEmpty() ? "Untitled" : talk.title;
        talk.start = start;
        talk.end = start.plusSeconds(60L * Math.max(0, minutes(event)));
        talk.kind =
                TalkKinds.of(event.type, talk.title, talk.track, !talk.people().isEmpty());
        talk.abstractText = HtmlToMarkdown.convert(talk.abstractText);
        talk.description = event.links.behind(HtmlToMarkdown.convert(talk.description));
        if (!talk.room.isEmpty()) {
            rooms.add(talk.room);
        }
    }

    private int minutes(FrabEvent event) {
        if (!event.duration.isEmpty()) {
            int minutes = FrabClock.minutes(event.duration);
            if (minutes < 0) {
                warnings.add(
                        "durations that are none",
                        "\"" + event.talk.title + "\" (" + event.place + ") has the duration \"" + event.duration
                                + "\", which is none; its end is not known.");
            }
            return minutes;
        }
        LocalTime start = IsoMoment.parseTime(event.start);
        LocalTime end = IsoMoment.parseTime(event.end);
        if (start == null || end == null) {
            return 0;
        }
        int minutes = (end.toSecondOfDay() - start.toSecondOfDay()) / 60;
        return minutes < 0 ? minutes + 24 * 60 : minutes;
    }

    /** A talk after midnight belongs to the evening before; a file whose days are off by one is not believed. */
    private static void giveDays(@Nullable LocalDate date, List<TalkDraft> talks, List<LocalDateTime> starts) {
        boolean believed = date != null && isBelievable(date, starts);
        for (int i = 0; i < talks.size(); i++) {
            LocalDateTime start = starts.get(i);
            talks.get(i).day = date != null && believed && belongsTo(date, start) ? date : start.toLocalDate();
        }
    }

    private static boolean isBelievable(LocalDate date, List<LocalDateTime> starts) {
        boolean someOnTheDay = false;
        boolean allBelong = true;
        for (LocalDateTime start : starts) {
            someOnTheDay |= start.toLocalDate().equals(date);
            allBelong &= belongsTo(date, start);
        }
        return someOnTheDay || allBelong;
    }

    private static boolean belongsTo(LocalDate date, LocalDateTime start) {
        boolean nightAfter = start.toLocalDate().equals(date.plusDays(1))
                && start.toLocalTime().isBefore(NOON);
        return nightAfter || start.toLocalDate().equals(date);
    }

    private String title() {
        return options.conferenceName()
                .orElseGet(() -> Words.firstOf(draft.title, draft.acronym, content.titleFromName()));
    }

    private String place() {
        if (draft.venue.isEmpty() || draft.city.isEmpty()) {
            return draft.venue + draft.city;
        }
        return draft.venue.contains(draft.city) ? draft.venue : draft.venue + ", " + draft.city;
    }
}
