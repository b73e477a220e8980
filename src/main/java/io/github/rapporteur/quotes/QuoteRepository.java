package io.github.rapporteur.quotes;

import io.github.rapporteur.schedule.ConferenceId;
import java.util.List;

/** The quotes of whole conferences, out of the index of marks. Blocks; not for the JavaFX thread. */
public interface QuoteRepository {
    /** All quotes of a conference, private ones too: first those on the conference, then by the talks' times. */
    List<WallQuote> quotesOf(ConferenceId conference);

    /**
     * Counts a quote among the best, or no longer: "(starred)" goes into its note's text, and nothing else of the text
     * changes. The text as it was stays in the history.
     *
     * @return whether the quote still stands there
     */
    boolean star(WallQuote quote, boolean starred);

    /**
     * Gives a tag another spelling in all notes of a conference, or makes it one with a tag that is there: all notes or
     * none. The texts as they were stay in their histories.
     *
     * @return how many notes have changed
     */
    int renameTag(ConferenceId conference, String from, String to);
}
