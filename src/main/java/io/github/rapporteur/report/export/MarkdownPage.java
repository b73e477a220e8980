package io.github.rapporteur.report.export;

import static io.github.rapporteur.report.export.MarkdownText.inline;
import static io.github.rapporteur.report.export.MarkdownText.plain;

import io.github.rapporteur.report.Block;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.Report.ActionEntry;
import io.github.rapporteur.report.Report.Advice;
import io.github.rapporteur.report.Report.Origin;
import io.github.rapporteur.report.Report.Part;
import io.github.rapporteur.report.TalkSection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes one report as Markdown, paragraph after paragraph. */
final class MarkdownPage {
    private static final String ITEM = "- ";
    private static final String NESTED = "    - ";
    /** Keeps two lists apart that follow each other (CommonMark 0.31 section 5.3); in a note, it ends an answer. */
    private static final String APART = "<!-- -->";

    private final Report report;
    private final Report.Head head;
    private final MarkdownText text;
    private final ExportOptions options;
    private final StringBuilder out = new StringBuilder(1 << 16);

    MarkdownPage(Report report, MarkdownText text, ExportOptions options) {
        this.report = report;
        this.options = options;
        head = report.head();
        this.text = text;
    }

    String write() {
        note(() -> ReadableNotes.head(report));
        head();
        note(() -> ReadableNotes.text(head.author()));
        blocks(report.introduction());
        note(ReadableNotes::noText);
        contents();
        parts();
        footnotes();
        time();
        return out.toString();
    }

    /** Says what follows, where the file is to be read back. */
    private void note(Supplier<String> comment) {
        if (options.readable()) {
            paragraph(comment.get());
        }
    }

    private boolean has(Part part) {
        // The footnotes are the references then.
        return head.has(part) && !(part == Part.REFERENCES && options.footnotes());
    }

    private String link(String words, String url) {
        return text.link(words, url);
    }

    private void footnotes() {
        if (options.footnotes() && !report.references().isEmpty()) {
            out.append('\n');
            report.references()
                    .forEach(one -> out.append("[^")
                            .append(one.number())
                            .append("]: ")
                            .append(reference(one))
                            .append('\n'));
        }
    }

    private void time() {
        if (options.time() != null && options.frontMatter() == FrontMatter.NONE) {
            paragraph("*Exported " + Dates.moment(options.time()) + ".*");
        }
    }

    private void paragraph(String markdown) {
        if (!markdown.isEmpty()) {
            out.append(out.isEmpty() ? "" : "\n").append(markdown).append('\n');
        }
    }

    private void head() {
        boolean themed = options.frontMatter() != FrontMatter.NONE;
        // A theme writes title, author, date and a list of contents itself.
        paragraph(themed ? "" : "# " + plain(head.title()));
        paragraph(head.standfirst().isEmpty() ? "" : "**" + plain(head.standfirst()) + "**");
        String with = head.with().isEmpty() ? "" : "with " + names(head.with());
        String who = head.author().isEmpty()
                ? with.replaceFirst("w", "W")
                : "By " + plain(head.author()) + (with.isEmpty() ? "" : ", " + with);
        String date = Dates.date(head.date());
        if (!themed) {
            paragraph((who.isEmpty() || who.endsWith(".") ? who : who + ".")
                    + (who.isEmpty() || date.isEmpty() ? "" : " ")
                    + (date.isEmpty() ? "" : date + "."));
        }
        List<String> line = new ArrayList<>(List.of(link(head.conference(), head.url())));
        if (!head.place().isEmpty()) {
            line.add(plain(head.place()));
        }
        if (!head.dates().first().isEmpty()) {
            line.add(Dates.span(head.dates()));
        }
        paragraph(String.join(", ", line));
    }

    private static String names(List<String> names) {
        return names.stream().map(MarkdownText::plain).collect(Collectors.joining(", "));
    }

