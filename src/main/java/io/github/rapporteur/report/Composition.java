package io.github.rapporteur.report;

import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.NameMatcher;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.report.Report.Contributor;
import io.github.rapporteur.report.Report.Day;
import io.github.rapporteur.report.Report.Gathered;
import io.github.rapporteur.report.Report.Missed;
import io.github.rapporteur.report.Report.Origin;
import io.github.rapporteur.report.Report.Part;
import io.github.rapporteur.report.Report.Reference;
import io.github.rapporteur.report.TalkSection.AuthorPart;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.TalkState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
    private final Map<Part, String> parts = new EnumMap<>(Part.class);
    private final Map<String, Integer> talksByAuthor = new LinkedHashMap<>();
    private final Map<NoteSubject, List<PublicNote>> notes = new HashMap<>();

    Composition(ReportInput input) {
        this.input = input;
        teamMates = NameMatcher.of(input.teamMates(), Person::name);
        for (Note note : input.notes()) {
            PublicNote text = PublicNote.of(note);
            harvest.kept(text.kept(), text.quotesKept());
            if (!text.isEmpty()) {
                notes.computeIfAbsent(note.subject(), subject -> new ArrayList<>())
                        .add(text);
            }
        }
    }

    Report report() {
        anchors.next(title());
        anchors.next("Contents");
        ConferenceNote whole = new ConferenceNote(notes.getOrDefault(
                new NoteSubject.OfConference(input.conference().id()), List.of()));
        List<Block> introduction = blocks(whole.introduction(), 2);
        List<Talk> talks = inOrder();
        List<Talk> chosen = talks.stream().filter(this::isInReport).toList();
        addPart(Part.TALKS, !chosen.isEmpty());
        List<Day> days = days(chosen);
        List<Block> lastThought = blocks(whole.lastThought(), 3);
        Gathered gathered = harvest.gathered(talks, input.settings().language());
        addPart(Part.TAKEAWAYS, !gathered.takeaways().isEmpty());
        addPart(Part.ACTIONS, !gathered.actions().isEmpty());
        addPart(Part.VOCABULARY, !gathered.vocabulary().isEmpty());
        addPart(Part.ADVICE, !gathered.liked().isEmpty() || !gathered.disliked().isEmpty());
        addPart(Part.LAST_THOUGHT, !lastThought.isEmpty());
        List<Missed> missed = missed(talks);
        addPart(Part.MISSED, !missed.isEmpty());
        mentionGathered(gathered);
        List<Reference> numbered = numbered(chosen, missed);
        addPart(Part.REFERENCES, !numbered.isEmpty());
        List<Contributor> contributors = contributors();
        addPart(Part.CONTRIBUTORS, !contributors.isEmpty());
        return new Report(
                head(talks, contributors, words(introduction, days, lastThought)),
                introduction,
                harvest.signs(),
                days,
                gathered,
                lastThought,
                missed,
                numbered,
                contributors,
                harvest.counts(chosen.size()),
                anchors.used());
    }

    private void addPart(Part part, boolean present) {
        if (present) {
            parts.put(part, anchors.next(part.heading()));
        }
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
        return input.settings().leftOut().contains(talk.id());
    }

    /** The talks that would be in the report if the writer did not leave them out, in time order. */
    List<Talk> leftOut() {
        return inOrder().stream()
                .filter(this::isLeftOut)
                .filter(this::belongsInReport)
                .toList();
    }

    private List<Talk> inOrder() {
        return input.talks().stream()
                .sorted(Comparator.comparing(Talk::start).thenComparing(Talk::title))
                .toList();
    }

    private boolean belongsInReport(Talk talk) {
        TalkState state = stateOf(talk);
        return !notesOn(talk).isEmpty() || (state.isStarred() && state.attended());
    }

    private List<Day> days(List<Talk> chosen) {
        Map<LocalDate, List<TalkSection>> days = new TreeMap<>();
        chosen.forEach(talk ->
                days.computeIfAbsent(talk.day(), day -> new ArrayList<>()).add(section(talk)));
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private TalkSection section(Talk talk) {
        TalkState state = stateOf(talk);
        String title = CleanText.line(talk.title());
        String anchor = anchors.next(title);
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
                state.rating(),
                CleanText.line(state.verdict()),
                authorParts(talk, new Origin(shortTitle(title), anchor)));
    }

    private List<AuthorPart> authorParts(Talk talk, Origin origin) {
        List<PublicNote> texts = notesOn(talk);
        List<AuthorPart> authorParts = new ArrayList<>();
        for (PublicNote text : texts) {
            String author = text.author();
            talksByAuthor.merge(author, 1, Integer::sum);
            Voices voices = voices(text, talk.speakers());
            ProseText prose = ProseText.of(text.text(), TOP_IN_TALK, anchors);
            List<Block> blocks =
                    new NoteBlocks(text, voices, WebAddress.linkable(talk.url()), origin, prose, harvest).read();
            mention(blocks);
            if (!blocks.isEmpty()) {
                authorParts.add(new AuthorPart(texts.size() > 1 ? author : "", blocks));
            }
        }
        return authorParts;
    }

    /** The conference note's authors follow one another without their names. */
    private List<Block> blocks(List<PublicNote> texts, int top) {
        List<Block> all = new ArrayList<>();
        for (PublicNote text : texts) {
            talksByAuthor.putIfAbsent(text.author(), 0);
            Voices voices = voices(text, List.of());
            ProseText prose = ProseText.of(text.text(), top, anchors);
            all.addAll(new NoteBlocks(text, voices, "", Origin.CONFERENCE, prose, harvest).read());
        }
        mention(all);
        return all;
    }

    private Voices voices(PublicNote text, List<Speaker> speakers) {
        return new Voices(text.note(), speakers, input.teamMates(), teamMates);
    }

    private void mention(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Prose prose -> references.mention(prose.markdown());
                case Block.Quotation quotation -> references.mention(quotation.markdown());
                case Block.Takeaway takeaway -> references.mention(takeaway.markdown());
                case Block.Question question -> {
                    references.mention(question.markdown());
                    question.answers().forEach(answer -> references.mention(answer.markdown()));
                }
            }
        }
    }

    private void mentionGathered(Gathered gathered) {
        gathered.actions().forEach(action -> references.mention(action.text()));
        gathered.vocabulary().forEach(term -> references.mention(term.meaning()));
        gathered.liked().forEach(advice -> references.mention(advice.text()));
        gathered.disliked().forEach(advice -> references.mention(advice.text()));
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
    private List<Missed> missed(List<Talk> talks) {
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
        String editor = CleanText.line(input.settings().author());
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

    private Report.Head head(List<Talk> talks, List<Contributor> contributors, int words) {
        LocalDate date = input.settings().date();
        Set<LocalDate> days = new LinkedHashSet<>();
        talks.stream().map(Talk::day).sorted().forEach(days::add);
        List<LocalDate> inOrder = List.copyOf(days);
        return new Report.Head(
                input.conference().id(),
                CleanText.line(input.conference().title()),
                WebAddress.linkable(input.conference().url()),
                CleanText.line(input.conference().place()),
                inOrder.isEmpty()
                        ? new Report.DateSpan("", "")
                        : new Report.DateSpan(
                                inOrder.getFirst().toString(), inOrder.getLast().toString()),
                title(),
                CleanText.line(input.settings().standfirst()),
                CleanText.line(input.settings().author()),
                contributors.stream()
                        .filter(one -> !one.editor())
                        .map(Contributor::name)
                        .toList(),
                date == null ? "" : date.toString(),
                input.settings().language().toLanguageTag(),
                Math.max(1, Math.round(words / 230f)),
                parts);
    }

    private String title() {
        String title = CleanText.line(input.settings().title());
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

    private static int words(List<Block> introduction, List<Day> days, List<Block> lastThought) {
        int words = ReadingTime.words(introduction) + ReadingTime.words(lastThought);
        for (Day day : days) {
            for (TalkSection talk : day.talks()) {
                words += talk.parts().stream()
                        .mapToInt(part -> ReadingTime.words(part.blocks()))
                        .sum();
            }
        }
        return words;
    }
}
