package io.github.rapporteur.storage;

import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.report.ReportRepository;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Decisions about reports among the notebook's settings, one entry a conference: a line for each decision. */
final class H2ReportRepository implements ReportRepository {
    private static final String TITLE = "title";
    private static final String STANDFIRST = "standfirst";
    private static final String AUTHOR = "author";
    private static final String DATE = "date";
    private static final String LEFT_OUT = "leftOut";

    private final Database database;

    H2ReportRepository(Database database) {
        this.database = database;
    }

    @Override
    public ReportChoices choices(ConferenceId conference) {
        return database.read(rows -> rows.first(
                        "SELECT content FROM setting WHERE name = ?", row -> row.getString(1), name(conference)))
                .map(H2ReportRepository::read)
                .orElse(ReportChoices.NONE);
    }

    @Override
    public void keep(ConferenceId conference, ReportChoices choices) {
        database.write(
                handle -> handle.execute("MERGE INTO setting VALUES (?, ?)", name(conference), written(choices)));
    }

    /** Forgets what was decided about the report of a conference that goes, inside the caller's transaction. */
    static void forget(Handle handle, ConferenceId conference) {
        handle.execute("DELETE FROM setting WHERE name = ?", name(conference));
    }

    private static String name(ConferenceId conference) {
        return "report." + conference;
    }

    private static String written(ReportChoices choices) {
        LocalDate date = choices.date();
        return line(TITLE, choices.title())
                + line(STANDFIRST, choices.standfirst())
                + line(AUTHOR, choices.author())
                + line(DATE, date == null ? "" : date.toString())
                + line(
                        LEFT_OUT,
                        choices.leftOut().stream()
                                .map(TalkId::toString)
                                .sorted()
                                .collect(Collectors.joining(" ")));
    }

    private static String line(String name, String value) {
        return name + "=" + value.replaceAll("\\R", " ") + "\n";
    }

    private static ReportChoices read(String content) {
        Map<String, String> values = new HashMap<>();
        content.lines().forEach(line -> {
            int sign = line.indexOf('=');
            values.put(line.substring(0, Math.max(0, sign)), line.substring(sign + 1));
        });
        String date = values.getOrDefault(DATE, "");
        Set<TalkId> leftOut = Stream.of(values.getOrDefault(LEFT_OUT, "").split(" "))
                .filter(id -> !id.isEmpty())
                .map(TalkId::of)
                .collect(Collectors.toSet());
        return new ReportChoices(
                values.getOrDefault(TITLE, ""),
                values.getOrDefault(STANDFIRST, ""),
                values.getOrDefault(AUTHOR, ""),
                date.isEmpty() ? null : LocalDate.parse(date),
                leftOut);
    }
}
