package io.github.rapporteur.schedule.export;

import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Talks as comma-separated values (RFC 4180), one a line under a line of names. A schedule is written by strangers: no
 * cell begins with a sign that a spreadsheet would take for a formula.
 */
final class CsvFile {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final List<String> NAMES = List.of(
            "Title",
            "Speakers",
            "Day",
            "Start",
            "End",
            "Time zone",
            "Room",
            "Track",
            "Kind",
            "Star",
            "Withdrawn",
            "Link",
            "Abstract");

    private CsvFile() {}

    static String text(ChosenTalks talks) {
        StringBuilder text = new StringBuilder();
        line(text, NAMES);
        talks.talks().forEach(talk -> line(text, cells(talks, talk)));
        return text.toString();
    }

    private static List<String> cells(ChosenTalks talks, Talk talk) {
        Star star = talks.starOf(talk);
        return List.of(
                talk.title(),
                talk.speakerNames(),
                talk.day().toString(),
                moment(talks.startOf(talk)),
                moment(talks.endOf(talk)),
                talks.conference().zone().getId(),
                talk.room(),
                talk.track(),
                talk.kind().word(),
                star == Star.NONE ? "" : star.name().toLowerCase(Locale.ROOT),
                talk.withdrawn() ? "yes" : "",
                talk.url(),
                talks.textOf(talk));
    }

    private static String moment(ZonedDateTime moment) {
        return MOMENT.format(moment);
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(CsvFile::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String value) {
        String safe = isFormula(value) ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Whether a spreadsheet may compute it: the sign may stand behind blanks, and may be of full width. */
    private static boolean isFormula(String value) {
        if (value.isEmpty()) {
            return false;
        }
        String visible = value.strip();
        boolean bySign = !visible.isEmpty() && "=+-@＝＋－＠".indexOf(visible.charAt(0)) >= 0;
        return bySign || "\t\r\n".indexOf(value.charAt(0)) >= 0;
    }
}
