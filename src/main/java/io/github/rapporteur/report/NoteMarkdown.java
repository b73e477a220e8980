package io.github.rapporteur.report;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Parses the Markdown of notes: CommonMark with tables, strikethrough and bare links. Text nested deeper than anybody
 * writes is read as plain text, so that no stack overflows. Thread-safe.
 */
public final class NoteMarkdown {
    /** Block quotes and lists within one another. */
    public static final int MOST_BLOCKS = 40;

    /** Emphasis and links within one another. */
    public static final int MOST_INLINES = 40;

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

    /** Leaves the words alone: where blocks begin and end costs little to find out. */
    private static final Parser BLOCKS = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(MOST_BLOCKS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .inlineParserFactory(context -> (lines, node) -> {})
            .build();

    private NoteMarkdown() {}

    /** The blocks of a text and where they stand in it, without what is in their lines. */
    public static Node parseBlocks(String markdown) {
        return BLOCKS.parse(markdown);
    }

    /** The paragraphs of a text in which nothing else is understood: no headings, lists, code blocks. */
    public static Node parseSentences(String markdown) {
        return SENTENCES.parse(markdown);
    }

    /** The document. */
    public static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }
}
