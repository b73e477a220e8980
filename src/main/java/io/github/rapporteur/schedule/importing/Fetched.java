package io.github.rapporteur.schedule.importing;

import java.net.URI;
import java.util.Optional;

/** What came of asking for a schedule. */
public sealed interface Fetched {
    /**
     * The whole content.
     *
     * @param bytes not copied; must not change
     * @param page the address that it came from, behind all redirects; empty for what is not from the web
     * @param validators for the next time; {@link Validators#NONE} when there are none
     */
    @SuppressWarnings("ArrayRecordComponent") // a schedule may have 20 MB, and nobody compares two of these
    record Body(byte[] bytes, Optional<URI> page, Validators validators) implements Fetched {}

    /** It is what it was when these validators were given. */
    record Unchanged(Validators validators) implements Fetched {}
}
