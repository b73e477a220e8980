package io.github.rapporteur.app;

import java.nio.file.Path;

/** What the desk asks of the program around it. JavaFX thread. */
interface DeskOwner {
    /** Asks for another notebook, closes this one and opens it. */
    void openAnotherNotebook();

    /** Asks where, closes this notebook and begins a new one there. */
    void newNotebook();

    /** Closes this notebook, puts a backup in its place and opens that; the user has agreed to it. */
    void restore(Path backup);

    /** Closes the window, and with it the program. */
    void quit();

    /** Opens a web address in the browser. */
    void browse(String address);
}
