package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.Report.ActionEntry;
import io.github.rapporteur.report.Report.Advice;
import io.github.rapporteur.report.Report.Origin;
import io.github.rapporteur.report.Report.Reference;
import java.util.List;
import java.util.function.Consumer;

/** Writes the parts behind the talks; a part without content leaves no trace. */
final class HtmlParts {
    private final Report report;
    private final ReportPictures pictures;
    private final Html out;
    private final HtmlBlocks blocks;

    HtmlParts(Report report, ReportPictures pictures, Html out, HtmlBlocks blocks) {
        this.report = report;
        this.pictures = pictures;
        this.out = out;
        this.blocks = blocks;
    }

    /**
     * Writes all parts in the report's order.
     *
     * @param talks writes that part
     */
    void write(Consumer<? super Report.PartHead> talks) {
        for (Report.PartHead part : report.head().parts()) {
            switch (part.part()) {
                case TALKS -> talks.accept(part);
                case TAKEAWAYS -> part(part, "", this::takeaways);
                case ACTIONS -> part(part, "", this::actions);
                case VOCABULARY -> part(part, "", this::vocabulary);
                case ADVICE -> part(part, " r-advice", this::advice);
                case LAST_THOUGHT -> part(part, " r-last", () -> blocks.write(report.lastThought()));
                case MISSED -> part(part, "", this::missed);
                case PICTURES -> part(part, "", this::pictures);
                case REFERENCES -> part(part, "", this::references);
                case CONTRIBUTORS -> part(part, "", this::contributors);
                case INTRODUCTION -> throw new IllegalArgumentException("the introduction has no heading");
            }
        }
    }

    private void part(Report.PartHead part, String styleClass, Runnable content) {
        out.raw("<section class=\"r-part").raw(styleClass).raw("\">");
        blocks.heading("h2", part.heading(), part.anchor());
        content.run();
        out.raw("</section>\n");
    }

    private void takeaways() {
        out.raw("<ul class=\"r-list\">\n");
        for (Report.TakeawayEntry takeaway : report.gathered().takeaways()) {
            out.raw("<li>");
            blocks.sentence(takeaway.text());
            origin("", takeaway.origin());
            out.raw("</li>\n");
        }
        out.raw("</ul>\n");
    }

    private void actions() {
        out.raw("<ul class=\"r-actions\">\n");
        for (ActionEntry action : report.gathered().actions()) {
            out.raw(
                    action.done()
                            ? "<li class=\"r-done\"><span class=\"r-vh\">Done: </span>"
                            : "<li class=\"r-open\"><span class=\"r-vh\">Open: </span>");
            blocks.sentence(action.text());
            if (!action.who().isEmpty() || !action.due().isEmpty()) {
                out.raw(" <span class=\"r-meta\">").text(action.who());
                if (!action.due().isEmpty()) {
                    out.raw(action.who().isEmpty() ? "by " : ", by ");
                    out.raw("<time")
                            .attribute("datetime", action.due())
                            .raw(">")
                            .text(Dates.date(action.due()))
                            .raw("</time>");
                }
                out.raw("</span>");
            }
            out.raw("</li>\n");
        }
        out.raw("</ul>\n");
    }

    private void vocabulary() {
        out.raw("<dl class=\"r-vocabulary\">\n");
        int number = 0;
        for (Report.TermEntry term : report.gathered().vocabulary()) {
            number++;
            String id = "term-" + number;
            out.raw("<div><dt")
                    .attribute("id", report.anchors().contains(id) ? "r-" + id : id)
                    .raw(">");
            out.text(term.term()).raw("</dt><dd>");
            blocks.sentence(term.meaning());
            origin("First heard in ", term.origin());
            out.raw("</dd></div>\n");
        }
        out.raw("</dl>\n");
    }

    private void advice() {
        List<Advice> liked = report.gathered().liked();
        List<Advice> disliked = report.gathered().disliked();
        boolean counted = liked.stream().anyMatch(one -> one.count() > 1)
                || disliked.stream().anyMatch(one -> one.count() > 1);
        advice("Liked", "r-likes", liked, counted);
        advice("Disliked", "r-dislikes", disliked, counted);
    }

    private void advice(String name, String styleClass, List<Advice> advice, boolean counted) {
        if (advice.isEmpty()) {
            return;
        }
        out.raw("<section class=\"").raw(styleClass).raw("\"><h3>").text(name).raw("</h3><ul>\n");
        for (Advice one : advice) {
            out.raw("<li><span class=\"r-text\">");
            blocks.sentence(one.text());
            out.raw("</span>");
            if (counted) {
                out.raw(" <span class=\"r-count\">").number(one.count());
                out.raw("<span class=\"r-vh\"> of us</span></span>");
            }
            if (!one.who().isEmpty()) {
                out.raw(" <span class=\"r-meta\">")
                        .text(Wording.names(one.who()))
                        .raw("</span>");
            }
            out.raw("</li>\n");
        }
        out.raw("</ul></section>\n");
    }

    private void missed() {
        out.raw("<ul class=\"r-list\">\n");
        for (Report.Missed talk : report.missed()) {
            out.raw("<li>");
            blocks.link(talk.title(), talk.url(), "r-title");
            out.text(talk.speakers().isEmpty() ? "" : ", " + talk.speakers());
            out.text(talk.remark().isEmpty() ? "" : ": " + talk.remark()).raw("</li>\n");
        }
        out.raw("</ul>\n");
    }

    private void pictures() {
        out.raw("<ul class=\"r-list\">\n");
        for (Report.PictureEntry picture : report.gathered().pictures()) {
            out.raw("<li>").text(pictures.words(picture));
            origin("", picture.origin());
            out.raw("</li>\n");
        }
        out.raw("</ul>\n");
    }

    private void references() {
        List<Reference> mentioned =
                report.references().stream().filter(Reference::mentioned).toList();
        List<Reference> abstracts =
                report.references().stream().filter(one -> !one.mentioned()).toList();
        references(mentioned, abstracts.isEmpty() ? "" : "Mentioned");
        references(abstracts, mentioned.isEmpty() ? "" : "Abstracts");
    }

    private void references(List<Reference> references, String name) {
        if (references.isEmpty()) {
            return;
        }
        out.raw(name.isEmpty() ? "" : "<h3>" + name + "</h3>");
        out.raw("<ol class=\"r-refs\" start=\"")
                .number(references.getFirst().number())
                .raw("\">\n");
        for (Reference reference : references) {
            out.raw("<li>");
            if (!reference.title().isEmpty()) {
                out.raw("<span>").text(reference.title()).raw("</span> ");
            }
            out.raw("<a class=\"r-url\"").attribute("href", reference.url()).raw(">");
            out.text(reference.url().replaceFirst("^https?://", "")).raw("</a></li>\n");
        }
        out.raw("</ol>\n");
    }

    private void contributors() {
        out.raw("<ul class=\"r-contrib\">\n");
        for (Report.Contributor contributor : report.contributors()) {
            String share = Wording.share(contributor);
            out.raw("<li><b>").text(contributor.name()).raw("</b>").text(share.isEmpty() ? "" : ": " + share);
            out.raw("</li>\n");
        }
        out.raw("</ul>\n");
    }

    private void origin(String before, Origin origin) {
        if (!origin.anchor().isEmpty()) {
            out.raw(" <span class=\"r-meta\">")
                    .raw(before)
                    .raw("<a")
                    .attribute("href", "#" + origin.anchor())
                    .raw(">");
            out.text(origin.title()).raw("</a></span>");
        }
    }
}
