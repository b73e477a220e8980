package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Talks in rooms and time: where each stands, in minutes and columns. Pure, immutable.
 *
 * @param columns the rooms, left to right; "" for talks without a room, last
 * @param days top to bottom
 * @param blocks the talks, by day and start
 * @param bands breaks that the whole conference has, across all rooms
 */
record Timetable(List<Column> columns, List<Day> days, List<Block> blocks, List<Band> bands) {
    static final Timetable EMPTY = new Timetable(List.of(), List.of(), List.of(), List.of());
    /** How long a talk without a known end is drawn. */
    private static final int UNKNOWN = 15;
    /** Longer days are those of exhibitions; their talks are cut there. */
    private static final int LONGEST_DAY = 30 * 60;

    /**
     * A room.
     *
     * @param left how many widths stand left of it
     * @param width 1, or more where several talks run in it at once
     */
    record Column(String room, int left, int width) {}

    /**
     * A day.
     *
     * @param from a full hour
     * @param before minutes of all days above
     * @param minutes how long it is
     */
    record Day(LocalDate day, Instant from, int before, int minutes) {
        /** Minutes from its begin; may lie outside. */
        int minuteOf(Instant at) {
            return (int) Duration.between(from, at).toMinutes();
        }
    }

    /**
     * A talk.
     *
     * @param lane which of those at the same time in the same room, from 0
     * @param lanes how many there are
     * @param from minutes from the begin of its day
     * @param to after {@code from}
     */
    record Block(Talk talk, int column, int lane, int lanes, int day, int from, int to) {}

    /** A break across all rooms. */
    record Band(Talk talk, int day, int from, int to) {}

    /** Where an arrow key leads. */
    enum Way {
        UP,
        DOWN,
        LEFT,
        RIGHT
    }

    /** Puts talks in their places; {@code talks} by start, as the repository gives them. */
    static Timetable of(List<Talk> talks, ZoneId zone) {
        return talks.isEmpty() ? EMPTY : new TimetableMaker(talks, zone).make();
    }

    /** All minutes of all days. */
    int minutes() {
        return days.isEmpty() ? 0 : days.getLast().before() + days.getLast().minutes();
    }

    /** All widths of all rooms. */
    int width() {
        return columns.isEmpty()
                ? 0
                : columns.getLast().left() + columns.getLast().width();
    }

    Optional<Block> find(TalkId talk) {
        return blocks.stream().filter(block -> block.talk().id().equals(talk)).findFirst();
    }

    /** The block that an arrow key leads to; empty at the edge. */
    Optional<Block> next(Block from, Way way) {
        return switch (way) {
            case UP, DOWN -> alongTheRoom(from, way == Way.DOWN ? 1 : -1);
            case LEFT, RIGHT -> acrossRooms(from, way == Way.RIGHT ? 1 : -1);
        };
    }

    private Optional<Block> alongTheRoom(Block from, int by) {
        List<Block> inRoom =
                blocks.stream().filter(block -> block.column() == from.column()).toList();
        int next = inRoom.indexOf(from) + by;
        return next >= 0 && next < inRoom.size() ? Optional.of(inRoom.get(next)) : Optional.empty();
    }

    /** The nearest in time of the same day in the next room that has any. */
    private Optional<Block> acrossRooms(Block from, int by) {
        if (from.lane() + by >= 0 && from.lane() + by < from.lanes()) {
            Optional<Block> beside = blocks.stream()
                    .filter(block -> block.column() == from.column() && block.day() == from.day())
                    .filter(block -> block.lane() == from.lane() + by && block.lanes() == from.lanes())
                    .min(Comparator.comparingInt(block -> distance(block, from)));
            if (beside.isPresent()) {
                return beside;
            }
        }
        for (int column = from.column() + by; column >= 0 && column < columns.size(); column += by) {
            int wanted = column;
            Optional<Block> nearest = blocks.stream()
                    .filter(block -> block.column() == wanted && block.day() == from.day())
                    .min(Comparator.comparingInt(block -> distance(block, from)));
            if (nearest.isPresent()) {
                return nearest;
            }
        }
        return Optional.empty();
    }

    private static int distance(Block one, Block other) {
        boolean overlap = one.from() < other.to() && other.from() < one.to();
        return Math.abs(one.from() - other.from()) + (overlap ? 0 : 24 * 60);
    }

    /** Makes one. */
    private static final class TimetableMaker {
        private final List<Talk> talks;
        private final ZoneId zone;
        private final List<Day> days = new ArrayList<>();
        private final List<Band> bands = new ArrayList<>();
        private final List<Block> placed = new ArrayList<>();
        private final List<String> rooms;

        TimetableMaker(List<Talk> talks, ZoneId zone) {
            this.talks = talks;
            this.zone = zone;
            rooms = inOrder(talks);
        }

