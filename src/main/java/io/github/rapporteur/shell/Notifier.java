package io.github.rapporteur.shell;

/** Says things to the user without taking the focus: the status bar behind an interface. JavaFX thread only. */
public interface Notifier {
    /** Says a sentence that stays until the next one: "Report written: harbour.html and 6 pictures." */
    void say(String sentence);

    /** Says a sentence that stays until the next one; amber, with an icon. */
    void warn(String sentence);

    /** Says a sentence with something to do about it: a link in the status bar. */
    void say(String sentence, String linkWords, Runnable link);
}
