-- The bin: deleted notes as they stood, with all their older texts, until they are brought back or deleted for good. In
-- tables of their own, so that nothing that reads notes can come upon them. The columns are those of note, note_text and
-- note_version. Several entries may be of one subject and author.
CREATE TABLE bin_note (
    id UUID NOT NULL PRIMARY KEY,
    conference UUID NOT NULL REFERENCES conference,
    talk UUID REFERENCES talk,
    subject UUID NOT NULL,
    author VARCHAR NOT NULL,
    revision BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    hash BINARY(32) NOT NULL,
    content CLOB NOT NULL,
    line_times VARCHAR NOT NULL,
    deleted_at BIGINT NOT NULL
);

CREATE TABLE bin_version (
    id UUID NOT NULL PRIMARY KEY,
    note UUID NOT NULL REFERENCES bin_note,
    author VARCHAR NOT NULL,
    revision BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    hash BINARY(32) NOT NULL,
    content CLOB NOT NULL,
    UNIQUE (note, revision)
);

-- Up to which number the texts of the journal belong to a note that was deleted: none of them makes it anew, whatever
-- became of it. For as long as the journal may have them. author: whose name they were typed under.
CREATE TABLE note_ended (
    subject UUID NOT NULL,
    author VARCHAR NOT NULL,
    sequence BIGINT NOT NULL,
    PRIMARY KEY (subject, author)
);
