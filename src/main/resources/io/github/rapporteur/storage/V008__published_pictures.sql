-- Pictures as they were drawn for reports, so that the next export need not draw them again: nothing in here that can not
-- be made anew from the picture. rules: by which number of the rules; one of another number is drawn anew. hash: SHA-256 of
-- the drawn file, hexadecimal. checksum: CRC-32C of all that; one that does not fit is drawn anew.
CREATE TABLE picture_published (
    picture UUID NOT NULL PRIMARY KEY REFERENCES picture ON DELETE CASCADE,
    rules INTEGER NOT NULL,
    is_png BOOLEAN NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    hash VARCHAR(64) NOT NULL,
    checksum BIGINT NOT NULL
);

CREATE TABLE picture_published_piece (
    picture UUID NOT NULL REFERENCES picture_published ON DELETE CASCADE,
    position INTEGER NOT NULL,
    content VARBINARY(262144) NOT NULL,
    PRIMARY KEY (picture, position)
);
