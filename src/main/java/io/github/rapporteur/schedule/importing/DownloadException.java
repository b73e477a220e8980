package io.github.rapporteur.schedule.importing;

import java.io.IOException;

/** A schedule cannot be had from the web. The message is a sentence for the user: address, cause, cure. */
final class DownloadException extends IOException {
    private static final long serialVersionUID = 1L;

    DownloadException(String asked, String sentence) {
        super(asked + ": " + sentence);
    }
}
