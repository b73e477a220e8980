package io.github.rapporteur.report.check;

import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportInput;
import io.github.rapporteur.report.TalkSection;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks a report over before it goes out: what a careful reader would stumble over, or the writer be sorry for. Only what
 * goes out counts; a talk that is left out and private text do not. Takes time in proportion to the notes. Pure: same
 * report, same list; any thread.
 */
public final class PrePublicationCheck {
    private final ReportInput input;
    private final Exported exported;
    private final Map<NoteSubject, List<Note>> notes = new HashMap<>();
    private final Map<NoteSubject, Talk> talks = new HashMap<>();

    private PrePublicationCheck(ReportInput input, Report report) {
        this.input = input;
        exported = new Exported(report);
        input.notes()
                .forEach(note -> notes.computeIfAbsent(note.subject(), subject -> new ArrayList<>())
                        .add(note));
        input.talks().forEach(talk -> talks.put(new NoteSubject.OfTalk(talk.id()), talk));
    }

    /**
     * What there is to look at: the gravest kinds first, within a kind in the report's order.
     *
     * @param input what the report was composed from
     * @param report composed from it
     */
    public static List<Finding> of(ReportInput input, Report report) {
        return of(input, report, Optional.empty());
    }

    /**
     * As above.
     *
     * @param style the user's own CSS, if there is any
     */
    public static List<Finding> of(ReportInput input, Report report, Optional<String> style) {
        return checklist(input, report, style).findings();
    }

    /** As above, with the links that may be asked whether they answer. */
    public static Checklist checklist(ReportInput input, Report report, Optional<String> style) {
        PrePublicationCheck check = new PrePublicationCheck(input, report);
        List<CheckedNote> checked = new ArrayList<>();
        List<Finding> found = check.run(checked);
        found.addAll(StyleContrast.of(style));
        found.sort(Comparator.comparing(Finding::kind));
        return new Checklist(found, check.links(checked));
    }

    /** @param checked gets the notes whose subjects are in the report */
    private List<Finding> run(List<CheckedNote> checked) {
        List<Finding> found = new ArrayList<>();
        for (NoteSubject subject : exported.subjects()) {
            List<CheckedNote> together = checked(subject);
            checked.addAll(together);
            found.addAll(TwoWordings.in(together));
        }
        MarkRules marks = new MarkRules(input);
        NameSpelling names = new NameSpelling(input);
        TextRules texts = new TextRules();
        texts.frontMatter(input.settings());
        for (CheckedNote note : checked) {
            found.addAll(marks.in(note));
            found.addAll(names.in(note));
            texts.read(note);
            found.addAll(PrivateNearby.below(note));
            found.addAll(LooksPrivate.in(note));
        }
        found.addAll(texts.found());
        List<CheckedVerdict> verdicts = verdicts();
        verdicts.forEach(verdict -> found.addAll(verdict.findings()));
        found.addAll(PrivateNearby.repeated(checked, secretsElsewhere(checked), verdicts));
        for (TalkSection talk : exported.talks()) {
            found.addAll(ScheduleRules.in(talk, talks.get(new NoteSubject.OfTalk(talk.id()))));
        }
        found.addAll(ScheduleRules.in(input.conference()));
        return found;
    }

    private List<CheckedVerdict> verdicts() {
        Map<TalkId, String> inReport =
                exported.talks().stream().collect(Collectors.toMap(TalkSection::id, TalkSection::verdict));
        return input.talks().stream()
                .map(talk -> new CheckedVerdict(
                        talk,
                        CleanText.line(input.states()
                                .getOrDefault(talk.id(), TalkState.NONE)
                                .verdict()),
                        inReport.getOrDefault(talk.id(), "")))
                .filter(verdict -> !verdict.written().isEmpty())
                .toList();
    }

    private List<Checklist.Link> links(List<CheckedNote> checked) {
        Map<String, Place> links = new LinkedHashMap<>();
        for (CheckedNote note : checked) {
            LinksInText.in(note.text()).stream()
                    .filter(link -> note.goesOut(link.range().start()))
                    .forEach(link -> links.putIfAbsent(link.address(), note.place(link.range())));
        }
        exported.talks()
                .forEach(talk -> links.putIfAbsent(
                        talk.abstractUrl(), new Place.OfTalk(talk.id(), Excerpt.title(talk.title()))));
        links.putIfAbsent(input.conference().url(), new Place.OfConference());
        return links.entrySet().stream()
                .filter(link -> link.getKey().regionMatches(true, 0, "http", 0, 4)
                        && WebLink.read(link.getKey()).isValid())
                .map(link -> new Checklist.Link(link.getKey(), link.getValue()))
                .toList();
    }

    private List<CheckedNote> checked(NoteSubject subject) {
        List<Note> together = notes.getOrDefault(subject, List.of());
        Talk talk = talks.get(subject);
        String title = talk == null ? "Conference note" : Excerpt.title(CleanText.line(talk.title()));
        return together.stream()
                .map(note -> new CheckedNote(
                        note,
                        talk,
                        together.size() > 1 ? title + ", note of " + CleanText.line(note.author()) : title,
                        exported,
                        input.teamMates()))
                .toList();
    }

    /** Notes that are not in the report keep secrets too. */
    private List<CheckedNote> secretsElsewhere(List<CheckedNote> checked) {
        List<NoteSubject> inReport =
                checked.stream().map(CheckedNote::subject).distinct().toList();
        Map<NoteSubject, List<Note>> others = new HashMap<>(notes);
        inReport.forEach(others::remove);
        return others.keySet().stream()
                .sorted(Comparator.comparing(NoteSubject::value))
                .flatMap(subject -> checked(subject).stream())
                .toList();
    }
}
