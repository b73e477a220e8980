package io.github.rapporteur.app;

/** What the desk asks of the program around it. JavaFX thread. */
interface DeskOwner {
    /** Asks for another notebook, closes this one and opens it. */
    void openAnotherNotebook();

    /** Asks where, closes this notebook and begins a new one there. */
    void newNotebook();

    /** Closes the window, and with it the program. */
    void quit();

    /** Opens a web address in the browser. */
    void browse(String address);
}
