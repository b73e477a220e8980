package io.github.rapporteur.report;

import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.marks.Publishable;
import io.github.rapporteur.people.NameMatcher;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.report.Report.Contributor;
import io.github.rapporteur.report.Report.Gathered;
import io.github.rapporteur.report.Report.Group;
import io.github.rapporteur.report.Report.Missed;
import io.github.rapporteur.report.Report.Origin;
import io.github.rapporteur.report.Report.Part;
import io.github.rapporteur.report.Report.PartHead;
import io.github.rapporteur.report.Report.Reference;
import io.github.rapporteur.report.TalkSection.AuthorPart;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.TalkState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One composing of a report, with what it has found so far. */
final class Composition {
    /** Headings in a talk begin below the talk's title, which is a third-level heading. */
    private static final int TOP_IN_TALK = 4;

    private static final int LONG_TITLE = 60;

    private final ReportInput input;
    private final NameMatcher<Person> teamMates;
    private final Anchors anchors = new Anchors();
    private final Harvest harvest = new Harvest();
    private final References references = new References();
    private final List<PartHead> parts = new ArrayList<>();
    private final Set<Part> present;
    private final ReportShape shape;
    private final List<Talk> talks;
    private final ConferenceNote whole;
    private final String title;
    private final String standfirst;
    private final Map<String, Integer> talksByAuthor = new LinkedHashMap<>();
    private final Map<NoteSubject, List<PublicNote>> notes;

    /** @param present the parts that will have something in them; none when that is what is to be found out */
    Composition(ReportInput input, PublicMaterial material, Set<Part> present) {
        this.input = input;
        this.present = present;
        shape = input.settings().shape();
        talks = TalkSequence.byTime(input.talks());
        teamMates = NameMatcher.of(input.teamMates(), Person::name);
        notes = material.notes();
        harvest.kept(material.kept(), material.quotesKept());
        title = counted(
                input.settings().title(), Publishable.title(input.settings().title()));
        standfirst = counted(
                input.settings().standfirst(),
                Publishable.title(input.settings().standfirst()));
        whole = new ConferenceNote(notes.getOrDefault(
                new NoteSubject.OfConference(input.conference().id()), List.of()));
    }

    /** Composes it. Once. */
    Report report() {
        anchors.next(title());
        anchors.next("Contents");
        List<Block> introduction = blocks(whole.introduction(), 2, isIn(Part.INTRODUCTION));
        List<Talk> chosen =
                isIn(Part.TALKS) ? talks.stream().filter(this::isInReport).toList() : List.of();
        List<Group> groups = List.of();
        List<Block> lastThought = List.of();
        // In the order of the headings, so that a fragment means the same in Markdown and in HTML.
        for (PartChoice choice : shape.parts()) {
            Part part = choice.part();
            if (present.contains(part)) {
                parts.add(new PartHead(part, heading(choice), anchors.next(heading(choice))));
            }
            if (part == Part.TALKS) {
                groups = new TalkSequence(shape, input.states()).groups(chosen, this::section);
                gatherWithoutTalks();
            } else if (part == Part.LAST_THOUGHT) {
                lastThought = blocks(whole.lastThought(), 3, choice.in());
            }
        }
        Gathered gathered = kept(harvest.gathered(talks, input.settings().language(), shape.adviceNamed()));
        List<Missed> missed = isIn(Part.MISSED) ? missed() : List.of();
        mentionGathered(gathered);
        List<Reference> numbered = isIn(Part.REFERENCES) ? numbered(chosen, missed) : List.of();
        List<Contributor> contributors = contributors();
        Report report = new Report(
                head(contributors, ReadingTime.words(introduction, groups, lastThought)),
                introduction,
                parts.isEmpty() && introduction.isEmpty() ? Set.of() : harvest.signs(),
                groups,
                gathered,
                lastThought,
                missed,
                numbered,
                isIn(Part.CONTRIBUTORS) && shape.names() != TeamNames.COLLEAGUE ? contributors : List.of(),
                harvest.counts(chosen.size()),
                anchors.used());
        return Naming.of(report, shape.names(), team());
    }

    /** The parts that a report has something in. */
    static Set<Part> present(Report report) {
        Set<Part> present = EnumSet.noneOf(Part.class);
        Gathered gathered = report.gathered();
        add(present, Part.TALKS, !report.groups().isEmpty());
        add(present, Part.TAKEAWAYS, !gathered.takeaways().isEmpty());
        add(present, Part.ACTIONS, !gathered.actions().isEmpty());
        add(present, Part.VOCABULARY, !gathered.vocabulary().isEmpty());
        add(
                present,
                Part.ADVICE,
                !gathered.liked().isEmpty() || !gathered.disliked().isEmpty());
        add(present, Part.LAST_THOUGHT, !report.lastThought().isEmpty());
        add(present, Part.MISSED, !report.missed().isEmpty());
        add(present, Part.PICTURES, !gathered.pictures().isEmpty());
        add(present, Part.REFERENCES, !report.references().isEmpty());
        add(present, Part.CONTRIBUTORS, !report.contributors().isEmpty());
        return present;
    }

