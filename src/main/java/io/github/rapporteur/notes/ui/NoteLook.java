package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Heading;
import io.github.rapporteur.notes.marks.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works out how each line of a note looks, from the text and its marks. Pure; runs on a worker. */
final class NoteLook {
    private static final Pattern QUOTE_SIGNS = Pattern.compile("^ {0,3}(?:> ?)+");
    private static final Pattern NAME_DASH = Pattern.compile("\\G(?:[—–―]|--?) ?");
    private static final Pattern TAG = Pattern.compile("(?<!\\S)#[^\\s#]+");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final String EMPHASIS_SIGNS = "(?:\\*\\*\\*|\\*\\*|\\*|___|__|_)?";
    private static final Pattern LABEL = Pattern.compile(
            "^\\s*(?:> ?)*(?:[-*+] +|\\d+[.)] +)?(" + EMPHASIS_SIGNS + "(?:(?i:off[ -]the[ -]record)|\\p{L}+)"
                    + EMPHASIS_SIGNS + "(?: *\\([^)]*\\))?" + EMPHASIS_SIGNS + ":" + EMPHASIS_SIGNS + ")");
    private static final Pattern BOX = Pattern.compile("^\\s*(?:[-*+]|\\d+[.)]) +\\[[ xX]\\] ?");
    private static final Pattern WHO_AND_WHEN =
            Pattern.compile("(?<!\\S)(?:@[\\p{L}\\d][^\\s!@]*|!\\d{4}-\\d\\d-\\d\\d)");
    private static final Map<Long, List<String>> CLASSES = new ConcurrentHashMap<>();

    private final String text;
    private final QuoteKinds quotes;
    private final int[] starts;
    private final long[] inks;
    private final List<Set<String>> paragraphs = new ArrayList<>();
    private final List<List<LineLook.LineMark>> marks = new ArrayList<>();

    private NoteLook(String text, QuoteKinds quotes) {
        this.text = text;
        this.quotes = quotes;
        this.starts = lineStarts(text);
        this.inks = new long[text.length()];
        for (int i = 0; i < starts.length; i++) {
            paragraphs.add(Set.of());
            marks.add(List.of());
        }
    }

    /**
     * The look of each line.
     *
     * @param headings of exactly this text
     * @param marks of exactly this text, in their order
     */
    static List<LineLook> of(String text, List<Heading> headings, List<Mark> marks, QuoteKinds quotes) {
        NoteLook look = new NoteLook(text, quotes);
        for (int line = 0; line < look.starts.length; line++) {
            look.inkMarkdown(line);
        }
        headings.forEach(heading -> look.addClass(heading.line(), LineLook.HEADING));
        marks.forEach(look::inkMark);
        return look.lines();
    }

    private void inkMarkdown(int line) {
        MarkdownInk.of(lineText(line), (from, to, ink) -> ink(starts[line] + from, starts[line] + to, ink));
    }

    private void inkMark(Mark mark) {
        if (mark.range().end() > text.length()) {
            return;
        }
        MarkKind kind = MarkKind.of(mark, quotes);
        int first = lineAt(mark.range().start());
        int last = lineAt(Math.max(mark.range().start(), mark.range().end()));
        addMark(first, new LineLook.LineMark(kind, mark instanceof Mark.Quote q && q.offRecord(), spoken(mark, kind)));
        for (int line = first; line <= last; line++) {
            inkLine(mark, kind, line, line == first);
        }
    }

    private void inkLine(Mark mark, MarkKind kind, int line, boolean first) {
        switch (mark) {
            case Mark.Quote quote -> inkQuote(quote, kind, line);
            case Mark.Check check -> ink(check.range(), Ink.CHECK);
            case Mark.Action action -> inkAction(action, line, first);
            case Mark.PrivatePassage _ -> {
                addClass(line, "private");
                ink(starts[line], lineEnd(line), Ink.MUTED);
                inkLabel(kind, line, first);
            }
            case Mark.Term term -> inkTerm(term, line, inkLabel(kind, line, first));
            case Mark.Takeaway _, Mark.Question _, Mark.Answer _, Mark.Liked _, Mark.Disliked _ ->
                inkLabel(kind, line, first);
        }
    }

    private void inkQuote(Mark.Quote quote, MarkKind kind, int line) {
        addClass(line, kind.styleClass().substring("mark-".length()));
        if (quote.offRecord()) {
            addClass(line, "private");
        }
        String words = lineText(line);
        Matcher signs = QUOTE_SIGNS.matcher(words);
        int begin = starts[line] + (signs.find() ? signs.end() : 0);
        ink(starts[line], begin, Ink.SIGN);
        TextRange name = quote.nameRange();
        if (name != null && name.start() >= begin && name.end() <= lineEnd(line)) {
            inkNameLine(name, kind, line, begin - starts[line]);
        } else {
            addClass(line, "spoken");
            ink(begin, lineEnd(line), kind == MarkKind.QUIP ? Ink.QUIP_WORDS : Ink.WORDS);
        }
    }

