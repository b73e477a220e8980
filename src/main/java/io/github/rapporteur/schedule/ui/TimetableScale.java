package io.github.rapporteur.schedule.ui;

/**
 * Where a timetable's minutes and columns lie, in px from its top left corner, without the room names.
 *
 * @param minute px a minute, 0.8 to 3
 * @param column px a column's width
 */
record TimetableScale(Timetable table, double minute, double column) {
    /** Least and most px a minute. */
    static final double SMALLEST = 0.8;

    static final double LARGEST = 3;
    /** Above the first hour, so that its number is not cut. */
    private static final double MARGIN = 12;
    /** A day's name, while there are several. */
    private static final double HEADING = 28;

    double width() {
        return table.width() * column;
    }

    double height() {
        return table.days().isEmpty()
                ? 0
                : topOf(table.days().size() - 1) + dayHeight(table.days().size() - 1) + MARGIN;
    }

    /** Where the first minute of a day lies. */
    double topOf(int day) {
        int headings = table.days().size() > 1 ? day + 1 : 0;
        return MARGIN * (day + 1) + headings * HEADING + table.days().get(day).before() * minute;
    }

    /** Where a day's heading lies; only while there are several days. */
    double headingOf(int day) {
        return topOf(day) - HEADING - MARGIN / 2;
    }

    double dayHeight(int day) {
        return table.days().get(day).minutes() * minute;
    }

    double left(Timetable.Block block) {
        Timetable.Column room = table.columns().get(block.column());
        return room.left() * column + block.lane() * room.width() * column / block.lanes();
    }

    double widthOf(Timetable.Block block) {
        return table.columns().get(block.column()).width() * column / block.lanes();
    }

    double top(Timetable.Block block) {
        return topOf(block.day()) + block.from() * minute;
    }

    double heightOf(Timetable.Block block) {
        return (block.to() - block.from()) * minute;
    }
}
