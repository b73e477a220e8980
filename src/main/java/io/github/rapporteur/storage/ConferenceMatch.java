package io.github.rapporteur.storage;

import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds the conference that a schedule is a newer version of. */
final class ConferenceMatch {
    private ConferenceMatch() {}

    /**
     * Same source, else same title with overlapping or adjacent days. A source whose title and days are both others
     * holds another conference by now: next year's behind the same address, another one's in a file of the same name.
     */
    static Optional<Conference> find(Rows rows, ImportedSchedule schedule, String source) throws SQLException {
        List<Conference> all =
                rows.list(TalkRows.CONFERENCES + " ORDER BY imported_at DESC, id DESC", TalkRows::conference);
        String title = Folding.fold(schedule.title());
        Optional<Days> days = Days.of(schedule);
        for (Conference conference : all) {
            boolean sameSource = !source.isEmpty() && conference.source().equals(source);
            if (sameSource && (hasTitle(conference, title) || near(days, Days.of(rows, conference)))) {
                return Optional.of(conference);
            }
        }
        for (Conference conference : all) {
            if (hasTitle(conference, title) && near(days, Days.of(rows, conference))) {
                return Optional.of(conference);
            }
        }
        return Optional.empty();
    }

    private static boolean hasTitle(Conference conference, String folded) {
        return Folding.fold(conference.title()).equals(folded);
    }

    private static boolean near(Optional<Days> some, Optional<Days> others) {
        return some.isEmpty() || others.isEmpty() || some.get().isNear(others.get());
    }

    /** From the first to the last day of a conference. */
    private record Days(LocalDate first, LocalDate last) {
        static Optional<Days> of(ImportedSchedule schedule) {
            return schedule.talks().stream()
                    .map(ImportedTalk::day)
                    .map(day -> new Days(day, day))
                    .reduce(Days::and);
        }

        static Optional<Days> of(Rows rows, Conference conference) throws SQLException {
            return rows
                    .list(
                            "SELECT DISTINCT conference_day FROM talk WHERE conference = ? AND NOT by_hand",
                            row -> row.getObject(1, LocalDate.class),
                            conference.id().value())
                    .stream()
                    .map(day -> new Days(day, day))
                    .reduce(Days::and);
        }

        Days and(Days other) {
            return new Days(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }

        boolean isNear(Days other) {
            return !first.isAfter(other.last.plusDays(1)) && !other.first.isAfter(last.plusDays(1));
        }
    }
}
