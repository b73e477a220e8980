package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.Report.Part;
import io.github.rapporteur.report.Report.Sign;
import io.github.rapporteur.report.TalkSection;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the body of the page: head, contents, introduction, legend, talks, and what was brought home. */
final class HtmlPage {
    /** Between parts of a line. It may end a line and never begins one. */
    static final String DOT = "<span class=\"r-dot\" aria-hidden=\"true\">&#160;· </span>";

    private static final int FEWEST_ENTRIES = 3;
    private static final int LONG_TITLE = 48;

    private final Report report;
    private final Report.Head head;
    private final Html out;
    private final HtmlBlocks blocks;
    private final ReportPictures pictures;
    private final @Nullable ZonedDateTime time;

    /** @param time of the export, to be said; null to say nothing */
    HtmlPage(Report report, ReportPictures pictures, Html out, @Nullable ZonedDateTime time) {
        this.report = report;
        this.time = time;
        this.head = report.head();
        this.out = out;
        this.pictures = pictures;
        Map<String, Integer> references = new HashMap<>();
        report.references().forEach(reference -> references.put(reference.url(), reference.number()));
        blocks = new HtmlBlocks(out, new ProseHtml(out, references, report.anchors(), pictures), references);
    }

    void write() {
        boolean contents = hasContents(report);
        out.raw("<body class=\"rapporteur\">\n<a class=\"r-skip\" href=\"#r-text\">Skip to the text</a>\n<main>\n");
        out.raw("<article class=\"r-report").raw(contents ? "\">\n" : " r-no-toc\">\n");
        head();
        if (contents) {
            contents();
        }
        out.raw("<div class=\"r-body\" id=\"r-text\">\n");
        introduction();
        new HtmlParts(report, pictures, out, blocks).write(this::talks);
        out.raw(
                "</div>\n</article>\n</main>\n<footer class=\"r-colophon\"><p>Composed with Rapporteur from notes taken in "
                        + "the rooms.");
        if (time != null) {
            out.text(" Exported " + Dates.moment(time) + ".");
        }
        out.raw("</p></footer>\n</body>\n");
    }

    /** Writes introduction, talks and what was brought home, and nothing around them. */
    void writeNote() {
        out.raw("<body class=\"rapporteur\">\n<main>\n<article class=\"r-report r-no-toc\">\n")
                .raw("<div class=\"r-body\" id=\"r-text\">\n");
        blocks.write(report.introduction());
        report.groups().forEach(group -> group.talks().forEach(this::talk));
        new HtmlParts(report, pictures, out, blocks).write(part -> {});
        out.raw("</div>\n</article>\n</main>\n</body>\n");
    }

    /** Whether there is enough in a report for a list of contents. */
    static boolean hasContents(Report report) {
        int talks =
                report.groups().stream().mapToInt(group -> group.talks().size()).sum();
        long parts = report.head().parts().stream()
                .filter(part -> part.part() != Part.TALKS)
                .count();
        return talks + parts >= FEWEST_ENTRIES;
    }

    private void head() {
        out.raw("<header class=\"r-head\">\n<p class=\"r-conference\">");
        blocks.link(head.conference(), head.url(), "r-name");
        if (!head.place().isEmpty()) {
            out.raw(DOT).raw("<span>").text(head.place()).raw("</span>");
        }
        if (!head.dates().first().isEmpty()) {
            out.raw(DOT)
                    .raw("<time")
                    .attribute("datetime", head.dates().first())
                    .raw(">");
            out.text(Dates.span(head.dates())).raw("</time>");
        }
        out.raw("</p>\n<h1").raw(head.title().length() > LONG_TITLE ? " class=\"r-long\">" : ">");
        out.text(head.title()).raw("</h1>\n");
        if (!head.standfirst().isEmpty()) {
            out.raw("<p class=\"r-standfirst\">").text(head.standfirst()).raw("</p>\n");
        }
        byline();
        out.raw("</header>\n");
    }

