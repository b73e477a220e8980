package io.github.rapporteur.schedule;

/**
 * The long texts of a talk, as Markdown; either may be empty.
 *
 * @param abstractText the short text the schedule prints first
 * @param description the longer one, when the schedule has two
 */
public record TalkText(String abstractText, String description) {
    /** A talk of which the schedule says nothing more. */
    public static final TalkText NONE = new TalkText("", "");
}
