-- Pictures. Where they stand, with which caption and alternative text, is in the notes' texts and nowhere else.

-- Made by the first version for pictures, which it did not have; always empty.
DROP TABLE picture;

-- hash: SHA-256 of the file as it came in, hexadecimal; notes name a picture by its first digits. width, height: upright.
-- taken: the camera's local time, ISO; taken_offset: as "+02:00", empty when the camera did not say. Both empty when not
-- known. people: who is on it, one name a line. file_bytes: the length of the file.
CREATE TABLE picture (
    id UUID NOT NULL PRIMARY KEY,
    hash VARCHAR(64) NOT NULL UNIQUE,
    author VARCHAR NOT NULL,
    format VARCHAR NOT NULL,
    file_bytes BIGINT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    taken VARCHAR NOT NULL,
    taken_offset VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL,
    credit VARCHAR NOT NULL,
    people VARCHAR NOT NULL,
    added_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

-- The file in pieces, so that no row is large.
CREATE TABLE picture_piece (
    picture UUID NOT NULL REFERENCES picture,
    position INTEGER NOT NULL,
    content VARBINARY(262144) NOT NULL,
    PRIMARY KEY (picture, position)
);
