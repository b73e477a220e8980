package io.github.rapporteur.notes.marks;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.NoteLine.Kind;
import java.util.List;

/**
 * Says how far what is private reaches: when in doubt too far, so that too much stays at home rather than too little. All
 * ends are the last line that belongs to it.
 */
final class PrivateReach {
    private final String text;
    private final List<NoteLine> lines;
    private final Passages passages;
    private final List<TextRange> comments;
    /** The block or list found last: whoever asks again from within it gets its end without another walk. */
    private int knownFirst = -1;

    private int knownLast = -1;

    PrivateReach(String text, List<NoteLine> lines, Passages passages) {
        this.text = text;
        this.lines = lines;
        this.passages = passages;
        this.comments = Comments.in(text, lines);
    }

    /** Whether nothing is said behind a label yet: comments and further such labels do not count. */
    boolean isEmpty(int from, int end) {
        Label inner = PrivateLabel.in(text, from, end);
        int at = inner == null ? from : inner.text();
        for (int index = commentBehind(from);
                index < comments.size() && comments.get(index).start() < end;
                index++) {
            if (says(at, comments.get(index).start())) {
                return false;
            }
            at = comments.get(index).end();
        }
        return !says(at, end);
    }

    private boolean says(int from, int end) {
        for (int at = from; at < end; ) {
            int sign = text.codePointAt(at);
            int type = Character.getType(sign);
            if (Character.isLetterOrDigit(sign) || type == Character.OTHER_SYMBOL || type == Character.UNASSIGNED) {
                return true;
            }
            at += Character.charCount(sign);
        }
        return false;
    }

    /**
     * The end of a private passage: of a heading the whole section; of a list item all that is nested in it; of a
     * paragraph everything up to the next blank line or heading, and all of a list or block of code that begins there.
     * When nothing stands behind {@code Private:}, what follows belongs to it, since that is what its writer means: the
     * next block, all of the list or the section of a heading; so it does where what is off the record ends with a colon. Where
     * another private passage or a quote begins inside, it reaches as far as that one.
     */
    int end(int first, boolean empty) {
        int last = ownEnd(first, empty);
        for (int at = first + 1; at <= last; at++) {
            last = Math.max(last, innerEnd(at, at == last));
        }
        return last;
    }

    private int innerEnd(int index, boolean isLast) {
        NoteLine line = lines.get(index);
        if (line.is(Kind.QUOTE)) {
            boolean begins = !lines.get(index - 1).is(Kind.QUOTE) || line.opensItem();
            return begins ? QuoteReader.read(text, lines, index).next() - 1 : index;
        }
        if (!line.isText() && !line.is(Kind.INDENTED)) {
            return index;
        }
        Label label = line.is(Kind.INDENTED)
                ? PrivateLabel.in(text, line.content(), line.end())
                : Label.read(text, line.content(), line.end());
        if (label != null && label.kind() == Label.Kind.PRIVATE) {
            boolean goesOn = line.continues() && !isLast && passages.level(index) == 0;
            return goesOn ? index : ownEnd(index, isEmpty(label.text(), line.end()));
        }
        return !line.continues() && passages.isOffTheRecord(index) ? ownEnd(index, false) : index;
    }

    private int ownEnd(int first, boolean empty) {
        NoteLine start = lines.get(first);
        int level = passages.level(first);
        int block = start.opensItem() ? itemEnd(first) : level > 0 ? first : blockEnd(first, start.indent());
        int last = level > 0 ? Math.max(block, sectionEnd(first, level)) : block;
        boolean open = empty && next(first + 1, first) > last;
        boolean announces = !open
                && level == 0
                && last == passages.paragraphEnd(first)
                && endsWithColon(last)
                && !isLabelled(start);
        int at = open || announces ? next(last + 1, first) : lines.size();
        boolean sibling = announces
                && at < lines.size()
                && (passages.level(at) > 0
                        || (start.opensItem() && lines.get(at).opensItem()));
        return at >= lines.size() || sibling ? last : Math.max(last, nextEnd(at, start.indent()));
    }

    /** The next line that has something to say, from a line on: not blank, no rule, no comment. */
    private int next(int from, int label) {
        boolean hidden = isComment(label);
        int at = from;
        while (at < lines.size() && (lines.get(at).isNothing() || (!hidden && isComment(at)))) {
            at++;
        }
        return at;
    }

    private int nextEnd(int first, int indent) {
        int level = passages.level(first);
        int block = blockEnd(first, Math.min(indent, lines.get(first).indent()));
        return level > 0 ? Math.max(lines.get(first).opensItem() ? block : first, sectionEnd(first, level)) : block;
    }

    /** The end of the section that a heading of a level begins. */
    private int sectionEnd(int first, int level) {
        int under = passages.paragraphEnd(first) + 1;
        boolean rule = under < lines.size() && lines.get(under).underlines();
        int last = lines.get(first).is(Kind.HEADING) ? first : rule ? under : under - 1;
        for (int at = last + 1; at < lines.size(); at++) {
            NoteLine line = lines.get(at);
            NoteLine above = lines.get(at - 1);
            // Text directly below a quote or an open code sign goes on with it: no underline makes it a heading.
            boolean belongs = above.is(Kind.QUOTE) || (above.is(Kind.RULE) && !isRule(above));
            boolean goesOn = (line.continues() && !above.underlines()) || (belongs && !line.is(Kind.HEADING));
            int other = goesOn ? 0 : passages.level(at);
            if (other > 0 && other <= level) {
                break;
            }
            last = line.is(Kind.BLANK) ? last : at;
        }
        return last;
    }

