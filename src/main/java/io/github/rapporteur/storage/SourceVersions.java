package io.github.rapporteur.storage;

import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.LastImport;
import io.github.rapporteur.schedule.SourceVersion;
import io.github.rapporteur.schedule.importing.Validators;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Which version of its source each conference was read from, among the notebook's settings, one entry a conference.
 * Forgotten whenever the conference is stored anew, and by another version of the program, which may read more out of
 * the same schedule.
 */
final class SourceVersions {
    private SourceVersions() {}

    static void keep(Handle handle, ConferenceId conference, SourceVersion version) {
        if (!version.isEmpty()) {
            Validators validators = version.validators();
            handle.execute(
                    "MERGE INTO setting VALUES (?, ?)",
                    name(conference),
                    String.join(
                            "\n",
                            programVersion(),
                            validators.from(),
                            validators.etag(),
                            validators.lastModified(),
                            version.checksum(),
                            ""));
        }
    }

    static void forget(Handle handle, ConferenceId conference) {
        handle.execute("DELETE FROM setting WHERE name = ?", name(conference));
    }

    /** Of the newest conference that came from there; empty when one was picked out of several. */
    static Optional<LastImport> find(Rows rows, String source) throws SQLException {
        List<Conference> conferences = rows.list(
                TalkRows.CONFERENCES + " WHERE source = ? ORDER BY imported_at DESC, id DESC",
                TalkRows::conference,
                source);
        for (Conference conference : conferences) {
            if (!KeptImports.find(rows, conference.id()).pick().isEmpty()) {
                return Optional.empty();
            }
        }
        return conferences.isEmpty() ? Optional.empty() : of(rows, conferences.getFirst());
    }

    /** Of that conference. */
    static Optional<LastImport> find(Rows rows, ConferenceId id) throws SQLException {
        Optional<Conference> conference =
                rows.first(TalkRows.CONFERENCES + " WHERE id = ?", TalkRows::conference, id.value());
        return conference.isEmpty() ? Optional.empty() : of(rows, conference.get());
    }

    private static Optional<LastImport> of(Rows rows, Conference conference) throws SQLException {
        ConferenceId id = conference.id();
        return rows.first(
                        "SELECT content, imported_at FROM setting, conference WHERE name = ? AND id = ?",
                        row -> new LastImport(conference, Rows.instant(row, 2), read(row.getString(1))),
                        name(id),
                        id.value())
                .filter(last -> !last.version().isEmpty());
    }

    /** An older program kept no checksum. */
    private static SourceVersion read(String content) {
        List<String> lines = List.of(content.split("\n", -1));
        if (lines.size() < 4 || !lines.getFirst().equals(programVersion())) {
            return SourceVersion.NONE;
        }
        Validators validators = new Validators(lines.get(1), lines.get(2), lines.get(3));
        return new SourceVersion(validators, lines.size() < 6 ? "" : lines.get(4));
    }

    private static String name(ConferenceId conference) {
        return "source." + conference;
    }

    private static String programVersion() {
        String version = SourceVersions.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
