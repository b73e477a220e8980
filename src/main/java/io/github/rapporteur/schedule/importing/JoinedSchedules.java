package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.text.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One schedule of files that the user chose together, such as a file for each day: the talks of all that are of one
 * conference. For one thread.
 */
final class JoinedSchedules {
    private final FileSet set;
    private final Content richest;
    private final ImportedSchedule first;
    private final Map<String, ImportedTalk> talks = new LinkedHashMap<>();

    /**
     * @param richest the file with the most talks
     * @param first what is in it
     */
    JoinedSchedules(FileSet set, Content richest, ImportedSchedule first) {
        this.set = set;
        this.richest = richest;
        this.first = first;
    }

    /**
     * The schedule with what the others have besides; files with the same talks, in other formats, add nothing.
     *
     * @throws FileFormatException if one of them is of another conference; names both
     */
    ImportedSchedule with(Map<Content, ImportedSchedule> found) throws FileFormatException {
        Set<String> rooms = new LinkedHashSet<>(first.rooms());
        Set<String> warnings = new LinkedHashSet<>(first.warnings());
        for (String name : set.leftOut()) {
            warnings.add("Left out: " + name + ", whose name or size is not that of a schedule's file.");
        }
        Set<String> titles = ScheduleOfSet.titles(first);
        first.talks().forEach(this::add);
        String title = first.title();
        for (Map.Entry<Content, ImportedSchedule> entry : found.entrySet()) {
            ImportedSchedule other = entry.getValue();
            if (titles.containsAll(ScheduleOfSet.titles(other)) && addsNothing(other)) {
                continue;
            }
            if (!isOfTheSameConference(entry.getKey(), other)) {
                throw apart(entry.getKey(), other);
            }
            title = other.title().equals(title) ? title : new Content(set.name(), new byte[0]).titleFromName();
            other.talks().forEach(this::add);
            rooms.addAll(other.rooms());
            warnings.addAll(other.warnings());
        }
        List<ImportedTalk> all = new ArrayList<>(talks.values());
        all.sort(Comparator.comparing(ImportedTalk::start));
        int days = talks.size() == first.talks().size()
                ? first.dayCount()
                : (int) all.stream().map(ImportedTalk::day).distinct().count();
        return new ImportedSchedule(
                first.format(),
                title,
                first.url(),
                first.place(),
                first.zone(),
                List.copyOf(rooms),
                days,
                all,
                List.copyOf(warnings),
                first.pick(),
                first.unwrittenYear());
    }

    /** Two formats may tell of the same talks in their own way; two files of one format do not. */
    private boolean addsNothing(ImportedSchedule other) {
        return !other.format().equals(first.format())
                || other.talks().stream()
                        .allMatch(talk -> first.talks().stream().anyMatch(known -> isSame(known, talk)));
    }

    private static boolean isSame(ImportedTalk one, ImportedTalk other) {
        return one.start().equals(other.start()) && one.title().equals(other.title());
    }

    /** The same talk stands in two files once; another one of the same number gets its start behind it. */
    private void add(ImportedTalk talk) {
        ImportedTalk known = talks.putIfAbsent(talk.identity(), talk);
        if (known != null && !isSame(known, talk)) {
            ImportedTalk renamed = talk.withIdentity(talk.identity() + "@" + talk.start());
            talks.putIfAbsent(renamed.identity(), renamed);
        }
    }

    /** By its name; where the files give none, by format and zone. */
    private boolean isOfTheSameConference(Content file, ImportedSchedule other) {
        boolean isUnnamed =
                other.title().equals(file.titleFromName()) && first.title().equals(richest.titleFromName());
        return first.zone().equals(other.zone())
                && first.format().equals(other.format())
                && (isUnnamed || other.title().equalsIgnoreCase(first.title()));
    }

    private FileFormatException apart(Content file, ImportedSchedule other) {
        return new FileFormatException(
                set.name(),
                "",
                "these files do not belong together: " + words(richest, first) + ", " + words(file, other),
                "Import each of them alone.");
    }

    private static String words(Content file, ImportedSchedule schedule) {
        return file.name() + " has " + Counted.of(schedule.talks().size(), "talk") + " of \"" + schedule.title()
                + "\" (" + schedule.format() + ")";
    }
}
