package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Report;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a site generator wants of a Markdown file: its head, and text in which it finds nothing to carry out. */
final class SiteText {
    private static final Pattern SHORTCODE = Pattern.compile("\\{\\{([<%])(.*?)([>%])}}");
    private static final Pattern LIQUID_END = Pattern.compile("\\{%(-?\\s*endraw)");

    private SiteText() {}

    /** The lines between and with the two of hyphens; empty for no front matter. */
    static String head(FrontMatter kind, Report.Head head, Optional<String> picture, @Nullable ZonedDateTime time) {
        if (kind == FrontMatter.NONE) {
            return "";
        }
        boolean hugo = kind == FrontMatter.HUGO;
        List<String> lines = new ArrayList<>();
        lines.add("---");
        if (!hugo) {
            lines.add("layout: post");
        }
        lines.add("title: " + quoted(head.title()));
        if (!head.date().isEmpty()) {
            lines.add("date: " + head.date());
        }
        if (time != null) {
            lines.add(
                    (hugo ? "lastmod: " : "last_modified_at: ") + time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        }
        if (!head.author().isEmpty()) {
            lines.add("author: " + quoted(head.author()));
        }
        lines.add((hugo ? "description: " : "excerpt: ") + quoted(HtmlExporter.description(head)));
        lines.add("tags: [\"conference\", " + quoted(ReportPicture.slug(head.conference(), "report")) + "]");
        picture.ifPresent(
                address -> lines.add(hugo ? "images: [" + quoted(address) + "]" : "image: " + quoted(address)));
        lines.add(hugo ? "draft: true" : "published: false");
        lines.add("---");
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /** A text that the generator hands on as it is. */
    static String inert(FrontMatter kind, String text) {
        return switch (kind) {
            case NONE -> text;
            case HUGO ->
                SHORTCODE.matcher(text).replaceAll("{{$1/*$2*/$3}}").replaceAll("\\{\\{([<%])(?!/\\*)", "{&#123;$1");
            case JEKYLL ->
                text.contains("{{") || text.contains("{%")
                        ? "{% raw %}\n" + LIQUID_END.matcher(text).replaceAll("{&#37;$1") + "{% endraw %}\n"
                        : text;
        };
    }

    /** A text of YAML in quotation marks. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