    private void inkNameLine(TextRange name, MarkKind kind, int line, int begin) {
        String words = lineText(line);
        Matcher dash = NAME_DASH.matcher(words);
        if (dash.find(begin)) {
            ink(starts[line] + begin, starts[line] + dash.end(), Ink.SIGN);
        }
        inkAll(TAG, line, Ink.MUTED);
        inkAll(BRACKETS, line, Ink.SIGN);
        ink(
                name,
                switch (kind) {
                    case QUIP -> Ink.QUIP_NAME;
                    case OTHERS_QUOTE -> Ink.OTHERS_NAME;
                    case WAITING -> Ink.WAITING_NAME;
                    default -> Ink.NAME;
                });
    }

    private void inkAction(Mark.Action action, int line, boolean first) {
        Matcher box = BOX.matcher(lineText(line));
        int begin = first && box.find() ? box.end() : 0;
        ink(starts[line], starts[line] + begin, Ink.SIGN);
        if (action.done()) {
            ink(starts[line] + begin, lineEnd(line), Ink.DONE);
        } else {
            inkAll(WHO_AND_WHEN, line, Ink.WHO);
        }
    }

    private void inkTerm(Mark.Term term, int line, int behindLabel) {
        int equals = text.indexOf('=', behindLabel);
        if (behindLabel == starts[line] || equals < 0 || equals >= lineEnd(line)) {
            return;
        }
        int word = text.indexOf(term.text(), behindLabel);
        if (word >= 0 && word < equals) {
            ink(word, word + term.text().length(), Ink.TERM_WORD);
        }
        ink(equals, equals + 1, Ink.SIGN);
    }

    /** Colours the label word; the offset behind it, or the line's start where there is none. */
    private int inkLabel(MarkKind kind, int line, boolean first) {
        Matcher label = LABEL.matcher(lineText(line));
        if (!first || !label.find()) {
            return starts[line];
        }
        Arrays.fill(inks, starts[line] + label.start(1), starts[line] + label.end(1), 0);
        ink(starts[line] + label.start(1), starts[line] + label.end(1), Ink.ofLabel(kind));
        return starts[line] + label.end(1);
    }

    private static String spoken(Mark mark, MarkKind kind) {
        String name = switch (mark) {
            case Mark.Quote quote -> quote.name();
            case Mark.Question question -> question.name();
            case Mark.Answer answer -> answer.name();
            default -> null;
        };
        String word = kind.words().toLowerCase(Locale.ROOT);
        return name == null ? word : word + ", " + name;
    }

    private void inkAll(Pattern pattern, int line, Ink ink) {
        Matcher matcher = pattern.matcher(lineText(line));
        while (matcher.find()) {
            ink(starts[line] + matcher.start(), starts[line] + matcher.end(), ink);
        }
    }

    private void ink(TextRange range, Ink ink) {
        ink(range.start(), range.end(), ink);
    }

    private void ink(int from, int to, Ink ink) {
        for (int i = from; i < to; i++) {
            inks[i] |= ink.bit();
        }
    }

    private void addClass(int line, String styleClass) {
        Set<String> classes = new LinkedHashSet<>(paragraphs.get(line));
        classes.add(styleClass);
        paragraphs.set(line, classes);
    }

    private void addMark(int line, LineLook.LineMark mark) {
        List<LineLook.LineMark> all = new ArrayList<>(marks.get(line));
        all.add(mark);
        marks.set(line, all);
    }

    private List<LineLook> lines() {
        List<LineLook> looks = new ArrayList<>(starts.length);
        for (int line = 0; line < starts.length; line++) {
            List<LineLook.Span> spans = spans(starts[line], lineEnd(line));
            LineLook look = new LineLook(List.copyOf(paragraphs.get(line)), List.copyOf(marks.get(line)), spans);
            looks.add(look.equals(LineLook.PLAIN) ? LineLook.PLAIN : look);
        }
        return looks;
    }

    private List<LineLook.Span> spans(int from, int to) {
        List<LineLook.Span> spans = new ArrayList<>(2);
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || inks[i] != inks[start]) {
                spans.add(new LineLook.Span(i - start, classesOf(inks[start])));
                start = i;
            }
        }
        boolean plain = spans.size() == 1 && spans.getFirst().styleClasses().isEmpty();
        return plain ? List.of() : spans;
    }

    private static List<String> classesOf(long inks) {
        return CLASSES.computeIfAbsent(
                inks,
                bits -> Arrays.stream(Ink.values())
                        .filter(ink -> (bits & ink.bit()) != 0)
                        .flatMap(ink -> ink.styleClasses().stream())
                        .distinct()
                        .toList());
    }

    private String lineText(int line) {
        return text.substring(starts[line], lineEnd(line));
    }

    private int lineEnd(int line) {
        return line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
    }

    private int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts[line++] = at + 1;
        }
        return starts;
    }
}