    private static void add(Set<Part> present, Part part, boolean has) {
        if (has) {
            present.add(part);
        }
    }

    private static String heading(PartChoice choice) {
        return CleanText.line(choice.headingInReport());
    }

    private boolean isIn(Part part) {
        return shape.part(part).in();
    }

    /** What was noted belongs to what is gathered, even where the report goes without its talks. */
    private void gatherWithoutTalks() {
        if (!isIn(Part.TALKS)) {
            talks.stream()
                    .filter(this::isInReport)
                    .forEach(talk -> authorParts(talk, Origin.CONFERENCE, new Anchors(), TalkSelection.NOTHING));
        }
    }

    private Gathered kept(Gathered all) {
        return new Gathered(
                isIn(Part.TAKEAWAYS) ? all.takeaways() : List.of(),
                isIn(Part.ACTIONS) ? all.actions() : List.of(),
                isIn(Part.VOCABULARY) ? all.vocabulary() : List.of(),
                isIn(Part.ADVICE) ? all.liked() : List.of(),
                isIn(Part.ADVICE) ? all.disliked() : List.of(),
                isIn(Part.PICTURES) ? all.pictures() : List.of());
    }

    /** Whoever wrote a note, is a team mate, made a remark as one or liked a quote. */
    private Set<String> team() {
        Set<String> names = new LinkedHashSet<>(talksByAuthor.keySet());
        input.teamMates().forEach(mate -> names.add(CleanText.line(mate.name())));
        names.addAll(harvest.teamNames());
        names.remove("");
        return names;
    }

    private List<PublicNote> notesOn(Talk talk) {
        return notes.getOrDefault(new NoteSubject.OfTalk(talk.id()), List.of());
    }

    private TalkState stateOf(Talk talk) {
        return input.states().getOrDefault(talk.id(), TalkState.NONE);
    }

    private boolean isInReport(Talk talk) {
        return !isLeftOut(talk) && belongsInReport(talk);
    }

    private boolean isLeftOut(Talk talk) {
        return shape.leftOut().contains(talk.id());
    }

    private boolean belongsInReport(Talk talk) {
        TalkState state = stateOf(talk);
        return !notesOn(talk).isEmpty() || (state.isStarred() && state.attended());
    }

    private TalkSection section(Talk talk) {
        TalkState state = stateOf(talk);
        String title = CleanText.line(talk.title());
        String anchor = anchors.next(title);
        boolean says = shape.omissions().takes(talk.id(), TalkContent.VERDICT);
        List<String> speakers =
                talk.speakers().stream().map(Speaker::name).map(CleanText::line).toList();
        return new TalkSection(
                talk.id(),
                anchor,
                talk.kind(),
                title,
                shortTitle(title),
                talk.start().atZone(input.conference().zone()),
                CleanText.line(talk.room()),
                speakers,
                WebAddress.linkable(talk.url()),
                languageOf(talk),
                says ? state.rating() : 0,
                says ? verdict(state) : "",
                authorParts(
                        talk,
                        new Origin(shortTitle(title), anchor),
                        anchors,
                        TalkSelection.of(talk.id(), shape.omissions())));
    }

    private String verdict(TalkState state) {
        return counted(state.verdict(), Publishable.line(state.verdict()));
    }

    /** What is left of a line, which counts as kept when it stays at home. */
    private String counted(String line, String left) {
        if (left.isEmpty() && !line.isBlank()) {
            harvest.kept(1, 0);
        }
        return left;
    }

    private List<AuthorPart> authorParts(Talk talk, Origin origin, Anchors fragments, TalkSelection selection) {
        List<PublicNote> texts = notesOn(talk);
        List<AuthorPart> authorParts = new ArrayList<>();
        for (PublicNote text : texts) {
            String author = text.author();
            talksByAuthor.merge(author, 1, Integer::sum);
            Voices voices = voices(text, talk.speakers(), WebAddress.linkable(talk.url()));
            ProseText prose = ProseText.of(text.text(), TOP_IN_TALK, fragments);
            List<Block> blocks = new NoteBlocks(text, voices, origin, prose, harvest, selection).read();
            mention(blocks);
            if (!blocks.isEmpty()) {
                authorParts.add(
                        new AuthorPart(texts.size() > 1 ? author : "", author.equals(editor()) ? "" : author, blocks));
            }
        }
        return authorParts;
    }

    /**
     * The conference note's authors follow one another without their names.
     *
     * @param in whether the report has it; what was noted in it belongs to what is gathered in any case
     */
    private List<Block> blocks(List<PublicNote> texts, int top, boolean in) {
        List<Block> all = new ArrayList<>();
        for (PublicNote text : texts) {
            talksByAuthor.putIfAbsent(text.author(), 0);
            Voices voices = voices(text, List.of(), "");
            ProseText prose = ProseText.of(text.text(), top, in ? anchors : new Anchors());
            TalkSelection selection = in ? TalkSelection.ALL : TalkSelection.NOTHING;
            all.addAll(new NoteBlocks(text, voices, Origin.CONFERENCE, prose, harvest, selection).read());
        }
        mention(all);
        return all;
    }

