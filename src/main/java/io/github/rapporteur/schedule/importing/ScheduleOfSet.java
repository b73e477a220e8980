package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the schedule among files that were given together: of those that are one, the one with the most talks. The
 * names only say in which order the files are tried.
 */
final class ScheduleOfSet {
    /** Files that look like a schedule; the others of a set are pages, texts and the like. */
    private static final int MOST_TRIED = 12;

    /** Of files that were chosen one by one each counts. */
    private static final int MOST_CHOSEN = 100;

    private static final Set<String> SCHEDULES =
            Set.of("schedule", "programme", "program", "agenda", "timetable", "fahrplan", "conference");
    private static final Set<String> TALKS = Set.of(
            "sessions",
            "talks",
            "events",
            "all",
            "gridsmart",
            "grid",
            "slots",
            "submissions",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");
    private static final Set<String> PARTS = Set.of(
            "speakers", "people", "persons", "rooms", "locations", "microlocations", "tracks", "types", "sponsors");
    private static final List<String> RICHEST_FIRST = List.of("xml", "json", "ics");

    /** Reads one file of a set. */
    interface OneFile {
        /** The schedule in the file; empty when it is in no format that is known. */
        Optional<ImportedSchedule> read(Content content) throws FileFormatException, CancelledException;
    }

    private final FileSet set;
    private final OneFile reader;

    ScheduleOfSet(FileSet set, OneFile reader) {
        this.set = set;
        this.reader = reader;
    }

    /**
     * The schedule, with a warning when other files have other talks; of files that the user chose one by one, all.
     *
     * @throws FileFormatException if no file is a schedule, which says what is wrong with the likeliest one, or if files
     *     that the user chose are of different conferences
     */
    ImportedSchedule read(WorkMonitor monitor) throws FileFormatException, CancelledException {
        Map<Content, ImportedSchedule> found = new LinkedHashMap<>();
        Map<Content, FileFormatException> failures = new LinkedHashMap<>();
        int tried = 0;
        for (String path : likeliestFirst(set.paths())) {
            monitor.stopIfCancelled();
            Content content = set.content(path);
            if (content.isEmpty() || set.isJoined(content) || (tried == MOST_TRIED && !set.isChosen())) {
                continue;
            } else if (tried == MOST_CHOSEN) {
                throw content.error("", "there are more than " + MOST_CHOSEN + " schedules", "Import fewer at once.");
            }
            try {
                Optional<ImportedSchedule> schedule = reader.read(content);
                tried += schedule.isPresent() ? 1 : 0;
                schedule.ifPresent(one -> found.put(content, one));
            } catch (FileFormatException e) {
                tried++;
                failures.put(content, e);
            }
        }
        if (found.isEmpty()) {
            throw failures.values().stream()
                    .findFirst()
                    .orElseGet(() -> new FileFormatException(
                            set.name(),
                            "",
                            "none of the files given together is a schedule in any format that is known",
                            "Choose the schedule's file alone."));
        }
        for (Map.Entry<Content, FileFormatException> failed : failures.entrySet()) {
            // A list of speakers is no schedule, but was read with one.
            if (set.isChosen() && !set.isAskedFor(failed.getKey())) {
                throw failed.getValue();
            }
        }
        return best(found);
    }

    private ImportedSchedule best(Map<Content, ImportedSchedule> found) throws FileFormatException {
        Map.@Nullable Entry<Content, ImportedSchedule> best = null;
        for (Map.Entry<Content, ImportedSchedule> entry : found.entrySet()) {
            if (best == null
                    || entry.getValue().talks().size() > best.getValue().talks().size()) {
                best = entry;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("no schedules");
        }
        if (set.isChosen()) {
            return new JoinedSchedules(set, best.getKey(), best.getValue()).with(found);
        }
        ImportedSchedule schedule = best.getValue();
        Set<String> talks = titles(schedule);
        List<String> warnings = new ArrayList<>(schedule.warnings());
        for (Map.Entry<Content, ImportedSchedule> other : found.entrySet()) {
            if (!talks.containsAll(titles(other.getValue()))) {
                warnings.add(other.getKey().name() + " has other talks ("
                        + other.getValue().talks().size()
                        + "), which were not read; " + best.getKey().name()
                        + " has the most. To have the others too, import that file alone.");
            }
        }
        return schedule.withWarnings(warnings);
    }

    static Set<String> titles(ImportedSchedule schedule) {
        Set<String> titles = new HashSet<>();
        schedule.talks().forEach(talk -> titles.add(talk.title()));
        return titles;
    }

    private static List<String> likeliestFirst(List<String> paths) {
        List<String> sorted = new ArrayList<>(paths);
        sorted.sort(Comparator.comparingInt(ScheduleOfSet::unlikeliness)
                .thenComparingInt(ScheduleOfSet::poverty)
                .thenComparing(Comparator.naturalOrder()));
        return sorted;
    }

    private static int unlikeliness(String path) {
        int best = 2;
        for (String word : Words.of(FileSet.base(path))) {
            if (SCHEDULES.contains(word)) {
                return 0;
            }
            best = TALKS.contains(word) ? 1 : best == 2 && PARTS.contains(word) ? 3 : best;
        }
        return best;
    }

    private static int poverty(String path) {
        int place = RICHEST_FIRST.indexOf(FileSet.ending(path));
        return place < 0 ? RICHEST_FIRST.size() : place;
    }
}
