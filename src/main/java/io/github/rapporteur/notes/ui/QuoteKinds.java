package io.github.rapporteur.notes.ui;

import io.github.rapporteur.notes.marks.Mark;

/** Tells a speaker's quote from a team mate's quip, from others' and from one that waits for a name; depends on the talk. */
@FunctionalInterface
public interface QuoteKinds {
    /**
     * {@link MarkKind#QUOTE}, {@link MarkKind#OTHERS_QUOTE}, {@link MarkKind#QUIP} or {@link MarkKind#WAITING}. Any
     * thread.
     */
    MarkKind of(Mark.Quote quote);
}
