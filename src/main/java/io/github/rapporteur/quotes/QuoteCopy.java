package io.github.rapporteur.quotes;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.notes.marks.SeveralNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Quotes as they leave the notebook one by one: as text, as Markdown. What is private never does; ask {@link #whyNot}
 * first. Pure, any thread.
 */
public final class QuoteCopy {
    private QuoteCopy() {}

    /** Why these quotes may not be copied, a sentence; empty when they may. */
    public static Optional<String> whyNot(List<WallQuote> quotes) {
        long secret = quotes.stream().filter(WallQuote::isPrivate).count();
        if (secret == 0) {
            return Optional.empty();
        }
        boolean said = quotes.stream().filter(WallQuote::isPrivate).allMatch(WallQuote::offRecord);
        String what = said ? "off the record" : "private";
        if (quotes.size() == 1) {
            String where = said ? "" : ": it stands in a comment or a private passage, or holds a comment. It";
            return Optional.of("This quote is " + what + (said ? " and" : where)
                    + " never leaves the notebook: nothing was copied.");
        }
        return Optional.of(Counted.of(secret, "quote") + " of " + quotes.size()
                + (secret == 1 ? " is " : " are ") + what
                + " and never leave the notebook: nothing was copied. Unselect what is " + what + ".");
    }

    /**
     * “words” — Name, Talk title.
     *
     * @throws IllegalArgumentException if one is private
     */
    public static String text(List<WallQuote> quotes) {
        refuse(quotes);
        return quotes.stream().map(QuoteCopy::text).collect(Collectors.joining("\n\n"));
    }

    /**
     * Block quotes with a name line.
     *
     * @throws IllegalArgumentException if one is private
     */
    public static String markdown(List<WallQuote> quotes) {
        refuse(quotes);
        return quotes.stream().map(QuoteCopy::markdown).collect(Collectors.joining("\n\n"));
    }

    /** Name and talk: "Mara Lindqvist, Retries Considered Expensive"; the talk alone while it waits for a name. */
    public static String source(WallQuote quote) {
        String title = quote.place().title();
        String people = names(quote);
        return people.isEmpty() ? title : people + ", " + title;
    }

    /** Everybody who said it, as one reads it: "Mara and Tomasz"; empty while it waits for a name. */
    public static String names(WallQuote quote) {
        List<String> people = quote.people();
        return people.size() < 2
                ? String.join("", people)
                : String.join(", ", people.subList(0, people.size() - 1)) + " and " + people.getLast();
    }

    private static String text(WallQuote quote) {
        return "“" + quote.words().strip() + "” — " + source(quote) + (quote.exact() ? "" : " (from memory)");
    }

    private static String markdown(WallQuote quote) {
        String words = quote.words()
                .strip()
                .lines()
                .map(line -> line.isEmpty() ? ">" : "> " + line)
                .collect(Collectors.joining("\n"));
        String name = SeveralNames.join(quote.people());
        String from = "*" + quote.place().title() + "*";
        return words + "\n>\n> — " + (name.isEmpty() ? from : "**" + name + "**, " + from)
                + (quote.exact() ? "" : " (from memory)");
    }

    private static void refuse(List<WallQuote> quotes) {
        whyNot(quotes).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
    }
}