        Timetable make() {
            TreeMap<LocalDate, List<Talk>> byDay = new TreeMap<>();
            talks.forEach(talk ->
                    byDay.computeIfAbsent(talk.day(), day -> new ArrayList<>()).add(talk));
            byDay.forEach(this::addDay);
            List<Column> columns = new ArrayList<>();
            int left = 0;
            for (int i = 0; i < rooms.size(); i++) {
                int column = i;
                int lanes = placed.stream()
                        .filter(block -> block.column() == column)
                        .mapToInt(Block::lanes)
                        .max()
                        .orElse(0);
                if (lanes > 0 || placed.isEmpty()) {
                    int width = Math.max(1, Math.ceilDiv(lanes, 2));
                    columns.add(new Column(rooms.get(i), left, width));
                    left += width;
                }
            }
            Map<String, Integer> numbers = new HashMap<>();
            columns.forEach(column -> numbers.put(column.room(), numbers.size()));
            List<Block> blocks = placed.stream()
                    .map(block -> new Block(
                            block.talk(),
                            numbers.getOrDefault(block.talk().room(), 0),
                            block.lane(),
                            block.lanes(),
                            block.day(),
                            block.from(),
                            block.to()))
                    .sorted(Comparator.comparingInt(Block::day)
                            .thenComparingInt(Block::from)
                            .thenComparingInt(Block::column)
                            .thenComparingInt(Block::lane))
                    .toList();
            return new Timetable(List.copyOf(columns), List.copyOf(days), blocks, List.copyOf(bands));
        }

        private void addDay(LocalDate date, List<Talk> ofDay) {
            Instant first = ofDay.getFirst().start();
            Instant from = first.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
            int before = days.isEmpty()
                    ? 0
                    : days.getLast().before() + days.getLast().minutes();
            Day open = new Day(date, from, before, LONGEST_DAY);
            int last = ofDay.stream().mapToInt(talk -> endOf(talk, open)).max().orElse(60);
            Day day = new Day(date, from, before, Math.ceilDiv(last, 60) * 60);
            int number = days.size();
            days.add(day);
            Map<String, List<Talk>> byRoom = new HashMap<>();
            for (Talk talk : ofDay) {
                if (isForAll(talk, ofDay)) {
                    Band band = new Band(talk, number, day.minuteOf(talk.start()), endOf(talk, day));
                    if (bands.stream().noneMatch(other -> isSameTime(other, band))) {
                        bands.add(band);
                    }
                } else {
                    byRoom.computeIfAbsent(talk.room(), room -> new ArrayList<>())
                            .add(talk);
                }
            }
            byRoom.forEach((room, inRoom) -> addRoom(rooms.indexOf(room), inRoom, number, day));
        }

        private static boolean isSameTime(Band one, Band other) {
            return one.day() == other.day() && one.from() == other.from() && one.to() == other.to();
        }

        /** A break during which no talk runs, or that is in no room. */
        private static boolean isForAll(Talk talk, List<Talk> ofDay) {
            return talk.kind() == TalkKind.BREAK
                    && (talk.room().isEmpty()
                            || ofDay.stream()
                                    .filter(other -> other.kind() != TalkKind.BREAK)
                                    .noneMatch(other -> other.start().isBefore(talk.end())
                                            && other.end().isAfter(talk.start())));
        }

        /** Talks that overlap stand beside each other; as many lanes as the whole cluster needs. */
        private void addRoom(int column, List<Talk> inRoom, int number, Day day) {
            List<Block> cluster = new ArrayList<>();
            List<Integer> laneEnds = new ArrayList<>();
            int clusterEnd = Integer.MIN_VALUE;
            for (Talk talk : inRoom) {
                int from = Math.clamp(day.minuteOf(talk.start()), 0, Math.max(0, day.minutes() - 1));
                int to = Math.max(from + 1, endOf(talk, day));
                if (from >= clusterEnd) {
                    close(cluster, laneEnds.size());
                    laneEnds.clear();
                }
                int lane = 0;
                while (lane < laneEnds.size() && laneEnds.get(lane) > from) {
                    lane++;
                }
                if (lane == laneEnds.size()) {
                    laneEnds.add(to);
                } else {
                    laneEnds.set(lane, to);
                }
                cluster.add(new Block(talk, column, lane, 1, number, from, to));
                clusterEnd = Math.max(clusterEnd, to);
            }
            close(cluster, laneEnds.size());
        }

        private void close(List<Block> cluster, int lanes) {
            cluster.forEach(block -> placed.add(new Block(
                    block.talk(), block.column(), block.lane(), lanes, block.day(), block.from(), block.to())));
            cluster.clear();
        }

        private static int endOf(Talk talk, Day day) {
            int start = day.minuteOf(talk.start());
            int end = talk.end().isAfter(talk.start()) ? day.minuteOf(talk.end()) : start + UNKNOWN;
            return Math.min(end, day.minutes());
        }

        /** The rooms in the conference's order, as far as talks that begin together tell it; no room is last. */
        private static List<String> inOrder(List<Talk> talks) {
            List<String> order = new ArrayList<>();
            Talk before = null;
            for (Talk talk : talks) {
                if (!order.contains(talk.room())) {
                    int at = before != null && before.start().equals(talk.start())
                            ? order.indexOf(before.room()) + 1
                            : order.size();
                    order.add(at, talk.room());
                }
                before = talk;
            }
            if (order.remove("")) {
                order.add("");
            }
            return order;
        }
    }
}