    private void contents() {
        if (!HtmlPage.hasContents(report) || options.frontMatter() != FrontMatter.NONE) {
            return;
        }
        paragraph("## Contents");
        out.append('\n');
        for (Report.PartHead part : head.parts()) {
            if (part.part() == Part.TALKS) {
                talkEntries();
            } else if (has(part.part())) {
                out.append(ITEM)
                        .append(link(part.heading(), "#" + part.anchor()))
                        .append('\n');
            }
        }
    }

    private void talkEntries() {
        boolean grouped = report.groups().size() > 1;
        for (Report.Group group : report.groups()) {
            if (grouped) {
                out.append(ITEM).append(plain(Wording.group(group))).append('\n');
            }
            for (TalkSection talk : group.talks()) {
                out.append(grouped ? NESTED : ITEM)
                        .append(link(talk.title(), "#" + talk.anchor()))
                        .append('\n');
            }
        }
    }

    private void talk(TalkSection talk, Report.Group group) {
        note(() -> ReadableNotes.talk(talk, group));
        paragraph("### " + plain(talk.title()));
        List<String> when = new ArrayList<>();
        when.add(Wording.kind(talk.kind()));
        when.add(Dates.time(talk.start()));
        when.add(plain(talk.room()));
        when.removeIf(String::isEmpty);
        List<String> line = new ArrayList<>(List.of(String.join(", ", when)));
        if (!talk.speakers().isEmpty()) {
            line.add(talk.speakers().stream()
                    .map(name -> "**" + plain(name) + "**")
                    .collect(Collectors.joining(talk.speakers().size() > 2 ? "; " : " and ")));
        }
        if (!talk.abstractUrl().isEmpty()) {
            line.add(link("abstract", talk.abstractUrl()));
        }
        paragraph(String.join(" · ", line));
        verdict(talk);
        for (TalkSection.AuthorPart part : talk.parts()) {
            paragraph(part.author().isEmpty() ? "" : "*Notes by " + plain(part.author()) + "*");
            note(() -> ReadableNotes.text(part.by().isEmpty() ? head.author() : part.by()));
            blocks(part.blocks());
            note(ReadableNotes::noText);
        }
    }

    private void verdict(TalkSection talk) {
        String stars = talk.rating() == 0 ? "" : "★".repeat(talk.rating()) + "☆".repeat(5 - talk.rating());
        String words = plain(talk.verdict());
        if (!stars.isEmpty() || !words.isEmpty()) {
            paragraph("**Verdict:** " + stars + (stars.isEmpty() || words.isEmpty() ? "" : " ") + words);
        }
    }

    private void blocks(List<Block> blocks) {
        Block before = null;
        for (Block block : blocks) {
            if (before != null && GoingOn.isFrom(before, block)) {
                paragraph(APART);
            }
            before = block;
            switch (block) {
                case Block.Prose prose -> paragraph(text.blocks(prose.markdown()));
                case Block.Quotation quotation -> quotation(quotation);
                case Block.Takeaway takeaway -> paragraph("**Takeaway:** " + text.sentence(takeaway.markdown()));
                case Block.Question question -> question(question);
            }
        }
    }

    private void quotation(Block.Quotation quotation) {
        StringBuilder quote = new StringBuilder();
        for (String line : text.blocks(quotation.markdown()).split("\n", -1)) {
            quote.append(line.isEmpty() ? ">\n" : "> " + line + "\n");
        }
        if (quotation.voice() != Block.Voice.UNKNOWN) {
            String sign = quotation.isQuip() ? "*" : "**";
            quote.append(">\n> — ").append(sign).append(plain(quotation.who())).append(sign);
            quote.append(quotation.isQuip() ? " (our team)" : "");
            quote.append(quotation.exact() ? "" : " (from memory)");
            if (!quotation.likedBy().isEmpty()) {
                quote.append(" (liked by ").append(names(quotation.likedBy())).append(')');
            }
        }
        paragraph(quote.toString().stripTrailing());
        if (!quotation.tags().isEmpty()) {
            note(() -> ReadableNotes.tags(quotation.tags()));
        }
    }

