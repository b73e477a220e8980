package io.github.rapporteur.cli;

/** A command cannot do what it was asked. The message says what, where, and what to do; for the user. */
final class CommandException extends Exception {
    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        super(message);
    }
}
