package io.github.rapporteur.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TimetableTest {
    @Test
    void roomsAreColumnsAndTimeGoesDownFromAFullHour() {
        Timetable table = of(
                talk("Retries", Harbour.FRIDAY, "10:30", "11:15", "Quay Hall"),
                talk("Typing", Harbour.FRIDAY, "10:30", "11:15", "Tide Room"),
                talk("Backpressure", Harbour.FRIDAY, "11:30", "12:15", "Quay Hall"));
        assertThat(table.columns())
                .containsExactly(new Timetable.Column("Quay Hall", 0, 1), new Timetable.Column("Tide Room", 1, 1));
        assertThat(table.days()).singleElement().satisfies(day -> {
            assertThat(day.from()).isEqualTo(Harbour.at(Harbour.FRIDAY, "10:00"));
            assertThat(day.minutes()).isEqualTo(180);
        });
        assertThat(block(table, "Backpressure"))
                .extracting(Timetable.Block::column, Timetable.Block::from, Timetable.Block::to)
                .containsExactly(0, 90, 135);
    }

    @Test
    void talksAtOnceInOneRoomStandBesideEachOther() {
        Timetable table = of(
                talk("One", Harbour.FRIDAY, "10:00", "11:00", "Foyer"),
                talk("Two", Harbour.FRIDAY, "10:15", "10:45", "Foyer"),
                talk("Three", Harbour.FRIDAY, "10:30", "11:00", "Foyer"),
                talk("Alone", Harbour.FRIDAY, "11:00", "11:30", "Foyer"));
        assertThat(block(table, "Two"))
                .extracting(Timetable.Block::lane, Timetable.Block::lanes)
                .containsExactly(1, 3);
        assertThat(block(table, "Alone").lanes()).isEqualTo(1);
        assertThat(table.columns().getFirst().width()).isEqualTo(2);
    }

    @Test
    void breakOfTheWholeConferenceIsABandAndOneInARoomABlock() {
        Talk coffee = entry("Coffee", TalkKind.BREAK, Harbour.FRIDAY, "11:00", "11:30", "Terrace");
        Talk pause = entry("Pause", TalkKind.BREAK, Harbour.FRIDAY, "12:00", "12:30", "Quay Hall");
        Timetable table = of(
                talk("One", Harbour.FRIDAY, "10:00", "11:00", "Quay Hall"),
                coffee,
                talk("Beside the pause", Harbour.FRIDAY, "12:00", "12:30", "Tide Room"),
                pause);
        assertThat(table.bands()).extracting(Timetable.Band::talk).containsExactly(coffee);
        assertThat(table.blocks()).extracting(Timetable.Block::talk).contains(pause);
        assertThat(table.columns()).extracting(Timetable.Column::room).containsExactly("Quay Hall", "Tide Room");
    }

    @Test
    void talkWithoutKnownEndAndOneOfManyDaysHaveABlock() {
        Talk exhibition = new Talk(
                TalkId.next(),
                ConferenceId.next(),
                "Exhibition",
                "",
                TalkKind.OTHER,
                Harbour.at(Harbour.FRIDAY, "10:00"),
                Harbour.at(Harbour.FRIDAY.plusDays(4), "10:00"),
                Harbour.FRIDAY,
                "",
                "",
                "",
                "",
                List.of(),
                false,
                false);
        Timetable table = of(exhibition, talk("Open end", Harbour.FRIDAY, "10:30", "10:30", "Quay Hall"));
        assertThat(block(table, "Open end").to() - block(table, "Open end").from())
                .isEqualTo(15);
        assertThat(table.minutes()).isEqualTo(30 * 60);
        assertThat(table.columns()).extracting(Timetable.Column::room).containsExactly("Quay Hall", "");
    }

    @Test
    void arrowsLeadAlongTheRoomAndToWhatIsOnInTheNext() {
        Timetable table = of(
                talk("Retries", Harbour.FRIDAY, "10:30", "11:15", "Quay Hall"),
                talk("Typing", Harbour.FRIDAY, "10:30", "11:15", "Tide Room"),
                talk("Workshop", Harbour.FRIDAY, "10:30", "12:30", "Boathouse"),
                talk("Backpressure", Harbour.FRIDAY, "11:30", "12:15", "Quay Hall"),
                talk("Map", Harbour.SATURDAY, "09:00", "10:00", "Quay Hall"));
        assertThat(next(table, "Retries", Timetable.Way.DOWN)).isEqualTo("Backpressure");
        assertThat(next(table, "Backpressure", Timetable.Way.DOWN)).isEqualTo("Map");
        assertThat(next(table, "Map", Timetable.Way.DOWN)).isEqualTo("-");
        assertThat(next(table, "Backpressure", Timetable.Way.RIGHT)).isEqualTo("Typing");
        assertThat(next(table, "Typing", Timetable.Way.RIGHT)).isEqualTo("Workshop");
        assertThat(next(table, "Retries", Timetable.Way.LEFT)).isEqualTo("-");
    }

    @Property(tries = 200)
    void noTwoBlocksCoverEachOtherAndNoneIsLost(@ForAll("days") List<Talk> talks) {
        Timetable table =
                of(talks.stream().sorted(Comparator.comparing(Talk::start)).toArray(Talk[]::new));
        assertThat(table.blocks()).hasSize(talks.size());
        for (Timetable.Block one : table.blocks()) {
            assertThat(one.to()).isGreaterThan(one.from());
            assertThat(one.to()).isLessThanOrEqualTo(table.days().get(one.day()).minutes());
            assertThat(one.lane()).isLessThan(one.lanes());
            assertThat(table.blocks())
                    .filteredOn(other -> !other.equals(one)
                            && other.day() == one.day()
                            && other.column() == one.column()
                            && other.lane() == one.lane())
                    .noneMatch(other -> other.from() < one.to() && one.from() < other.to());
        }
    }

    @Provide
    Arbitrary<List<Talk>> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 600),
                        Arbitraries.integers().between(0, 90),
                        Arbitraries.of("Quay Hall", "Tide Room", ""))
                .as((day, from, length, room) -> made(Harbour.FRIDAY.plusDays(day), from, length, room))
                .list()
                .ofMaxSize(15);
    }

    private static Talk made(LocalDate day, int from, int length, String room) {
        Instant start = Harbour.at(day, "08:00").plusSeconds(from * 60L);
        return talk("Talk", TalkKind.TALK, day, start, start.plusSeconds(length * 60L), room);
    }

    private static Timetable of(Talk... talks) {
        return Timetable.of(List.of(talks), Harbour.ZONE);
    }

    private static String next(Timetable table, String from, Timetable.Way way) {
        return table.next(block(table, from), way)
                .map(block -> block.talk().title())
                .orElse("-");
    }

    private static Timetable.Block block(Timetable table, String title) {
        return table.blocks().stream()
                .filter(block -> block.talk().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Talk talk(String title, LocalDate day, String from, String to, String room) {
        return entry(title, TalkKind.TALK, day, from, to, room);
    }

    private static Talk entry(String title, TalkKind kind, LocalDate day, String from, String to, String room) {
        return talk(title, kind, day, Harbour.at(day, from), Harbour.at(day, to), room);
    }

    private static Talk talk(String title, TalkKind kind, LocalDate day, Instant from, Instant to, String room) {
        return new Talk(
                TalkId.next(),
                ConferenceId.next(),
                title,
                "",
                kind,
                from,
                to,
                day,
                room,
                "",
                "",
                "",
                List.of(),
                false,
                false);
    }
}
