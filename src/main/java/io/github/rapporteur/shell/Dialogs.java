package io.github.rapporteur.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The one gate for questions to the user that need a window of their own. An interface, so that panes are tested
 * without a window that waits. JavaFX thread only; every method returns when the user has answered.
 */
public interface Dialogs {
    /** Lets the user choose an existing file; empty when they think better of it. */
    Optional<Path> chooseFile(String title, FileKind... kinds);

    /** Lets the user choose one or more existing files; none when they think better of it. */
    List<Path> chooseFiles(String title, FileKind... kinds);

    /** Lets the user choose an existing folder; empty when they think better of it. */
    Optional<Path> chooseFolder(String title);

    /** Lets the user choose where to write; the system asks before an existing file is taken. */
    Optional<Path> chooseTarget(String title, String suggestedName, FileKind kind);

    /** Asks before something that can not be undone; true when it is to be done. */
    boolean confirm(Question question);

    /**
     * Lets the user choose or type one of several words.
     *
     * @param choices offered, the first one chosen already; never empty
     * @param verb the button: "Use this time zone"
     * @param keep the button that chooses nothing: "Import nothing"
     */
    Optional<String> choose(String title, String text, List<String> choices, String verb, String keep);

    /**
     * Lets the user type a word, or take one of those offered.
     *
     * @param value stands there, all selected
     * @param offered may be empty
     * @param verb the button: "Rename"
     * @param keep the button that changes nothing: "Leave it"
     */
    Optional<String> ask(String title, String text, String value, List<String> offered, String verb, String keep);

    /**
     * Lets the user pick one line of a short list that is all in sight; Enter takes the first.
     *
     * @param choices no two alike; never empty
     * @param verb the button: "Import this one"
     * @param keep the button that picks nothing: "Import nothing"
     */
    Optional<String> pick(String title, String text, List<String> choices, String verb, String keep);

    /**
     * Says that something failed, with a button that copies it all.
     *
     * @param sentence what happened, what is safe, what to do
     * @param details for whoever helps; never text of a note; may be empty
     */
    void error(String sentence, String details);
}
