package io.github.rapporteur.common.text;

import java.util.Locale;

/** A number with the word for what it counts, as sentences need it. */
public final class Counted {
    private Counted() {}

    /**
     * "1 note", "0 notes", "1,204 notes".
     *
     * @param one the word for one of them, whose plural ends in s
     */
    public static String of(long number, String one) {
        return String.format(Locale.ROOT, "%,d %s%s", number, one, number == 1 ? "" : "s");
    }
}
