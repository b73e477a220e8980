package io.github.rapporteur.schedule.importing;

import java.io.IOException;

/** An http address, which is only asked when the user says so. The message is a sentence for the user. */
public final class PlainHttpException extends IOException {
    private static final long serialVersionUID = 1L;

    PlainHttpException(String address) {
        super(address
                + ": http is not safe, anybody on the way can read and change the schedule. Use the https address,"
                + " or save the file in your browser and import that.");
    }
}