    private int itemEnd(int first) {
        int marker = lines.get(first).marker();
        int last = first;
        int at = first + 1;
        while (at < lines.size()) {
            NoteLine line = lines.get(at);
            if (line.is(Kind.BLANK)) {
                at++;
                continue;
            }
            boolean lazy = at == last + 1 && line.continues();
            if (line.indent() <= marker && !lazy) {
                break;
            }
            last = line.is(Kind.FENCED) ? passages.fenceEnd(at) : at;
            at = last + 1;
        }
        return last;
    }

    /** The end of the lines up to the next blank one or heading, with all of a list or of indented code among them. */
    private int blockEnd(int first, int indent) {
        if (first > knownFirst && first <= knownLast) {
            return knownLast;
        }
        int last = first;
        int list = -1;
        int at = first;
        while (at < lines.size()) {
            NoteLine line = lines.get(at);
            if (line.is(Kind.BLANK) || (at > first && beginsSection(at))) {
                break;
            }
            list = list < 0 && line.opensItem() && line.indent() >= indent ? at : list;
            last = line.is(Kind.FENCED) ? passages.fenceEnd(at) : at;
            at = last + 1;
        }
        last = list < 0 ? last : Math.max(last, listEnd(list, indent));
        last = lines.get(last).is(Kind.INDENTED) ? passages.codeEnd(last) : last;
        knownFirst = first;
        knownLast = last;
        return last;
    }

    /** Whether a heading begins there: one with an underline only below a rule or code, elsewhere it goes on with the block. */
    private boolean beginsSection(int index) {
        NoteLine line = lines.get(index);
        NoteLine above = lines.get(index - 1);
        boolean apart = above.is(Kind.INDENTED) || (above.is(Kind.RULE) && isRule(above));
        return line.is(Kind.HEADING) || (apart && !line.continues() && passages.level(index) > 0);
    }

    /** Not a code sign that is never closed. */
    private boolean isRule(NoteLine line) {
        return "`~".indexOf(text.charAt(line.content())) < 0;
    }

    /** The end of a list with everything nested in it, also behind blank lines. */
    private int listEnd(int first, int indent) {
        int last = first;
        int at = first + 1;
        while (at < lines.size()) {
            NoteLine line = lines.get(at);
            if (line.is(Kind.BLANK)) {
                at++;
                continue;
            }
            boolean belongs = line.indent() > lines.get(first).indent()
                    || (line.opensItem() && line.indent() >= indent)
                    || (at == last + 1 && !line.is(Kind.HEADING) && !line.is(Kind.RULE));
            if (!belongs) {
                break;
            }
            last = line.is(Kind.FENCED) ? passages.fenceEnd(at) : at;
            at = last + 1;
        }
        return last;
    }

    /** Behind a label everybody knows how far it reaches. */
    private boolean isLabelled(NoteLine line) {
        return PrivateLabel.standsIn(text, line.content(), line.end());
    }

    /** Whether a line announces what follows. */
    boolean endsWithColon(int line) {
        int at = lines.get(line).end();
        while (at > lines.get(line).start() && " \t*_".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        boolean code = lines.get(line).is(Kind.FENCED);
        return !code && at > lines.get(line).start() && (text.charAt(at - 1) == ':' || text.charAt(at - 1) == '：');
    }

    /** The last line above one that says something; -1 when there is none. */
    int above(int line) {
        int at = line - 1;
        while (at >= 0 && ((lines.get(at).isNothing() && !lines.get(at).underlines()) || isComment(at))) {
            at--;
        }
        return at;
    }

    /** The first of the lines without a blank one between that end with a line. */
    int blockStart(int last) {
        int first = lines.get(last).is(Kind.FENCED) ? lines.get(last).level() : last;
        while (first > 0 && isInBlock(lines.get(first - 1))) {
            NoteLine before = lines.get(first - 1);
            first = before.is(Kind.FENCED) ? before.level() : first - 1;
        }
        return first;
    }

    private static boolean isInBlock(NoteLine line) {
        return !line.isNothing() && !line.is(Kind.HEADING);
    }

    /** The line in which the heading begins that ends with a line; -1 when it is none. */
    int heading(int last) {
        int first = last;
        if (lines.get(last).underlines()) {
            first = lines.get(last).is(Kind.RULE) ? last - 1 : last;
            while (lines.get(first).continues()) {
                first--;
            }
        }
        return passages.level(first) > 0 ? first : -1;
    }

    private boolean isComment(int index) {
        NoteLine line = lines.get(index);
        int comment = commentBehind(line.content());
        return comment < comments.size()
                && comments.get(comment).start() <= line.content()
                && comments.get(comment).end() >= textEnd(line);
    }

    /** The first comment that ends behind an offset. */
    private int commentBehind(int offset) {
        int low = 0;
        int high = comments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comments.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int textEnd(NoteLine line) {
        int end = line.end();
        while (end > line.content() && LineCursor.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
