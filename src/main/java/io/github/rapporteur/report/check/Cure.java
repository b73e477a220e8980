package io.github.rapporteur.report.check;

import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.schedule.TalkId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What may be done about a finding. */
public sealed interface Cure {
    /** A verb, as on a button: "It is right". */
    String words();

    /** An edit of the note. */
    record Edit(String words, NoteFix fix) implements Cure {}

    /**
     * Somebody is to be named first.
     *
     * @param offered names that come to mind; may be empty
     * @param fix the edit for a name; empty for a name that cannot be written there
     */
    record Name(String words, List<String> offered, Function<String, Optional<NoteFix>> fix) implements Cure {
        /** Keeps its own list. */
        public Name {
            offered = List.copyOf(offered);
        }
    }

    /**
     * Words for a picture.
     *
     * @param number how many pictures stand before it in the note
     * @param fix the edit for an alternative text and a caption, in this order
     */
    record Describe(String words, PictureMention picture, int number, Function<List<String>, NoteFix> fix)
            implements Cure {}

    /** The report goes without a talk. */
    record LeaveOut(String words, TalkId talk) implements Cure {}

    /** Leads to another place. */
    record Go(String words, Place place) implements Cure {}

    /** It is as the writer wants it, and is not listed again. */
    record Keep(String words) implements Cure {}
}
