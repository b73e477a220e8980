package io.github.rapporteur.schedule.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes apart what stands behind the time in the lines of an agenda: "Title - Speaker (Room)", or columns between bars,
 * whose order is decided over all lines: rooms come back, titles do not.
 */
final class AgendaColumns {
    private static final Pattern BARS = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern ROOM = Pattern.compile(
            "(?iu)\\b(?:room|hall|raum|saal|salle|sala|stage|bühne|auditorium|foyer|lobby|theat(?:er|re)|hörsaal|aula|amphi"
                    + "|track|floor|tent|zelt|online|ballroom|room\\w+|\\w+(?:saal|raum))\\b|^[A-Z]?\\d+(?:\\.\\d+)*$");
    private static final Pattern BRACKETS = Pattern.compile("^(.*\\S)\\s*[(\\[]([^()\\[\\]]+)[)\\]]$");
    private static final Pattern AT = Pattern.compile("^(.*\\S)\\s+@\\s*(\\S.*)$");
    private static final Pattern DASH = Pattern.compile("^(.*\\S)\\s+[-–—]\\s+(\\S.*)$");
    private static final Pattern BY = Pattern.compile("^(.*\\S),?\\s+(?:by|von|par|por|with|mit|avec|con)\\s+(\\S.*)$");

    private AgendaColumns() {}

    /**
     * Fills in titles, speakers and rooms.
     *
     * @param texts what stands behind the time, one for each entry
     */
    static void split(List<ProgrammeEntry> entries, List<String> texts) {
        List<String> first = new ArrayList<>();
        List<String> last = new ArrayList<>();
        for (String text : texts) {
            String[] columns = columns(text);
            if (columns.length > 1) {
                first.add(columns[0]);
                last.add(columns[columns.length - 1]);
            }
        }
        boolean roomFirst = comesBack(first) || (!comesBack(last) && areRooms(first));
        boolean roomLast = !roomFirst && (comesBack(last) || areRooms(last));
        for (int i = 0; i < entries.size(); i++) {
            String[] columns = columns(texts.get(i));
            TalkDraft talk = entries.get(i).talk;
            if (columns.length == 1) {
                inLine(talk, columns[0]);
            } else {
                inColumns(talk, columns, roomFirst, roomLast);
            }
        }
    }

    private static void inColumns(TalkDraft talk, String[] columns, boolean roomFirst, boolean roomLast) {
        int from = 0;
        int to = columns.length;
        boolean three = columns.length > 2;
        if (roomFirst || (three && !roomLast)) {
            talk.room = columns[0];
            from = 1;
        } else if (roomLast) {
            talk.room = columns[columns.length - 1];
            to--;
        }
        talk.title = columns[from];
        for (int i = from + 1; i < to; i++) {
            PersonNames.addAll(talk, columns[i]);
        }
    }

    private static void inLine(TalkDraft talk, String text) {
        String title = text;
        Matcher brackets = BRACKETS.matcher(title);
        Matcher at = AT.matcher(title);
        if (brackets.matches()) {
            title = brackets.group(1);
            String inside = brackets.group(2);
            if (PersonNames.looksLikeName(inside)
                    && !ROOM.matcher(inside).find()
                    && !DASH.matcher(title).matches()) {
                PersonNames.addAll(talk, inside);
            } else if (Durations.minutes(inside) < 0 || ROOM.matcher(inside).find()) {
                talk.room = Words.fold(inside);
            }
        } else if (at.matches()) {
            title = at.group(1);
            talk.room = at.group(2);
        }
        Matcher dash = DASH.matcher(title);
        Matcher by = BY.matcher(title);
        if (dash.matches() && areNames(dash.group(2))) {
            title = dash.group(1);
            PersonNames.addAll(talk, dash.group(2));
        } else if (by.matches() && areNames(by.group(2))) {
            title = by.group(1);
            PersonNames.addAll(talk, by.group(2));
        }
        talk.title = title;
    }

    private static boolean areNames(String text) {
        List<String> names = PersonNames.of(text);
        return !names.isEmpty() && names.stream().allMatch(PersonNames::looksLikeName);
    }

    private static String[] columns(String text) {
        String trimmed =
                text.endsWith("|") ? text.substring(0, text.length() - 1).strip() : text;
        return BARS.split(trimmed);
    }

    private static boolean comesBack(List<String> column) {
        Set<String> distinct = new HashSet<>(column);
        return column.size() > 2 && distinct.size() * 3 <= column.size() * 2;
    }

    private static boolean areRooms(List<String> column) {
        long count = column.stream().filter(cell -> ROOM.matcher(cell).find()).count();
        return !column.isEmpty() && count * 2 > column.size();
    }
}
