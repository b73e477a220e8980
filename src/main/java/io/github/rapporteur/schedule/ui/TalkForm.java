package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceDay;
import io.github.rapporteur.schedule.CorrectionWords;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkEntry;
import io.github.rapporteur.schedule.TalkField;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A talk as fields that can be typed into: what they hold at first, what is wrong with what was typed, and the talk that
 * it makes. Times are those of the conference's zone. Immutable, any thread.
 */
public final class TalkForm {
    /** The fields that are shown; the others of a talk are carried along. */
    static final List<TalkField> FIELDS = List.of(
            TalkField.TITLE,
            TalkField.KIND,
            TalkField.TIME,
            TalkField.ROOM,
            TalkField.SPEAKERS,
            TalkField.TRACK,
            TalkField.URL);

    private static final int ROUNDED_TO_MINUTES = 5;
    private static final int USUAL_MINUTES = 30;

    private final String heading;
    private final ZoneId zone;
    private final List<LocalDate> days;
    private final TypedTalk first;
    private final @Nullable Talk original;
    private final boolean isNew;

    private TalkForm(
            String heading,
            Conference conference,
            Collection<Talk> talks,
            TypedTalk first,
            @Nullable Talk original,
            boolean isNew) {
        this.heading = heading;
        this.zone = conference.zone();
        this.first = first;
        this.original = original;
        this.isNew = isNew;
        TreeSet<LocalDate> all = new TreeSet<>();
        all.add(first.day());
        talks.forEach(talk -> all.add(talk.day()));
        all.add(all.first().minusDays(1));
        all.add(all.last().plusDays(1));
        days = List.copyOf(all);
    }

    /** For a talk that nothing is known of: it is proposed for now, or for this time of the nearest day. */
    public static TalkForm forNew(Conference conference, Collection<Talk> talks, Instant now) {
        ZonedDateTime start = rounded(now).atZone(conference.zone());
        LocalDate today = ConferenceDay.of(start.toLocalDateTime());
        LocalDate day = talks.stream()
                .map(Talk::day)
                .min((one, other) -> Long.compare(distance(one, today), distance(other, today)))
                .orElse(today);
        TypedTalk first = new TypedTalk(
                "",
                TalkKind.HALLWAY,
                day,
                TypedTimes.words(start.toLocalTime()),
                TypedTimes.words(start.plusMinutes(USUAL_MINUTES).toLocalTime()),
                "",
                "",
                "",
                "");
        return new TalkForm("New talk", conference, talks, first, null, true);
    }

    /** For a talk by hand like another one, which may be imported. */
    public static TalkForm forCopy(Conference conference, Collection<Talk> talks, Talk talk) {
        TypedTalk first = typed(talk, conference.zone());
        return new TalkForm("Duplicate talk", conference, talks, first, talk, true);
    }

    /** For a talk that is there. */
    public static TalkForm forEdit(Conference conference, Collection<Talk> talks, Talk talk) {
        TypedTalk first = typed(talk, conference.zone());
        return new TalkForm("Edit talk", conference, talks, first, talk, false);
    }

