-- "(starred)" behind the name of a quote, as the text says it.
ALTER TABLE quote ADD COLUMN starred BOOLEAN DEFAULT FALSE NOT NULL;

-- Other names of a person: of the record that was merged into theirs. A schedule that prints one means that person.
CREATE TABLE person_alias (
    folded VARCHAR NOT NULL PRIMARY KEY,
    name VARCHAR NOT NULL,
    person UUID NOT NULL REFERENCES person ON DELETE CASCADE
);

-- A small PNG, 256 px at most; none for most people.
CREATE TABLE person_photo (
    person UUID NOT NULL PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    author VARCHAR NOT NULL,
    changed_at BIGINT NOT NULL,
    content BINARY VARYING(1048576) NOT NULL
);
