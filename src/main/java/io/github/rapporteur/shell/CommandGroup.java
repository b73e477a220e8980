package io.github.rapporteur.shell;

/** Where a command stands in the menu. The order here is the order there. */
public enum CommandGroup {
    NOTEBOOK("Notebook"),
    SCHEDULE("Schedule"),
    TALK("Talk"),
    NOTE("Note"),
    TEXT("Text"),
    QUOTES("Quotes"),
    REPORT("Report"),
    VIEW("View");

    private final String words;

    CommandGroup(String words) {
        this.words = words;
    }

    /** The menu's name. */
    public String words() {
        return words;
    }
}