    private Voices voices(PublicNote text, List<Speaker> speakers, String source) {
        return new Voices(text.note(), speakers, input.teamMates(), teamMates, source);
    }

    private void mention(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Prose prose -> mention(prose.markdown());
                case Block.Quotation quotation -> mention(quotation.markdown());
                case Block.Takeaway takeaway -> mention(takeaway.markdown());
                case Block.Question question -> {
                    mention(question.markdown());
                    question.answers().forEach(answer -> mention(answer.markdown()));
                }
            }
        }
    }

    private void mentionGathered(Gathered gathered) {
        gathered.takeaways().forEach(takeaway -> mention(takeaway.text()));
        gathered.actions().forEach(action -> mention(action.text()));
        gathered.vocabulary().forEach(term -> mention(term.meaning()));
        gathered.liked().forEach(advice -> mention(advice.text()));
        gathered.disliked().forEach(advice -> mention(advice.text()));
    }

    /** This text is in the report. */
    private void mention(String markdown) {
        references.mention(markdown);
        harvest.checksIn(markdown);
    }

    private List<Reference> numbered(List<Talk> chosen, List<Missed> missed) {
        references.talk(
                CleanText.line(input.conference().title()),
                WebAddress.linkable(input.conference().url()));
        chosen.forEach(talk -> references.talk(CleanText.line(talk.title()), WebAddress.linkable(talk.url())));
        missed.forEach(talk -> references.talk(talk.title(), talk.url()));
        return references.numbered();
    }

    /** A talk that begins after the report's date is still to come, not missed. */
    private List<Missed> missed() {
        LocalDate date = input.settings().date();
        return talks.stream()
                .filter(talk -> stateOf(talk).isStarred() && !stateOf(talk).attended() && !isInReport(talk))
                .filter(talk -> !isLeftOut(talk))
                .filter(talk -> talk.kind() != TalkKind.BREAK)
                .filter(talk -> date == null || !talk.day().isAfter(date))
                .map(talk -> new Missed(
                        CleanText.line(talk.title()),
                        WebAddress.linkable(talk.url()),
                        CleanText.line(talk.speakerNames()),
                        talk.withdrawn() ? "withdrawn from the schedule" : ""))
                .toList();
    }

    /** The report's author first, then as first heard; nobody when the author is the only one. */
    private List<Contributor> contributors() {
        String editor = editor();
        Set<String> names = new LinkedHashSet<>();
        if (!editor.isEmpty()) {
            names.add(editor);
        }
        names.addAll(talksByAuthor.keySet());
        names.addAll(harvest.quips().keySet());
        List<Contributor> all = names.stream()
                .map(name -> new Contributor(
                        name,
                        name.equals(editor),
                        talksByAuthor.getOrDefault(name, 0),
                        harvest.quips().getOrDefault(name, 0)))
                .toList();
        return all.size() == 1 && all.getFirst().editor() ? List.of() : all;
    }

    private Report.Head head(List<Contributor> contributors, int words) {
        LocalDate date = input.settings().date();
        Set<LocalDate> days = new LinkedHashSet<>();
        talks.stream().map(Talk::day).sorted().forEach(days::add);
        List<LocalDate> inOrder = List.copyOf(days);
        return new Report.Head(
                input.conference().id(),
                CleanText.line(input.conference().title()),
                WebAddress.linkable(input.conference().url()),
                CleanText.line(input.conference().place()),
                input.conference().zone().getId(),
                inOrder.isEmpty()
                        ? new Report.DateSpan("", "")
                        : new Report.DateSpan(
                                inOrder.getFirst().toString(), inOrder.getLast().toString()),
                title(),
                standfirst,
                editor(),
                contributors.stream()
                        .filter(one -> !one.editor())
                        .map(Contributor::name)
                        .toList(),
                date == null ? "" : date.toString(),
                input.settings().language().toLanguageTag(),
                Math.max(1, Math.round(words / 230f)),
                shape.names(),
                parts);
    }

    private String editor() {
        return CleanText.line(input.settings().author());
    }

    private String title() {
        return title.isEmpty()
                ? ReportSettings.usualTitle(CleanText.line(input.conference().title()))
                : title;
    }

    private static String shortTitle(String title) {
        int colon = title.indexOf(':');
        return title.length() > LONG_TITLE && colon > 0 ? title.substring(0, colon) : title;
    }

    private String languageOf(Talk talk) {
        String language = talk.language().strip();
        boolean one = language.matches("[a-z]{2}");
        return one && !language.equals(input.settings().language().getLanguage()) ? language : "";
    }
}
