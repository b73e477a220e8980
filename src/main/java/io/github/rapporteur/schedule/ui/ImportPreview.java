package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import io.github.rapporteur.schedule.importing.TableGuess;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an import would bring, in the words of the window. Any thread.
 *
 * @param title the conference's name
 * @param counts "41 talks, 4 rooms, 38 speakers"
 * @param days one for each conference day, in order
 * @param firstTalks the talks that begin first, at most {@value #FIRST}
 * @param zone zone of all times
 * @param place where it takes place; may be empty
 * @param isZoneSaid whether the schedule itself says its zone
 * @param year the year in which dates were taken that have none; empty when the schedule says it
 * @param warnings sentences about what was odd but read all the same; may be empty
 * @param table what each column is taken for; empty when the source is no table
 */
public record ImportPreview(
        String title,
        String counts,
        List<Day> days,
        List<FirstTalk> firstTalks,
        ZoneId zone,
        String place,
        boolean isZoneSaid,
        Optional<Year> year,
        List<String> warnings,
        Optional<TableGuess> table) {
    private static final int FIRST = 5;

    /** Keeps its own lists. */
    public ImportPreview {
        days = List.copyOf(days);
        firstTalks = List.copyOf(firstTalks);
        warnings = List.copyOf(warnings);
    }

    /**
     * A conference day.
     *
     * @param name "Fri 11 Sep 2026"
     * @param hours "09:30–18:00", from the first start to the last end
     * @param talks "12 talks"
     */
    public record Day(String name, String hours, String talks) {}

    /**
     * One of the first talks, by which one sees whether times and names were read rightly.
     *
     * @param day "Fri 11"
     * @param time "09:30"
     * @param details speakers and room, "Ada Hoek, Great Hall"; may be empty
     */
    public record FirstTalk(String day, String time, String title, String details) {}

    /**
     * The preview of what was read.
     *
     * @param isZoneSaid whether the schedule itself says its zone
     * @param table what each column is taken for; empty when the source is no table
     */
    public static ImportPreview of(ImportedSchedule read, boolean isZoneSaid, Optional<TableGuess> table) {
        ZoneId zone = read.zone();
        Map<LocalDate, List<ImportedTalk>> byDay = read.talks().stream()
                .collect(Collectors.groupingBy(ImportedTalk::day, TreeMap::new, Collectors.toList()));
        return new ImportPreview(
                read.title(),
                counts(read),
                byDay.entrySet().stream()
                        .map(day -> day(day.getKey(), day.getValue(), zone))
                        .toList(),
                read.talks().stream()
                        .sorted(Comparator.comparing(ImportedTalk::start))
                        .limit(FIRST)
                        .map(talk -> first(talk, zone))
                        .toList(),
                zone,
                read.place(),
                isZoneSaid,
                read.unwrittenYear(),
                read.warnings(),
                table);
    }

    /**
     * The preview of a table of which not enough columns are known to read it.
     *
     * @param name of the file
     */
    static ImportPreview ofColumns(String name, ZoneId zone, TableGuess table) {
        return new ImportPreview(
                name,
                "What do its columns hold?",
                List.of(),
                List.of(),
                zone,
                "",
                true,
                Optional.empty(),
                List.of(),
                Optional.of(table));
    }

    private static String counts(ImportedSchedule read) {
        long speakers = read.talks().stream()
                .flatMap(talk -> talk.people().stream())
                .map(ImportedPerson::name)
                .distinct()
                .count();
        return Counted.of(read.talks().size(), "talk") + ", "
                + Counted.of(read.rooms().size(), "room") + ", "
                + Counted.of(speakers, "speaker");
    }

    private static Day day(LocalDate day, List<ImportedTalk> talks, ZoneId zone) {
        String from = talks.stream()
                .map(ImportedTalk::start)
                .min(Comparator.naturalOrder())
                .map(start -> Times.time(start, zone))
                .orElse("");
        String to = talks.stream()
                .map(ImportedTalk::end)
                .max(Comparator.naturalOrder())
                .map(end -> Times.time(end, zone))
                .orElse("");
        return new Day(Times.longDay(day) + " " + day.getYear(), from + "–" + to, Counted.of(talks.size(), "talk"));
    }

    private static FirstTalk first(ImportedTalk talk, ZoneId zone) {
        String speakers = talk.people().stream().map(ImportedPerson::name).collect(Collectors.joining(", "));
        String separator = speakers.isEmpty() || talk.room().isEmpty() ? "" : ", ";
        return new FirstTalk(
                Times.shortDay(talk.day()),
                Times.time(talk.start(), zone),
                talk.title(),
                speakers + separator + talk.room());
    }
}
