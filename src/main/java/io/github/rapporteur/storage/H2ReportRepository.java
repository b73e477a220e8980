package io.github.rapporteur.storage;

import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.report.ReportId;
import io.github.rapporteur.report.ReportRepository;
import io.github.rapporteur.report.ReportShape;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * The reports among the notebook's settings, one entry a conference. Notebooks of before there could be several hold
 * one, a line for each decision; that is read, and goes when the reports are next kept.
 */
final class H2ReportRepository implements ReportRepository {
    private static final String CONTENT = "SELECT content FROM setting WHERE name = ?";

    private final Database database;

    H2ReportRepository(Database database) {
        this.database = database;
    }

    @Override
    public List<SavedReport> reports(ConferenceId conference) {
        return database.read(rows -> stored(rows, conference).all());
    }

    @Override
    public SavedReport current(ConferenceId conference) {
        return database.read(rows -> stored(rows, conference).currentReport())
                .orElseGet(() -> SavedReport.first(conference));
    }

    @Override
    public void keep(ConferenceId conference, SavedReport report) {
        database.write(handle -> keep(handle, conference, report));
    }

    /** As above, inside the caller's transaction. */
    static int keep(Handle handle, ConferenceId conference, SavedReport report) throws SQLException {
        Rows rows = new Rows(handle.getConnection());
        return write(handle, conference, stored(rows, conference).with(report));
    }

    @Override
    public void remove(ConferenceId conference, ReportId report) {
        database.write(handle -> {
            Rows rows = new Rows(handle.getConnection());
            return write(handle, conference, stored(rows, conference).without(report));
        });
    }

    private static int write(Handle handle, ConferenceId conference, StoredReports reports) {
        forget(handle, conference);
        return handle.execute("MERGE INTO setting VALUES (?, ?)", name(conference), reports.written());
    }

    /** Forgets the reports on a conference that goes, inside the caller's transaction. */
    static void forget(Handle handle, ConferenceId conference) {
        handle.execute("DELETE FROM setting WHERE name IN (?, ?)", name(conference), formerName(conference));
    }

    private static StoredReports stored(Rows rows, ConferenceId conference) throws SQLException {
        Optional<String> now = rows.first(CONTENT, row -> row.getString(1), name(conference));
        if (now.isPresent()) {
            return StoredReports.read(now.get());
        }
        return rows.first(CONTENT, row -> row.getString(1), formerName(conference))
                .map(content -> StoredReports.NONE.with(former(conference, content)))
                .orElse(StoredReports.NONE);
    }

    private static String name(ConferenceId conference) {
        return "reports." + conference;
    }

    private static String formerName(ConferenceId conference) {
        return "report." + conference;
    }

    private static SavedReport former(ConferenceId conference, String content) {
        Map<String, String> values = new HashMap<>();
        content.lines().forEach(line -> {
            int sign = line.indexOf('=');
            values.put(line.substring(0, Math.max(0, sign)), line.substring(sign + 1));
        });
        String date = values.getOrDefault("date", "");
        Set<TalkId> leftOut = Stream.of(values.getOrDefault("leftOut", "").split(" "))
                .filter(id -> !id.isEmpty())
                .map(TalkId::of)
                .collect(Collectors.toSet());
        return SavedReport.first(conference)
                .with(new ReportChoices(
                        values.getOrDefault("title", ""),
                        values.getOrDefault("standfirst", ""),
                        values.getOrDefault("author", ""),
                        date.isEmpty() ? null : LocalDate.parse(date),
                        ReportShape.USUAL.withTalks(leftOut, false)));
    }
}
