package io.github.rapporteur.schedule.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table by its layout: each is a talk, a day's heading, or nothing. */
final class TableTalks {
    private final TableLayout layout;
    private final ProgrammeDraft draft;
    private @Nullable WrittenDay day;

    /**
     * @param day of rows before the first that names one, such as the name of the sheet; null when there is none
     */
    TableTalks(TableLayout layout, ProgrammeDraft draft, @Nullable WrittenDay day) {
        this.layout = layout;
        this.draft = draft;
        this.day = day;
    }

    /**
     * Adds what the rows behind the header say to the draft.
     *
     * @param place what stands before the row's number in messages: "row ", "sheet Monday, row "
     */
    void read(List<List<String>> rows, String place) {
        for (int i = layout.firstRow(); i < rows.size(); i++) {
            List<String> row = rows.get(i);
            String only = onlyCell(row);
            WrittenDay heading =
                    only.isEmpty() ? null : WrittenDay.ofHeading(TableCells.moment(only), layout.dateOrder());
            if (heading != null) {
                day = heading;
            } else if (layout.has(TableField.TITLE)) {
                readTalk(row, place + (i + 1));
            } else {
                readRooms(row, place + (i + 1));
            }
        }
    }

    private void readTalk(List<String> row, String place) {
        ProgrammeEntry entry = new ProgrammeEntry(place);
        for (int column = 0; column < layout.fields().size(); column++) {
            String cell = TableCells.at(row, column);
            if (!cell.isBlank()) {
                take(entry, layout.fields().get(column), cell);
            }
        }
        boolean reserved = entry.start != null && !entry.talk.room.isEmpty();
        if (entry.talk.title.isEmpty() && !reserved) {
            return;
        }
        entry.day = entry.day == null ? day : entry.day;
        day = entry.day;
        draft.entries.add(entry);
    }

    private void take(ProgrammeEntry entry, TableField field, String cell) {
        TalkDraft talk = entry.talk;
        switch (field) {
            case TITLE -> talk.title = Words.fold(withLineBreaks(cell));
            case SUBTITLE -> talk.subtitle = Words.fold(cell);
            case DATE -> takeDate(entry, cell);
            case START -> {
                if (!entry.startsAt(TableCells.moment(cell), layout.dateOrder())) {
                    draft.warnings.add(
                            "times that are none",
                            "\"" + Words.fold(cell) + "\" (" + entry.place + ") is no time that can be read.");
                }
            }
            case END -> entry.endsAt(TableCells.moment(cell), layout.dateOrder());
            case DURATION -> entry.minutes = TableCells.duration(cell);
            case ROOM -> talk.room = Words.fold(cell);
            case TRACK -> talk.track = Words.fold(cell);
            case SPEAKERS -> PersonNames.addAll(talk, withLineBreaks(cell));
            case SPEAKER -> talk.addPerson("", PersonNames.one(cell));
            case ABSTRACT -> talk.abstractText = withLineBreaks(cell);
            case LANGUAGE -> talk.language = cell;
            case KIND -> entry.type = Words.fold(cell);
            case LINK -> talk.url = cell.strip();
            case CODE -> talk.code = Words.fold(cell);
            case TITLES_OF_ROOM, NONE -> {
                // A grid is read by its rooms; the rest is not read.
            }
        }
    }

    private void takeDate(ProgrammeEntry entry, String cell) {
        String text = TableCells.moment(cell);
        WrittenMoment moment = WrittenMoment.parse(text, layout.dateOrder());
        WrittenDay named = moment == null ? WrittenDay.ofHeading(text, layout.dateOrder()) : moment.day();
        if (named == null && text.matches("[1-9]|1\\d")) {
            named = new WrittenDay(0, null, null, Integer.parseInt(text));
        }
        if (named == null) {
            draft.warnings.add(
                    "dates that are none", "\"" + text + "\" (" + entry.place + ") is no date that can be read.");
        }
        entry.day = named;
        // A time in the date's column counts only where no other column has the start.
        entry.start = entry.start == null && moment != null ? moment.time() : entry.start;
    }

    /** A row of a grid: one time, and in each room's column a title with, perhaps, the speakers below it. */
    private void readRooms(List<String> row, String place) {
        ProgrammeEntry times = new ProgrammeEntry(place);
        List<Integer> rooms = new ArrayList<>();
        for (int column = 0; column < layout.fields().size(); column++) {
            String cell = TableCells.at(row, column);
            TableField field = layout.fields().get(column);
            if (field == TableField.TITLES_OF_ROOM && !cell.isBlank()) {
                rooms.add(column);
            } else if (!cell.isBlank()) {
                take(times, field, cell);
            }
        }
        day = times.day == null ? day : times.day;
        for (int column : rooms) {
            ProgrammeEntry entry = new ProgrammeEntry(place);
            entry.day = day;
            entry.start = times.start;
            entry.end = times.end;
            entry.offset = times.offset;
            entry.minutes = times.minutes;
            String[] lines = withLineBreaks(TableCells.at(row, column)).strip().split("\\n", 2);
            entry.talk.title = Words.fold(lines[0]);
            if (lines.length > 1) {
                PersonNames.addAll(entry.talk, lines[1]);
            }
            // A single cell in a row of many rooms is for everybody: a break, a keynote.
            boolean everywhere =
                    rooms.size() == 1 && roomCount() > 1 && entry.talk.people().isEmpty();
            entry.talk.room = everywhere ? "" : layout.header().get(column);
            draft.entries.add(entry);
        }
    }

    private long roomCount() {
        return layout.fields().stream()
                .filter(field -> field == TableField.TITLES_OF_ROOM)
                .count();
    }

    /** Some programs write a line break as a backslash and an n. */
    private static String withLineBreaks(String cell) {
        return cell.replace("\\r\\n", "\n").replace("\\n", "\n").replace("\r\n", "\n");
    }

    private static String onlyCell(List<String> row) {
        String only = "";
        for (String cell : row) {
            if (!cell.isBlank()) {
                if (!only.isEmpty()) {
                    return "";
                }
                only = cell;
            }
        }
        return only;
    }
}
