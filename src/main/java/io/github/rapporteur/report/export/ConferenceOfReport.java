package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Report.Part;
import io.github.rapporteur.report.Report.PartHead;
import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.report.ReportShape;
import io.github.rapporteur.report.TalkOrder;
import io.github.rapporteur.report.export.ReadConference.TalkWithNotes;
import io.github.rapporteur.report.export.ReadReport.ReadTalk;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes of a report that was read back a conference for the notebook, and a report on it that is made up the same. */
final class ConferenceOfReport {
    /** A report says when a talk began, not when it ended. */
    private static final Duration LENGTH = Duration.ofMinutes(45);

    /** What a report puts in place of a track where talks have none. */
    private static final String NO_TRACK = "No track";

    private static final Pattern TAKEAWAY = Pattern.compile("(?im)^[ *_>-]*takeaway[*_]*:");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://");

    private final ReadReport report;
    private final ConferenceId id;
    private final List<TalkId> ids;

    /** @param areFree whether the notebook has none of the report's identifiers */
    ConferenceOfReport(ReadReport report, boolean areFree) {
        this.report = report;
        id = areFree ? report.head().conferenceId() : ConferenceId.next();
        ids = report.talks().stream()
                .map(talk -> areFree ? talk.talk().id() : TalkId.next())
                .toList();
    }

    /** The conference with these pictures. */
    ReadConference with(List<ReadConference.WithWords> pictures) {
        List<TalkWithNotes> talks = new ArrayList<>();
        boolean byTrack = report.talks().stream().anyMatch(ConferenceOfReport::hasTrack);
        for (int i = 0; i < ids.size(); i++) {
            ReadTalk one = report.talks().get(i);
            talks.add(new TalkWithNotes(
                    ids.get(i), talk(one), one.talk().rating(), one.talk().verdict(), one.notes()));
        }
        TalkOrder order = byTrack
                ? TalkOrder.TRACK
                : report.talks().stream().allMatch(talk -> talk.day() != null) ? TalkOrder.TIME : TalkOrder.HAND;
        return new ReadConference(
                id, schedule(talks), report.notes(), talks, pictures, choices(order, !pictures.isEmpty()));
    }

    private static boolean hasTrack(ReadTalk talk) {
        return !talk.group().isEmpty() && !talk.group().equals(NO_TRACK);
    }

    private ImportedTalk talk(ReadTalk one) {
        var talk = one.talk();
        Instant start = talk.start().toInstant();
        LocalDate day = one.day() == null ? start.atZone(report.zone()).toLocalDate() : one.day();
        return new ImportedTalk(
                talk.anchor(),
                talk.title(),
                "",
                talk.kind(),
                start,
                start.plus(LENGTH),
                day,
                talk.room(),
                hasTrack(one) ? one.group() : "",
                talk.language(),
                talk.abstractUrl(),
                "",
                "",
                talk.speakers().stream()
                        .distinct()
                        .map(name -> new ImportedPerson("", name))
                        .toList(),
                false);
    }

    private ImportedSchedule schedule(List<TalkWithNotes> talks) {
        List<ImportedTalk> all = talks.stream().map(TalkWithNotes::talk).toList();
        List<String> rooms = rooms(all);
        int days = (int) all.stream().map(ImportedTalk::day).distinct().count();
        return new ImportedSchedule(
                "a report that was read back",
                report.head().conference(),
                report.head().url(),
                report.head().place(),
                report.zone(),
                rooms,
                days,
                all,
                List.of());
    }

    /** In an order in which talks of the same time and title stand as in the report. */
    private static List<String> rooms(List<ImportedTalk> talks) {
        List<String> rooms = new ArrayList<>(talks.stream()
                .map(ImportedTalk::room)
                .filter(room -> !room.isEmpty())
                .distinct()
                .toList());
        for (int round = 0; round < rooms.size(); round++) {
            for (int i = 1; i < talks.size(); i++) {
                ImportedTalk before = talks.get(i - 1);
                ImportedTalk talk = talks.get(i);
                boolean alike =
                        before.start().equals(talk.start()) && before.title().equals(talk.title());
                int at = rooms.indexOf(talk.room());
                if (alike && at >= 0 && rooms.indexOf(before.room()) > at) {
                    rooms.remove(before.room());
                    rooms.add(at, before.room());
                }
            }
        }
        return rooms;
    }

    private ReportChoices choices(TalkOrder order, boolean hasPictures) {
        String date = report.head().date();
        ReportShape shape = shape(hasPictures).withAdviceNamed(report.adviceNamed());
        return ReportChoices.NONE
                .withFrontMatter(
                        report.head().title(),
                        report.head().standfirst(),
                        report.head().author(),
                        date.isEmpty() ? null : LocalDate.parse(date))
                .with(order == TalkOrder.TIME ? shape : shape.with(order, order == TalkOrder.HAND ? ids : List.of()));
    }

    /** The parts that the report has, in its order; what it went without though there was something for it stays out. */
    private ReportShape shape(boolean hasPictures) {
        ReportShape shape = ReportShape.USUAL;
        List<PartHead> parts = report.head().parts();
        for (PartHead head : parts) {
            shape = shape.withPart(head.part(), true).withHeading(head.part(), head.heading());
        }
        for (int i = parts.size() - 2; i >= 0; i--) {
            Part part = parts.get(i).part();
            Part next = parts.get(i + 1).part();
            boolean isBehind =
                    shape.parts().indexOf(shape.part(part)) > shape.parts().indexOf(shape.part(next));
            shape = isBehind ? shape.withPartBefore(part, next) : shape;
        }
        for (Part part : List.of(Part.TAKEAWAYS, Part.PICTURES, Part.REFERENCES, Part.CONTRIBUTORS)) {
            if (!report.head().has(part) && hasSomethingFor(part, hasPictures)) {
                shape = shape.withPart(part, false);
            }
        }
        return shape;
    }

    private boolean hasSomethingFor(Part part, boolean hasPictures) {
        return switch (part) {
            case TAKEAWAYS -> isInNotes(TAKEAWAY);
            case PICTURES -> hasPictures;
            case REFERENCES ->
                isInNotes(ADDRESS)
                        || !report.head().url().isEmpty()
                        || report.talks().stream()
                                .anyMatch(talk -> !talk.talk().abstractUrl().isEmpty());
            default -> !report.head().with().isEmpty();
        };
    }

    private boolean isInNotes(Pattern words) {
        return report.notes().stream()
                        .anyMatch(note -> words.matcher(note.text()).find())
                || report.talks().stream()
                        .flatMap(talk -> talk.notes().stream())
                        .anyMatch(note -> words.matcher(note.text()).find());
    }
}
