package io.github.rapporteur.schedule.update;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of a change: what was and what is, and nothing that stayed. */
class ChangeWordsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    @Test
    void anotherRoomIsSaidWithoutTimes() {
        assertThat(words(known("10:00", "10:30", "Saal 1"), talk(11, "10:00", "10:30", "Saal 2")))
                .containsExactly("Moved: Saal 1 → Saal 2");
        assertThat(words(known("10:00", "10:30", ""), talk(11, "10:00", "10:30", "Saal 2")))
                .containsExactly("Moved: no room → Saal 2");
    }

    @Test
    void anotherTimeIsSaidWithoutRooms() {
        assertThat(words(known("10:00", "10:30", "Saal 1"), talk(11, "11:00", "11:30", "Saal 1")))
                .containsExactly("Moved: Fri 11, 10:00–10:30 → 11:00–11:30");
        assertThat(words(known("10:00", "10:30", "Saal 1"), talk(12, "10:00", "10:30", "Saal 1")))
                .containsExactly("Moved: Fri 11, 10:00–10:30 → Sat 12, 10:00–10:30");
        assertThat(words(known("10:00", "10:00", "Saal 1"), talk(11, "10:00", "10:30", "Saal 1")))
                .containsExactly("Moved: Fri 11, 10:00 → 10:00–10:30");
    }

    @Test
    void anotherTimeAndRoomAreSaidTogether() {
        assertThat(words(known("10:00", "10:30", "Saal 1"), talk(12, "11:00", "11:30", "Saal 2")))
                .containsExactly("Moved: Fri 11, 10:00–10:30, Saal 1 → Sat 12, 11:00–11:30, Saal 2");
        assertThat(words(known("10:00", "10:30", "Saal 1"), talk(11, "11:00", "11:30", "")))
                .containsExactly("Moved: Fri 11, 10:00–10:30, Saal 1 → 11:00–11:30, no room");
    }

    @Test
    void aVeryLongRoomLosesItsMiddleOnly() {
        String hall = "North " + "and further ".repeat(20) + "wing";
        String words = words(known("10:00", "10:30", hall), talk(11, "10:00", "10:30", "Saal 2"))
                .getFirst();
        assertThat(words)
                .startsWith("Moved: North and further")
                .contains("…")
                .endsWith("wing → Saal 2")
                .hasSizeLessThan(110);
    }

    @Test
    void everyOtherChangeSaysOldAndNew() {
        KnownTalk old = known("10:00", "10:30", "Saal 1");
        ImportedTalk other = talk(11, "10:00", "10:30", "Saal 1", "Knots and hitches", "Bo Lind");
        assertThat(words(old, other)).containsExactly("Renamed, was: Knots", "Speakers: Ada Hoek → Bo Lind");
        assertThat(new ChangeWords(ZONE)
                        .of(ScheduleComparison.of(List.of(), List.of(other), talk -> 1)
                                .changes(talk -> false)
                                .getFirst()))
                .containsExactly("New: Fri 11, 10:00–10:30, Saal 1");
    }

    private static List<String> words(KnownTalk old, ImportedTalk now) {
        return ScheduleComparison.of(List.of(old), List.of(now), talk -> 2).changes(talk -> false).stream()
                .flatMap(change -> new ChangeWords(ZONE).of(change).stream())
                .toList();
    }

    private static KnownTalk known(String start, String end, String room) {
        return new KnownTalk(
                TalkId.next(), "a", "Knots", List.of("Ada Hoek"), at(11, start), at(11, end), room, false, 1);
    }

    private static ImportedTalk talk(int day, String start, String end, String room) {
        return talk(day, start, end, room, "Knots", "Ada Hoek");
    }

    private static ImportedTalk talk(int day, String start, String end, String room, String title, String... speakers) {
        return new ImportedTalk(
                "a",
                title,
                "",
                TalkKind.TALK,
                at(day, start),
                at(day, end),
                LocalDate.of(2026, 9, day),
                room,
                "",
                "",
                "",
                "",
                "",
                Stream.of(speakers).map(name -> new ImportedPerson("", name)).toList(),
                false);
    }

    private static Instant at(int day, String time) {
        return LocalDate.of(2026, 9, day)
                .atTime(LocalTime.parse(time))
                .atZone(ZONE)
                .toInstant();
    }
}
