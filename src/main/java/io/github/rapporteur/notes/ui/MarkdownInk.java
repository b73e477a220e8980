package io.github.rapporteur.notes.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the signs of ordinary Markdown in one line. Good enough for reading along; exports parse for real. */
final class MarkdownInk {
    /** Takes a stretch of the line. */
    @FunctionalInterface
    interface Sink {
        void ink(int from, int to, Ink ink);
    }

    /** Beyond this length a line is left plain: it is a pasted monster, not prose. */
    private static final int LONGEST_LINE = 4_000;

    private static final Pattern HEADING = Pattern.compile("^(#{1,6}) +\\S");
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:> ?)*(?:[-*+]|\\d{1,9}[.)]) ");
    private static final Pattern CODE = Pattern.compile("(`+)(?!`)(.+?)(?<!`)\\1(?!`)");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\w*_])([*_])(?=[^\\s*_])([^*_]+?)(?<=\\S)\\1(?![\\w*_])");
    private static final Pattern LINK = Pattern.compile("(!?\\[)([^\\[\\]]*)(\\]\\([^()\\s]*\\))|https?://[^\\s<>()]+");

    private MarkdownInk() {}

    /** Tells every stretch of {@code line} that is not plain. Stretches may overlap. */
    static void of(String line, Sink sink) {
        if (line.isEmpty() || line.length() > LONGEST_LINE) {
            return;
        }
        Matcher heading = HEADING.matcher(line);
        if (heading.find()) {
            sink.ink(0, heading.end(1), Ink.SIGN);
            sink.ink(0, line.length(), Ink.HEADING);
        }
        Matcher item = ITEM.matcher(line);
        if (item.find()) {
            sink.ink(0, item.end(), Ink.SIGN);
        }
        if (line.indexOf('`') >= 0) {
            paired(CODE.matcher(line), Ink.CODE, sink);
        }
        if (line.indexOf('*') >= 0 || line.indexOf('_') >= 0) {
            paired(STRONG.matcher(line), Ink.STRONG, sink);
            paired(EMPHASIS.matcher(line), Ink.EMPHASIS, sink);
        }
        links(line, sink);
    }

    private static void links(String line, Sink sink) {
        if (line.indexOf('[') < 0 && !line.contains("://")) {
            return;
        }
        Matcher link = LINK.matcher(line);
        while (link.find()) {
            if (link.group(1) == null) {
                sink.ink(link.start(), link.end(), Ink.LINK);
            } else {
                sink.ink(link.start(1), link.end(1), Ink.SIGN);
                sink.ink(link.start(2), link.end(2), Ink.LINK);
                sink.ink(link.start(3), link.end(3), Ink.SIGN);
            }
        }
    }

    private static void paired(Matcher matcher, Ink ink, Sink sink) {
        while (matcher.find()) {
            sink.ink(matcher.start(1), matcher.end(1), Ink.SIGN);
            sink.ink(matcher.start(2), matcher.end(2), ink);
            sink.ink(matcher.end(2), matcher.end(), Ink.SIGN);
        }
    }
}
