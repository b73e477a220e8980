package io.github.rapporteur.schedule.importing;

/** What a column of a table can hold. */
public enum TableField {
    /** Nothing that is read. */
    NONE,
    TITLE,
    SUBTITLE,
    /** Day, when it has a column of its own. */
    DATE,
    /** Start; may hold the day and the end too, as in 10:00–10:45. */
    START,
    END,
    DURATION,
    ROOM,
    TRACK,
    /** Several speakers in one cell. */
    SPEAKERS,
    /** One speaker; there may be several such columns. */
    SPEAKER,
    ABSTRACT,
    LANGUAGE,
    KIND,
    LINK,
    /** The source's own number or code. */
    CODE,
    /** Titles of the talks in the room that the header names: the programme is a grid of times and rooms. */
    TITLES_OF_ROOM
}
