-- Instants are milliseconds since 1970-01-01T00:00Z. Identifiers are UUIDs, version 7.
-- Imported fields and the user's stand in different tables, so that no import can touch what the user wrote.

-- A text of any length stays in its row: the separate store for large objects is one more thing that can break.
SET MAX_LENGTH_INPLACE_LOB 1000000000;

-- One row. change_number counts the transactions that wrote; the side file knows it too. last_sequence: the highest
-- number of a text in the journal that a note here has had.
CREATE TABLE notebook (
    id UUID NOT NULL PRIMARY KEY,
    change_number BIGINT NOT NULL,
    last_sequence BIGINT NOT NULL
);

CREATE TABLE setting (
    name VARCHAR NOT NULL PRIMARY KEY,
    content VARCHAR NOT NULL
);

-- What schedules say ---------------------------------------------------------------------------------------------

CREATE TABLE conference (
    id UUID NOT NULL PRIMARY KEY,
    title VARCHAR NOT NULL,
    zone VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    url VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    sample BOOLEAN NOT NULL,
    imported_at BIGINT NOT NULL
);

CREATE TABLE room (
    id UUID NOT NULL PRIMARY KEY,
    conference UUID NOT NULL REFERENCES conference,
    name VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    UNIQUE (conference, name)
);

-- identity: names the talk over all versions of its schedule. hash: of all imported fields, to find changes.
-- speakers: one line a speaker, identifier, space, name as printed; kept in step with talk_person for the first screen.
CREATE TABLE talk (
    id UUID NOT NULL PRIMARY KEY,
    conference UUID NOT NULL REFERENCES conference,
    identity VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    subtitle VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    conference_day DATE NOT NULL,
    room UUID,
    track VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    url VARCHAR NOT NULL,
    speakers VARCHAR NOT NULL,
    withdrawn BOOLEAN NOT NULL,
    by_hand BOOLEAN NOT NULL,
    hash BIGINT NOT NULL,
    abstract_text CLOB NOT NULL,
    description CLOB NOT NULL,
    UNIQUE (conference, identity)
);

CREATE TABLE person (
    id UUID NOT NULL PRIMARY KEY,
    name VARCHAR NOT NULL,
    folded VARCHAR NOT NULL UNIQUE
);

-- schedule_key: what the schedule calls the person, so that a corrected name finds its record; may be empty. No foreign
-- keys: checking them took a third of an import's time, and nothing but the import writes here. `check` looks for orphans.
CREATE TABLE talk_person (
    talk UUID NOT NULL,
    position INTEGER NOT NULL,
    person UUID NOT NULL,
    role VARCHAR NOT NULL,
    schedule_key VARCHAR NOT NULL,
    PRIMARY KEY (talk, position)
);

-- What the user says ---------------------------------------------------------------------------------------------

CREATE TABLE team_mate (
    id UUID NOT NULL PRIMARY KEY,
    person UUID NOT NULL UNIQUE REFERENCES person,
    author VARCHAR NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE TABLE talk_state (
    id UUID NOT NULL PRIMARY KEY,
    conference UUID NOT NULL REFERENCES conference,
    talk UUID NOT NULL UNIQUE REFERENCES talk,
    author VARCHAR NOT NULL,
    star VARCHAR NOT NULL,
    rating INTEGER NOT NULL CHECK (rating BETWEEN 0 AND 5),
    verdict VARCHAR NOT NULL,
    attended BOOLEAN NOT NULL,
    changed_at BIGINT NOT NULL
);

-- talk: empty for the note on the conference. hash: SHA-256 of the text in UTF-8. sequence: the journal's number of
-- the text.
-- blank, quotes, quips, marks, marks_hash follow from the text and are written in its transaction.
CREATE TABLE note (
    id UUID NOT NULL PRIMARY KEY,
    conference UUID NOT NULL REFERENCES conference,
    talk UUID REFERENCES talk,
    subject UUID NOT NULL,
    author VARCHAR NOT NULL,
    revision BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    hash BINARY(32) NOT NULL,
    blank BOOLEAN NOT NULL,
    quotes INTEGER NOT NULL,
    quips INTEGER NOT NULL,
    marks INTEGER NOT NULL,
    marks_hash BIGINT NOT NULL,
    UNIQUE (subject, author)
);

CREATE TABLE note_text (
    note UUID NOT NULL PRIMARY KEY REFERENCES note,
    content CLOB NOT NULL
);

CREATE TABLE note_version (
    id UUID NOT NULL PRIMARY KEY,
    note UUID NOT NULL REFERENCES note,
    author VARCHAR NOT NULL,
    revision BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    hash BINARY(32) NOT NULL,
    content CLOB NOT NULL,
    UNIQUE (note, revision)
);

-- An index of what the text says, no truth of its own: where a mark stands is read out of the text, so that
-- typing above a mark does not rewrite it here. content, name, meaning: the first 10,000 characters.
CREATE TABLE mark (
    note UUID NOT NULL REFERENCES note,
    position INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    content VARCHAR NOT NULL,
    name VARCHAR,
    meaning VARCHAR,
    done BOOLEAN,
    due DATE,
    private BOOLEAN NOT NULL,
    PRIMARY KEY (note, position)
);

-- role: what the person is in the talk. tags, liked_by: one a line.
CREATE TABLE quote (
    note UUID NOT NULL,
    position INTEGER NOT NULL,
    person VARCHAR,
    role VARCHAR NOT NULL,
    tags VARCHAR NOT NULL,
    liked_by VARCHAR NOT NULL,
    exact BOOLEAN NOT NULL,
    off_record BOOLEAN NOT NULL,
    our_team BOOLEAN NOT NULL,
    said_at TIME,
    PRIMARY KEY (note, position),
    FOREIGN KEY (note, position) REFERENCES mark (note, position)
);

CREATE TABLE picture (
    id UUID NOT NULL PRIMARY KEY,
    conference UUID NOT NULL REFERENCES conference,
    talk UUID REFERENCES talk,
    author VARCHAR NOT NULL,
    content_hash BINARY(32) NOT NULL,
    caption VARCHAR NOT NULL,
    alternative VARCHAR NOT NULL,
    credit VARCHAR NOT NULL,
    taken_at BIGINT,
    changed_at BIGINT NOT NULL
);
