package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.quotes.WallQuote;
import java.util.ArrayList;
import java.util.List;

/** A line of the wall: a heading, or cards beside each other. */
sealed interface WallRow {
    /** Over a group. */
    record Heading(String words, int count) implements WallRow {}

    /**
     * Some quotes side by side.
     *
     * @param first the number of the first of them on the wall, from 0
     * @param columns how many would have room
     */
    record Cards(List<WallQuote> quotes, int first, int columns) implements WallRow {}

    /** The lines for these groups. */
    static List<WallRow> of(List<WallShown.Group> groups, int columns) {
        List<WallRow> rows = new ArrayList<>();
        int number = 0;
        for (WallShown.Group group : groups) {
            if (!group.heading().isEmpty()) {
                rows.add(new Heading(group.heading(), group.quotes().size()));
            }
            for (int at = 0; at < group.quotes().size(); at += columns) {
                List<WallQuote> beside =
                        group.quotes().subList(at, Math.min(group.quotes().size(), at + columns));
                rows.add(new Cards(beside, number, columns));
                number += beside.size();
            }
        }
        return rows;
    }
}
