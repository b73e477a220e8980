package io.github.rapporteur.report;

import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.notes.marks.SeveralNames;
import io.github.rapporteur.report.Report.ActionEntry;
import io.github.rapporteur.report.Report.Advice;
import io.github.rapporteur.report.Report.Contributor;
import io.github.rapporteur.report.Report.Gathered;
import io.github.rapporteur.report.TalkSection.AuthorPart;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names the team in a report as the writer wishes: in quips, beside quotes they liked, as authors of notes, contributors,
 * askers and owners of actions. Speakers, the author in the report's head, and names inside what was written stay.
 */
final class Naming {
    private final TeamNames style;
    private final Map<String, String> shown = new HashMap<>();
    private final Set<String> speaking = new HashSet<>();

    private Naming(TeamNames style, Collection<String> team) {
        this.style = style;
        Map<String, Long> firsts = team.stream().collect(Collectors.groupingBy(Naming::first, Collectors.counting()));
        for (String name : team) {
            boolean shared = style == TeamNames.FIRST && firsts.getOrDefault(first(name), 1L) > 1;
            shown.put(CleanText.folded(name), shared ? firstWithInitial(name) : style.of(name));
        }
    }

    /** @param team the full names of all who belong to it */
    static Report of(Report report, TeamNames style, Collection<String> team) {
        return style == TeamNames.IN_FULL ? report : new Naming(style, team).report(report);
    }

    private Report report(Report report) {
        return new Report(
                head(report.head()),
                blocks(report.introduction()),
                report.signs(),
                report.groups().stream().map(group -> group.with(this::talk)).toList(),
                gathered(report.gathered()),
                blocks(report.lastThought()),
                report.missed(),
                report.references(),
                report.contributors().stream().map(this::contributor).toList(),
                report.counts(),
                report.anchors());
    }

    private Report.Head head(Report.Head head) {
        int number = head.with().size();
        List<String> with = style == TeamNames.COLLEAGUE && number > 1
                ? List.of(number + " colleagues")
                : head.with().stream().map(name -> inSentence(names(name))).toList();
        return new Report.Head(
                head.conferenceId(),
                head.conference(),
                head.url(),
                head.place(),
                head.zone(),
                head.dates(),
                head.title(),
                head.standfirst(),
                head.author(),
                with,
                head.date(),
                head.language(),
                head.minutes(),
                head.names(),
                head.parts());
    }

    private TalkSection talk(TalkSection talk) {
        return talk.withParts(talk.parts().stream()
                .map(part -> new AuthorPart(
                        inSentence(name(part.author())),
                        inSentence(name(part.by())),
                        said(talk.speakers(), part.blocks())))
                .toList());
    }

    /** Who speaks in a talk is named in full there, of the team or not. */
    private List<Block> said(List<String> speakers, List<Block> blocks) {
        speaking.clear();
        speakers.forEach(speaker -> speaking.add(CleanText.folded(speaker)));
        List<Block> named = blocks(blocks);
        speaking.clear();
        return named;
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Prose prose -> prose;
            case Block.Takeaway takeaway -> takeaway;
            case Block.Quotation quotation ->
                new Block.Quotation(
                        quotation.markdown(),
                        names(quotation.who()),
                        quotation.voice(),
                        quotation.exact(),
                        liked(quotation.likedBy()),
                        quotation.tags(),
                        quotation.source());
            case Block.Question question ->
                new Block.Question(
                        question.markdown(),
                        names(question.asker()),
                        question.answers().stream()
                                .map(answer -> new Block.Answer(answer.markdown(), names(answer.who())))
                                .toList());
        };
    }

    private List<String> liked(List<String> names) {
        return names.stream().map(name -> inSentence(name(name))).distinct().toList();
    }

    private Gathered gathered(Gathered all) {
        return new Gathered(
                all.takeaways(),
                all.actions().stream()
                        .map(one -> new ActionEntry(one.text(), one.done(), owner(one.who()), one.due(), one.origin()))
                        .toList(),
                all.vocabulary(),
                advice(all.liked()),
                advice(all.disliked()),
                all.pictures());
    }

    private List<Advice> advice(List<Advice> all) {
        return all.stream()
                .map(one -> new Advice(one.text(), one.count(), liked(one.who())))
                .toList();
    }

    private Contributor contributor(Contributor one) {
        return one.editor() ? one : new Contributor(names(one.name()), false, one.talks(), one.quips());
    }

    /** Several people may have said one thing together. */
    private String names(String who) {
        List<String> each = SeveralNames.split(who);
        return each.size() < 2
                ? name(who)
                : SeveralNames.join(each.stream().map(this::name).distinct().toList());
    }

    /** Whoever does something for the team belongs to it, known to the notebook or not. */
    private String owner(String who) {
        return who.isEmpty()
                ? ""
                : SeveralNames.join(SeveralNames.split(who).stream()
                        .map(name -> shown.getOrDefault(CleanText.folded(name), style.of(name)))
                        .distinct()
                        .toList());
    }

    /** A name that is not the team's stays. */
    private String name(String name) {
        String folded = CleanText.folded(name);
        return speaking.contains(folded) ? name : shown.getOrDefault(folded, name);
    }

    private static String inSentence(String name) {
        return TeamNames.SOMEBODY.equals(name) ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static String first(String name) {
        return TeamNames.FIRST.of(name);
    }

    private static String firstWithInitial(String name) {
        String[] words = name.strip().split("\\s+");
        return words.length == 1 ? words[0] : words[0] + " " + TeamNames.initial(words[words.length - 1]) + ".";
    }
}
