package io.github.rapporteur.schedule.importing;

import java.util.regex.Pattern;

/**
 * What a server said about the version of a schedule it gave out, to be asked the next time whether that has changed
 * (RFC 9110, section 8.8). Told to no other address than the one that said it.
 *
 * @param from the address that answered, behind all redirects; empty when nothing is known
 * @param etag the entity tag with its quotation marks; empty when there was none
 * @param lastModified the date as the server wrote it; empty when there was none
 */
public record Validators(String from, String etag, String lastModified) {
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7E]{0,500}\"");
    private static final Pattern DATE = Pattern.compile("[A-Za-z0-9,: +-]{1,60}");

    /** Nothing is known. */
    public static final Validators NONE = new Validators("", "", "");

    /** Leaves out what is not of the form that it should have, so that it cannot do harm in a request. */
    public Validators {
        etag = ETAG.matcher(etag).matches() ? etag : "";
        lastModified = DATE.matcher(lastModified).matches() ? lastModified : "";
    }

    /** Whether the server can not be asked for changes. */
    public boolean isEmpty() {
        return from.isEmpty() || (etag.isEmpty() && lastModified.isEmpty());
    }
}
