package io.github.rapporteur.report.export;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Parses the Markdown of notes: CommonMark with tables, strikethrough and bare links. Text nested deeper than anybody
 * writes is read as plain text, so that no stack overflows. Thread-safe.
 */
final class NoteMarkdown {
    /** Block quotes and lists within one another. */
    static final int MOST_BLOCKS = 40;

    /** Emphasis and links within one another. */
    static final int MOST_INLINES = 40;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create()))
            .maxOpenBlockParsers(MOST_BLOCKS)
            .maxInlineNesting(MOST_INLINES)
            .build();

    /** Knows paragraphs only, for what stands in a sentence or a list item. */
    private static final Parser SENTENCES = Parser.builder()
            .extensions(List.of(StrikethroughExtension.create(), AutolinkExtension.create()))
            .enabledBlockTypes(Set.of())
            .maxInlineNesting(MOST_INLINES)
            .build();

    private NoteMarkdown() {}

    /** The paragraphs of a text in which nothing else is understood: no headings, lists, code blocks. */
    static Node parseSentences(String markdown) {
        return SENTENCES.parse(markdown);
    }

    /** The document. */
    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }
}