    private void byline() {
        out.raw("<p class=\"r-byline\">");
        if (!head.author().isEmpty()) {
            out.raw("By <b>").text(head.author()).raw("</b>");
        }
        if (!head.with().isEmpty()) {
            out.raw(head.author().isEmpty() ? "With " : " with ").text(Wording.names(head.with()));
        }
        String dot = head.author().isEmpty() && head.with().isEmpty() ? "" : DOT;
        if (!head.date().isEmpty()) {
            out.raw(dot).raw("<time").attribute("datetime", head.date()).raw(">");
            out.text(Dates.date(head.date())).raw("</time>");
            dot = DOT;
        }
        out.raw(dot).raw("<span>").text(Wording.count(head.minutes(), "minute")).raw("</span></p>\n");
    }

    private void contents() {
        int talks =
                report.groups().stream().mapToInt(group -> group.talks().size()).sum();
        out.raw("<nav class=\"r-toc\" aria-label=\"Contents\"><details><summary><b>Contents</b>");
        if (talks > 0) {
            out.raw(" <span>").text(Wording.count(talks, "talk")).raw("</span>");
        }
        out.raw("</summary>\n<ol>\n");
        if (!report.introduction().isEmpty()) {
            entry("Introduction", introductionId(report));
        }
        String open = "";
        for (Report.PartHead part : head.parts()) {
            String group = groupOf(part.part());
            if (!group.equals(open)) {
                out.raw(open.isEmpty() ? "" : "</ol></li>\n");
                open = group;
                if (!group.isEmpty()) {
                    group(group);
                }
            }
            if (part.part() == Part.TALKS) {
                talkEntries();
            } else {
                entry(part.heading(), part.anchor());
            }
        }
        out.raw(open.isEmpty() ? "" : "</ol></li>\n").raw("</ol></details></nav>\n");
    }

    /** What parts that follow one another have in common; empty for the talks. */
    private static String groupOf(Part part) {
        return switch (part) {
            case INTRODUCTION, TALKS -> "";
            case TAKEAWAYS, ACTIONS, VOCABULARY, ADVICE, LAST_THOUGHT -> "Brought home";
            case MISSED, PICTURES, REFERENCES, CONTRIBUTORS -> "And also";
        };
    }

    private void talkEntries() {
        boolean grouped = report.groups().size() > 1;
        for (Report.Group group : report.groups()) {
            if (grouped) {
                group(Wording.group(group));
            }
            group.talks().forEach(talk -> entry(talk.shortTitle(), talk.anchor(), talk.language()));
            if (grouped) {
                out.raw("</ol></li>\n");
            }
        }
    }

    private void group(String name) {
        out.raw("<li class=\"r-day\"><span>").text(name).raw("</span><ol>\n");
    }

    private void entry(String text, String anchor) {
        entry(text, anchor, "");
    }

    private void entry(String text, String anchor, String language) {
        out.raw("<li><a").attribute("href", "#" + anchor);
        if (!language.isEmpty()) {
            out.attribute("lang", language);
        }
        out.raw(">").text(text).raw("</a></li>\n");
    }

    /** The introduction has no heading in Markdown, so its fragment must not be a heading's. */
    static String introductionId(Report report) {
        return report.anchors().contains("introduction") ? "r-introduction" : "introduction";
    }

    private void introduction() {
        if (!report.introduction().isEmpty()) {
            out.raw("<section class=\"r-intro\"")
                    .attribute("id", introductionId(report))
                    .raw(">");
            out.raw("<h2 class=\"r-vh\">Introduction</h2>\n");
            blocks.write(report.introduction());
            legend();
            out.raw("</section>\n");
        } else {
            legend();
        }
    }

    private void legend() {
        if (report.signs().isEmpty()) {
            return;
        }
        out.raw("<aside class=\"r-legend\" aria-label=\"Signs in this report\"><ul>\n");
        sign(
                Sign.QUOTE,
                "<span class=\"r-key r-key-quote\"></span>",
                "A rule at the side:",
                "said by a speaker, word for word.");
        sign(
                Sign.FROM_MEMORY,
                "<span class=\"r-key r-key-memory\"></span>",
                "A dotted rule:",
                "from memory; the sense is right, the words may not be.");
        sign(Sign.QUIP, "<span class=\"r-key r-key-quip\"></span>", "A bubble:", "one of us, in the room.");
        sign(
                Sign.CHECK,
                "<span class=\"r-key r-check\">(?)</span>",
                "(?)",
                "noted in the room and not verified since.");
        out.raw("</ul></aside>\n");
    }

