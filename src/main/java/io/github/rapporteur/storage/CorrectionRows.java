package io.github.rapporteur.storage;

import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkField;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the user has corrected of imported talks. Most notebooks have none: reading the empty table costs nothing. */
final class CorrectionRows {
    private static final String FIELDS = "SELECT talk, title, subtitle, kind, starts_at, ends_at, conference_day, room,"
            + " track, language, url, speakers FROM talk_correction WHERE ";

    private CorrectionRows() {}

    /** One row; null where the schedule's word stands. */
    record Correction(
            @Nullable String title,
            @Nullable String subtitle,
            @Nullable TalkKind kind,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable LocalDate day,
            @Nullable String room,
            @Nullable String track,
            @Nullable String language,
            @Nullable String url,
            @Nullable String speakers) {
        /** Nothing is corrected. */
        static final Correction NONE = new Correction(null, null, null, null, null, null, null, null, null, null, null);

        /** The imported talk as the user has it. */
        Talk over(Talk source) {
            return new Talk(
                    source.id(),
                    source.conference(),
                    or(title, source.title()),
                    or(subtitle, source.subtitle()),
                    or(kind, source.kind()),
                    or(start, source.start()),
                    or(end, source.end()),
                    or(day, source.day()),
                    or(room, source.room()),
                    or(track, source.track()),
                    or(language, source.language()),
                    or(url, source.url()),
                    speakers == null ? source.speakers() : TalkRows.speakers(speakers),
                    source.withdrawn(),
                    source.byHand(),
                    source);
        }

        private static <T> T or(@Nullable T corrected, T source) {
            return Objects.requireNonNullElse(corrected, source);
        }
    }

    /** The corrections of a conference, by talk. */
    static Map<UUID, Correction> ofConference(Rows rows, ConferenceId conference) throws SQLException {
        Map<UUID, Correction> found = new HashMap<>();
        rows.each(FIELDS + "conference = ?", row -> found.put(Rows.id(row, 1), correction(row)), conference.value());
        return found;
    }

    /** The correction of one talk; {@link Correction#NONE} when it has none. */
    static Correction of(Rows rows, TalkId talk) throws SQLException {
        return rows.first(FIELDS + "talk = ?", CorrectionRows::correction, talk.value())
                .orElse(Correction.NONE);
    }

    private static Correction correction(ResultSet row) throws SQLException {
        String kind = row.getString(4);
        boolean hasTime = row.getObject(7) != null;
        return new Correction(
                row.getString(2),
                row.getString(3),
                kind == null ? null : TalkKind.valueOf(kind),
                hasTime ? Rows.instant(row, 5) : null,
                hasTime ? Rows.instant(row, 6) : null,
                row.getObject(7, LocalDate.class),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12));
    }

    /**
     * Keeps that a talk differs from what the schedule says; nothing is kept when it does not.
     *
     * @param source the talk as the schedule has it
     * @param wanted the talk as the user has it; its speakers have records
     */
    static void write(Connection connection, Talk source, Talk wanted, String author, long now) throws SQLException {
        Set<TalkField> differing = TalkField.differing(wanted, source);
        try (Batch forget = new Batch(connection, "DELETE FROM talk_correction WHERE talk = ?");
                Batch keep = new Batch(
                        connection,
                        "INSERT INTO talk_correction VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            forget.row(source.id().value());
            forget.flush();
            if (differing.isEmpty()) {
                return;
            }
            boolean time = differing.contains(TalkField.TIME);
            keep.row(
                    source.id().value(),
                    source.conference().value(),
                    author,
                    now,
                    differing.contains(TalkField.TITLE) ? wanted.title() : null,
                    differing.contains(TalkField.SUBTITLE) ? wanted.subtitle() : null,
                    differing.contains(TalkField.KIND) ? wanted.kind().name() : null,
                    time ? wanted.start().toEpochMilli() : null,
                    time ? wanted.end().toEpochMilli() : null,
                    time ? wanted.day() : null,
                    differing.contains(TalkField.ROOM) ? wanted.room() : null,
                    differing.contains(TalkField.TRACK) ? wanted.track() : null,
                    differing.contains(TalkField.LANGUAGE) ? wanted.language() : null,
                    differing.contains(TalkField.URL) ? wanted.url() : null,
                    differing.contains(TalkField.SPEAKERS) ? TalkRows.column(wanted.speakers()) : null);
            keep.flush();
        }
    }

    /** Drops, after an import, the corrections that the schedule has taken on: it says the same now. */
    static void dropAgreed(Connection connection, Rows rows, ConferenceId conference) throws SQLException {
        Map<UUID, Stamp> stamps = new HashMap<>();
        rows.each(
                "SELECT talk, author, changed_at FROM talk_correction WHERE conference = ?",
                row -> stamps.put(Rows.id(row, 1), new Stamp(row.getString(2), row.getLong(3))),
                conference.value());
        if (stamps.isEmpty()) {
            return;
        }
        Map<UUID, Correction> corrections = ofConference(rows, conference);
        for (Talk talk : TalkRows.ofConference(rows, conference)) {
            Talk source = talk.source();
            Stamp stamp = stamps.get(talk.id().value());
            Correction correction = corrections.get(talk.id().value());
            if (source != null && stamp != null && correction != null) {
                if (!kept(correction).equals(talk.corrected())) {
                    write(connection, source, talk, stamp.author(), stamp.at());
                }
            }
        }
    }

    /** The fields that a row corrects, whether they still differ or not. */
    private static Set<TalkField> kept(Correction row) {
        Set<TalkField> fields = new HashSet<>();
        add(fields, TalkField.TITLE, row.title());
        add(fields, TalkField.SUBTITLE, row.subtitle());
        add(fields, TalkField.KIND, row.kind());
        add(fields, TalkField.TIME, row.start());
        add(fields, TalkField.ROOM, row.room());
        add(fields, TalkField.TRACK, row.track());
        add(fields, TalkField.LANGUAGE, row.language());
        add(fields, TalkField.URL, row.url());
        add(fields, TalkField.SPEAKERS, row.speakers());
        return fields;
    }

    private static void add(Set<TalkField> fields, TalkField field, @Nullable Object value) {
        if (value != null) {
            fields.add(field);
        }
    }

    private record Stamp(String author, long at) {}
}