    private void question(Block.Question question) {
        paragraph(label("Q", question.asker()) + text.sentence(question.markdown()));
        for (Block.Answer answer : question.answers()) {
            String words = text.answer(answer.markdown());
            boolean apart = MarkdownText.beginsBlock(words);
            paragraph(label("A", answer.who()).stripTrailing() + (apart ? "\n\n" : " ") + words);
        }
    }

    private static String label(String letter, String name) {
        return "**" + letter + (name.isEmpty() ? "" : " (" + plain(name) + ")") + ":** ";
    }

    private void parts() {
        for (Report.PartHead part : head.parts()) {
            if (has(part.part())) {
                paragraph("## " + plain(part.heading()));
                part(part.part());
            }
        }
        note(() -> ReadableNotes.gathered(report, text));
    }

    private void part(Part part) {
        switch (part) {
            case TAKEAWAYS ->
                items(report.gathered().takeaways().stream().map(one -> text.item(one.text()) + origin(one.origin())));
            case ACTIONS -> items(report.gathered().actions().stream().map(this::action));
            case VOCABULARY ->
                items(report.gathered().vocabulary().stream()
                        .map(term -> "**" + plain(term.term()) + "** = " + text.sentence(term.meaning())
                                + origin(term.origin())));
            case ADVICE -> {
                advice("Liked", report.gathered().liked());
                advice("Disliked", report.gathered().disliked());
            }
            case LAST_THOUGHT -> {
                note(() -> ReadableNotes.lastThought(head.author()));
                blocks(report.lastThought());
                note(ReadableNotes::noText);
            }
            case MISSED ->
                items(report.missed().stream()
                        .map(talk -> link(talk.title(), talk.url())
                                + (talk.speakers().isEmpty() ? "" : ", " + plain(talk.speakers()))
                                + (talk.remark().isEmpty() ? "" : ": " + plain(talk.remark()))));
            case REFERENCES -> {
                out.append('\n');
                report.references()
                        .forEach(one -> out.append(one.number())
                                .append(". ")
                                .append(reference(one))
                                .append('\n'));
            }
            case CONTRIBUTORS ->
                items(report.contributors().stream()
                        .map(one -> "**" + plain(one.name()) + "**"
                                + (Wording.share(one).isEmpty() ? "" : ": " + Wording.share(one))));
            case TALKS -> report.groups().forEach(group -> group.talks().forEach(talk -> talk(talk, group)));
            case PICTURES ->
                items(report.gathered().pictures().stream().map(one -> text.picture(one) + origin(one.origin())));
            case INTRODUCTION -> throw new IllegalArgumentException("the introduction has no heading");
        }
    }

    private void items(Stream<String> items) {
        out.append('\n');
        items.forEach(item -> out.append(ITEM).append(item).append('\n'));
    }

    private String action(ActionEntry action) {
        String who = action.who().isEmpty() ? "" : "**" + plain(action.who()) + "**";
        String due = action.due().isEmpty() ? "" : "by " + action.due();
        String meta = who + (who.isEmpty() || due.isEmpty() ? "" : ", ") + due;
        return (action.done() ? "[x] " : "[ ] ") + text.item(action.text()) + (meta.isEmpty() ? "" : " — " + meta);
    }

    private void advice(String name, List<Advice> advice) {
        if (!advice.isEmpty()) {
            paragraph("### " + name);
            boolean counted = advice.stream().anyMatch(one -> one.count() > 1);
            items(advice.stream()
                    .map(one -> text.item(one.text())
                            + (counted ? " (" + one.count() + ")" : "")
                            + (one.who().isEmpty() ? "" : " — " + names(one.who()))));
        }
    }

    private static String reference(Report.Reference reference) {
        return reference.title().isEmpty() ? "<" + reference.url() + ">" : inline(reference.title(), reference.url());
    }

    private String origin(Origin origin) {
        return origin.anchor().isEmpty() ? "" : " (" + link(origin.title(), "#" + origin.anchor()) + ")";
    }
}