    private void sign(Sign sign, String key, String name, String meaning) {
        if (report.signs().contains(sign)) {
            out.raw("<li><span aria-hidden=\"true\">")
                    .raw(key)
                    .raw("</span><span><b>")
                    .text(name)
                    .raw("</b> ");
            out.text(meaning).raw("</span></li>\n");
        }
    }

    private void talks(Report.PartHead part) {
        String id = report.anchors().contains("talks") ? "r-talks" : "talks";
        out.raw("<section class=\"r-talks\"").attribute("id", id).raw(">");
        blocks.heading("h2", part.heading(), part.anchor());
        report.groups().forEach(group -> group.talks().forEach(this::talk));
        out.raw("</section>\n");
    }

    private void talk(TalkSection talk) {
        out.raw("<section class=\"r-talk\">\n<header class=\"r-talk-head\">\n");
        out.raw("<p class=\"r-when\">");
        String kind = Wording.kind(talk.kind());
        if (!kind.isEmpty()) {
            out.raw("<span class=\"r-kind\">").text(kind).raw("</span>").raw(DOT);
        }
        out.raw("<time")
                .attribute("datetime", talk.start().toOffsetDateTime().toString())
                .raw(">");
        out.text(Dates.time(talk.start())).raw("</time>");
        if (!talk.room().isEmpty()) {
            out.raw(DOT).raw("<span class=\"r-room\">").text(talk.room()).raw("</span>");
        }
        out.raw("</p>\n<h3").attribute("id", talk.anchor());
        if (!talk.language().isEmpty()) {
            out.attribute("lang", talk.language());
        }
        out.raw("><a class=\"r-self\"").attribute("href", "#" + talk.anchor()).raw(">");
        out.text(talk.title()).raw("</a></h3>\n");
        speakers(talk);
        verdict(talk);
        out.raw("</header>\n");
        for (TalkSection.AuthorPart part : talk.parts()) {
            if (!part.author().isEmpty()) {
                out.raw("<p class=\"r-from\">Notes by <b>").text(part.author()).raw("</b></p>\n");
            }
            blocks.write(part.blocks());
        }
        out.raw("</section>\n");
    }

    private void speakers(TalkSection talk) {
        List<String> names = talk.speakers();
        if (names.isEmpty() && talk.abstractUrl().isEmpty()) {
            return;
        }
        boolean many = names.size() > 2;
        out.raw("<p class=\"r-speakers").raw(many ? " r-many\">" : "\">");
        for (int i = 0; i < names.size(); i++) {
            if (i > 0 && !many) {
                out.raw(" and ");
            }
            out.raw("<span class=\"r-speaker\"><b>")
                    .text(names.get(i))
                    .raw("</b></span>")
                    .raw(many ? "\n" : "");
        }
        if (!talk.abstractUrl().isEmpty()) {
            out.raw(names.isEmpty() || many ? "" : DOT);
            blocks.link("Abstract", talk.abstractUrl(), "r-abstract");
        }
        out.raw("</p>\n");
    }

    private void verdict(TalkSection talk) {
        if (talk.rating() == 0 && talk.verdict().isEmpty()) {
            return;
        }
        out.raw("<p class=\"r-verdict\">");
        if (talk.rating() > 0) {
            out.raw("<span class=\"r-rating\" role=\"img\" aria-label=\"")
                    .number(talk.rating())
                    .raw(" of 5\">");
            out.raw("★".repeat(talk.rating()));
            out.raw(talk.rating() < 5 ? "<span>" + "★".repeat(5 - talk.rating()) + "</span>" : "")
                    .raw("</span> ");
        }
        if (!talk.verdict().isEmpty()) {
            out.raw("<span>").text(talk.verdict()).raw("</span>");
        }
        out.raw("</p>\n");
    }
}