    private static Instant rounded(Instant now) {
        long step = ROUNDED_TO_MINUTES * 60L;
        return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond() + step / 2, step) * step);
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay());
    }

    private static TypedTalk typed(Talk talk, ZoneId zone) {
        boolean hasEnd = talk.end().isAfter(talk.start());
        return new TypedTalk(
                talk.title(),
                talk.kind(),
                talk.day(),
                Times.time(talk.start(), zone),
                hasEnd ? Times.time(talk.end(), zone) : "",
                talk.room(),
                talk.speakerNames(),
                talk.track(),
                talk.url());
    }

    /** "New talk". */
    String heading() {
        return heading;
    }

    /** The days that can be chosen: the conference's, one before and one after. */
    List<LocalDate> days() {
        return days;
    }

    /** What the fields hold at first. */
    public TypedTalk first() {
        return first;
    }

    /** The talk that is edited; empty when this makes a new one. */
    public Optional<TalkId> edited() {
        return isNew ? Optional.empty() : Optional.ofNullable(original).map(Talk::id);
    }

    /** Whether it is the same form: what was typed into one can be typed into the other. */
    boolean isLike(TalkForm other) {
        boolean samePlace = heading.equals(other.heading) && zone.equals(other.zone) && days.equals(other.days);
        // The time proposed for a new talk moves on.
        return samePlace && Objects.equals(original, other.original);
    }

    /** Whether the talk comes from a schedule, which is then asked about each field. */
    boolean isImported() {
        return source() != null;
    }

    /** What is wrong, a sentence a field; empty when it can be saved. */
    public Map<TalkField, String> problems(TypedTalk typed) {
        Map<TalkField, String> problems = new EnumMap<>(TalkField.class);
        if (typed.title().isBlank()) {
            problems.put(TalkField.TITLE, "A talk needs a title.");
        }
        String time = times(typed).problem();
        if (!time.isEmpty()) {
            problems.put(TalkField.TIME, time);
        }
        String link = typed.link().strip();
        if (!link.isEmpty() && !link.equals(first.link()) && !link.matches("(?i)https?://\\S+")) {
            problems.put(TalkField.URL, "Write the whole address: https://…");
        }
        return problems;
    }

    /** How long it is, and what of it is after midnight: "45 min, over midnight"; empty while a time is wrong. */
    String timeWords(TypedTalk typed) {
        return times(typed).words();
    }

    /** What the field for the times is called: "Time in Europe/Copenhagen". */
    String timeName() {
        return "Time in " + zone;
    }

    /** The talk that was typed; only when there are no {@link #problems}. */
    public TalkEntry entry(TypedTalk typed) {
        TypedTimes.Span span = times(typed).span().orElseThrow();
        Talk before = original;
        return new TalkEntry(
                typed.title(),
                before == null ? "" : before.subtitle(),
                typed.kind(),
                span.start(),
                span.end(),
                typed.day(),
                typed.room(),
                typed.track(),
                before == null ? "" : before.language(),
                typed.link(),
                names(typed));
    }

    /** A name may have a comma in it: what nobody has touched is not taken apart. */
    private List<String> names(TypedTalk typed) {
        Talk before = original;
        if (before != null && typed.speakers().equals(first.speakers())) {
            return before.speakers().stream().map(Speaker::name).toList();
        }
        Talk source = source();
        if (source != null && typed.speakers().equals(source.speakerNames())) {
            return source.speakers().stream().map(Speaker::name).toList();
        }
        return Arrays.asList(typed.speakers().split("[,;]"));
    }

    /** "The schedule says Fri 11 Sep, 10:00–10:45", where it says something else than what is typed; else empty. */
    String sourceWords(TalkField field, TypedTalk typed) {
        Talk source = source();
        if (source == null || typed.isSame(field, typed(source, zone))) {
            return "";
        }
        return "The schedule says " + CorrectionWords.said(source, field, zone);
    }

    /** What is typed, with one field as the schedule has it. */
    TypedTalk take(TypedTalk typed, TalkField field) {
        Talk source = source();
        return source == null ? typed : typed.with(field, typed(source, zone));
    }

    private @Nullable Talk source() {
        Talk talk = original;
        if (isNew || talk == null || talk.byHand()) {
            return null;
        }
        return talk.source() == null ? talk : talk.source();
    }

    private TypedTimes times(TypedTalk typed) {
        Talk source = source();
        if (source != null && typed.isSame(TalkField.TIME, typed(source, zone))) {
            return TypedTimes.asIn(source);
        }
        return original != null && typed.isSame(TalkField.TIME, first)
                ? TypedTimes.asIn(original)
                : TypedTimes.of(typed, zone, original);
    }
}
