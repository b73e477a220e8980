package io.github.rapporteur.quotes;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.QuoteText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several lines as one notes a conversation, "Name: words" each, made quotes of in one go. Pure.
 */
public final class SpokenLines {
    private SpokenLines() {}

    /**
     * Each of the selected lines as a quote of whom it names; blank lines between them are no matter.
     *
     * @param selection touches the first and the last of them
     * @return empty unless there are two or more and each begins with a name
     */
    public static Optional<TextEdit> tag(String text, TextRange selection, QuoteContext context) {
        int from = text.lastIndexOf('\n', selection.start() - 1) + 1;
        boolean endsAtBeginning = selection.length() > 0 && text.charAt(selection.end() - 1) == '\n';
        int last = text.indexOf('\n', endsAtBeginning ? selection.end() - 1 : selection.end());
        int to = last < 0 ? text.length() : last;
        List<String> quotes = new ArrayList<>();
        int start = from;
        while (start <= to) {
            int end = text.indexOf('\n', start);
            end = end < 0 || end > to ? to : end;
            String line = text.substring(start, end);
            if (!line.isBlank()) {
                Optional<SpeakerPrefix> prefix = SpeakerPrefix.of(text, start, context);
                if (prefix.isEmpty() || line.length() <= prefix.get().length()) {
                    return Optional.empty();
                }
                String words = line.substring(prefix.get().length()).strip();
                quotes.add(QuoteText.of(words, prefix.get().name()).write());
            }
            start = end + 1;
        }
        return quotes.size() < 2 ? Optional.empty() : Optional.of(placed(text, new TextRange(from, to), quotes));
    }

    /** With a blank line before, between and behind. */
    private static TextEdit placed(String text, TextRange lines, List<String> quotes) {
        String before = lines.start() == 0
                        || text.startsWith("\n\n", lines.start() - 2)
                        || "\n".equals(text.substring(0, lines.start()))
                ? ""
                : "\n";
        String behind = text.startsWith("\n\n", lines.end()) ? "" : lines.end() == text.length() ? "\n\n" : "\n";
        String blocks = before + String.join("\n\n", quotes) + behind;
        return new TextEdit(lines, blocks, lines.start() + blocks.length());
    }
}
