package io.github.rapporteur.storage;

import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.KeptImport;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds the conference that a schedule is a newer version of. */
final class ConferenceMatch {
    private final Rows rows;
    private final ImportedSchedule schedule;
    private final String title;
    private final Optional<Days> days;

    private ConferenceMatch(Rows rows, ImportedSchedule schedule) {
        this.rows = rows;
        this.schedule = schedule;
        title = Folding.fold(schedule.title());
        days = Days.of(schedule);
    }

    /**
     * Same source, else same title with overlapping or adjacent days. A source whose title and days are both others
     * holds another conference by now: next year's behind the same address, another one's in a file of the same name.
     * One that was picked out of several has neighbours on the same days: what picks it or its title must be the same.
     */
    static Optional<Conference> find(Rows rows, ImportedSchedule schedule, String source) throws SQLException {
        return new ConferenceMatch(rows, schedule).in(source);
    }

    private Optional<Conference> in(String source) throws SQLException {
        List<Conference> all =
                rows.list(TalkRows.CONFERENCES + " ORDER BY imported_at DESC, id DESC", TalkRows::conference);
        List<Conference> there = all.stream()
                .filter(conference -> !source.isEmpty() && conference.source().equals(source))
                .toList();
        for (Conference conference : there) {
            if (isPicked(conference) || (!isOtherPick(conference) && hasTitle(conference))) {
                return Optional.of(conference);
            }
        }
        for (Conference conference : there) {
            boolean isOnlyOne =
                    schedule.pick().isEmpty() && kept(conference).pick().isEmpty();
            if (isOnlyOne && near(days, Days.of(rows, conference))) {
                return Optional.of(conference);
            }
        }
        for (Conference conference : all) {
            boolean isNeighbour = there.contains(conference) && isOtherPick(conference);
            if (!isNeighbour && hasTitle(conference) && near(days, Days.of(rows, conference))) {
                return Optional.of(conference);
            }
        }
        return Optional.empty();
    }

    private KeptImport kept(Conference conference) throws SQLException {
        return KeptImports.find(rows, conference.id());
    }

    private boolean isPicked(Conference conference) throws SQLException {
        String pick = kept(conference).pick();
        return !pick.isEmpty() && pick.equalsIgnoreCase(schedule.pick());
    }

    /** Two of one name are told apart by what picks them. */
    private boolean isOtherPick(Conference conference) throws SQLException {
        String pick = kept(conference).pick();
        return !pick.isEmpty() && !schedule.pick().isEmpty() && !pick.equalsIgnoreCase(schedule.pick());
    }

    /** The user's name for it, or that which its source has. */
    private boolean hasTitle(Conference conference) throws SQLException {
        return Folding.fold(conference.title()).equals(title)
                || Folding.fold(kept(conference).title()).equals(title);
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
