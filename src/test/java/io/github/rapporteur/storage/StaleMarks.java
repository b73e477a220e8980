package io.github.rapporteur.storage;

/** Leaves a notebook as a program with other rules for marks would have left it. */
public final class StaleMarks {
    private StaleMarks() {}

    /** Its index knows nothing of any quote, and says which rules that came from. */
    public static void in(OpenNotebook notebook) {
        notebook.database().write(handle -> {
            handle.execute("DELETE FROM quote");
            handle.execute("DELETE FROM mark WHERE kind = 'QUOTE'");
            handle.execute("UPDATE note SET quotes = 0, quips = 0, marks_hash = 1");
            return handle.execute("UPDATE setting SET content = '0' WHERE name = 'marks.version'");
        });
    }
}
