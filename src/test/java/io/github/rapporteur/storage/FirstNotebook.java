package io.github.rapporteur.storage;

import java.util.List;

/** The rows of a small notebook as the first version of the program wrote them: a talk with star, rating and a note. */
final class FirstNotebook {
    private static final String CONFERENCE = "'00000000-0000-7000-8000-000000000001'";
    private static final String TALK = "'00000000-0000-7000-8000-000000000002'";
    private static final String ROOM = "'00000000-0000-7000-8000-000000000003'";
    private static final String ADA = "00000000-0000-7000-8000-000000000004";
    private static final String NOTE = "'00000000-0000-7000-8000-000000000005'";

    static final List<String> ROWS = List.of(
            "INSERT INTO conference VALUES (" + CONFERENCE + ", 'Conf', 'Europe/Brussels', 'Ghent', '', 's', FALSE, 5)",
            "INSERT INTO room VALUES (" + ROOM + ", " + CONFERENCE + ", 'Main hall', 0)",
            "INSERT INTO talk VALUES (" + TALK + ", " + CONFERENCE + ", 'a', 'Opening', '', 'TALK', 1773475200000,"
                    + " 1773478800000, DATE '2026-03-14', " + ROOM + ", '', 'en', '', '" + ADA + " Ada', FALSE, FALSE,"
                    + " 77, 'About Opening', '')",
            "INSERT INTO person VALUES ('" + ADA + "', 'Ada', 'ada')",
            "INSERT INTO talk_person VALUES (" + TALK + ", 0, '" + ADA + "', 'SPEAKER', '')",
            "INSERT INTO talk_state VALUES (RANDOM_UUID(), " + CONFERENCE + ", " + TALK
                    + ", 'me', 'MUST', 4, 'worth it', TRUE, 6)");

    /** Takes the hash of the text. */
    static final String NOTE_ROW = "INSERT INTO note VALUES (" + NOTE + ", " + CONFERENCE + ", " + TALK + ", " + TALK
            + ", 'me', 1, 1, 7, ?, FALSE, 0, 0, 0, 0)";

    /** To be written after the note. */
    static final String CONTENT = "INSERT INTO note_text VALUES (" + NOTE + ", 'what I heard')";

    private FirstNotebook() {}
}
