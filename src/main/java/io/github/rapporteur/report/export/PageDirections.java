package io.github.rapporteur.report.export;

import io.github.rapporteur.common.text.Direction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says in a page which of its paragraphs, headings, lists, quotes, tables and cells run from right to left: by the first letter in
 * them, as {@code dir="auto"} would, but for the program's own words, such as "Takeaway", which stand before the user's.
 * A page that runs one way only stays as it is. For pages written by {@link Html}: every element is closed, and no sign
 * of a tag stands in a text or an attribute.
 */
final class PageDirections {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "dt",
            "dd",
            "td",
            "th",
            "figcaption",
            "caption",
            "blockquote",
            "figure",
            "ul",
            "ol",
            "table",
            "pre");

    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr", "meta", "link", "input");
    /** Words of the program's own. */
    private static final List<String> OURS = List.of("r-label", "r-vh", "r-face", "r-memory", "r-asker");

    private final String page;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int ours;

    /** A paragraph and the like, with the way its letters run. */
    private static final class Block {
        private final String tag;
        /** Where an attribute may be put into its opening tag. */
        private final int tagEnd;

        private final @Nullable Block around;
        private @Nullable Direction first;
        private Direction resolved = Direction.LEFT_TO_RIGHT;

        Block(String tag, int tagEnd, @Nullable Block around) {
            this.tag = tag;
            this.tagEnd = tagEnd;
            this.around = around;
        }
    }

    /** An element that is not closed yet, and the innermost block it is in or is. */
    private record Open(@Nullable Block block, boolean isOurs) {}

    private PageDirections(String page) {
        this.page = page;
    }

    /** The page with its directions. */
    static String in(String page) {
        return isOneWay(page) ? page : new PageDirections(page).written();
    }

    private static boolean isOneWay(String page) {
        // With pictures in it a page has millions of signs.
        for (int i = 0; i < page.length(); i++) {
            char sign = page.charAt(i);
            if (sign >= 0x590 && (sign <= 0x8FF || sign >= 0xD800) && !isOtherLetter(sign)) {
                return false;
            }
        }
        return true;
    }

    /** Beyond the first right-to-left scripts only presentation forms and rare old ones are left. */
    private static boolean isOtherLetter(int sign) {
        return sign >= 0xE000 && sign < 0xFB1D;
    }

    private String written() {
        read(Math.max(0, page.indexOf("<body")));
        StringBuilder written = new StringBuilder(page.length() + 64);
        int at = 0;
        for (Block block : blocks) {
            Direction inherited = block.around == null ? Direction.LEFT_TO_RIGHT : block.around.resolved;
            // Code is no prose.
            Direction own = block.tag.equals("pre") ? Direction.LEFT_TO_RIGHT : block.first;
            block.resolved = own == null ? inherited : own;
            if (block.resolved != inherited) {
                written.append(page, at, block.tagEnd)
                        .append(block.resolved == Direction.RIGHT_TO_LEFT ? " dir=\"rtl\"" : " dir=\"ltr\"");
                at = block.tagEnd;
            }
        }
        return written.append(page, at, page.length()).toString();
    }

    private void read(int from) {
        int at = from;
        while (at < page.length()) {
            int tag = page.indexOf('<', at);
            int end = tag < 0 ? page.length() : tag;
            text(at, end);
            int close = tag < 0 ? -1 : page.indexOf('>', tag);
            if (close < 0) {
                return;
            }
            tag(tag, close);
            at = close + 1;
        }
    }

    private void tag(int start, int end) {
        if (page.charAt(start + 1) == '/') {
            if (!open.isEmpty()) {
                ours -= open.pop().isOurs() ? 1 : 0;
            }
            return;
        }
        int nameEnd = start + 1;
        while (nameEnd < end && Character.isLetterOrDigit(page.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = page.substring(start + 1, nameEnd);
        if (VOID.contains(name)) {
            return;
        }
        String attributes = page.substring(nameEnd, end);
        boolean isOurs = OURS.stream().anyMatch(attributes::contains);
        Block block = open.isEmpty() ? null : open.peek().block();
        if (BLOCKS.contains(name)) {
            block = new Block(name, end, block);
            blocks.add(block);
        }
        open.push(new Open(block, isOurs));
        ours += isOurs ? 1 : 0;
    }

    private void text(int start, int end) {
        Block block = open.isEmpty() ? null : open.peek().block();
        if (ours > 0 || block == null || block.first != null || start >= end) {
            return;
        }
        // The letters of an escaped sign are none of the text's.
        String words = page.substring(start, end).replaceAll("&[#a-z0-9]+;", " ");
        Optional<Direction> first = Direction.of(words);
        for (Block in = block; first.isPresent() && in != null; in = in.around) {
            if (in.first == null) {
                in.first = first.get();
            }
        }
    }
}
