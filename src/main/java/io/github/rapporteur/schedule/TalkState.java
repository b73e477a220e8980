package io.github.rapporteur.schedule;

/**
 * What the user has on a talk.
 *
 * @param rating 1 to 5; 0 when not rated
 * @param verdict one line; empty when there is none
 * @param attended whether the user was there: said so, or rated the talk, or wrote a verdict
 * @param notes number of authors with a note that is not blank
 * @param quotes number of quotes of speakers, audience and others in those notes
 * @param quips number of quotes of team mates in those notes
 * @param marks number of all other marks in those notes
 */
public record TalkState(
        Star star, int rating, String verdict, boolean attended, int notes, int quotes, int quips, int marks) {
    /** A talk the user has nothing on. */
    public static final TalkState NONE = new TalkState(Star.NONE, 0, "", false, 0, 0, 0, 0);

    /** The same with another star. */
    public TalkState withStar(Star other) {
        return new TalkState(other, rating, verdict, attended, notes, quotes, quips, marks);
    }

    /** The same with another rating; who rates a talk has heard it. */
    public TalkState withRating(int other, String otherVerdict) {
        return new TalkState(star, other, otherVerdict, true, notes, quotes, quips, marks);
    }

    /** Whether the talk has any kind of star. */
    public boolean isStarred() {
        return star != Star.NONE;
    }
}
