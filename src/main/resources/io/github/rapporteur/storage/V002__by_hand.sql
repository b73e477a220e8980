-- What the user says about the schedule itself: corrections of imported talks, talks by hand that were taken out, and
-- conferences that are put away.

-- Only what differs from the imported row is filled in. A time is one thing: start, end and day stand or fall together.
-- room, by its name. speakers: as in talk. No import writes here, but for emptying what the schedule says by now itself.
CREATE TABLE talk_correction (
    talk UUID NOT NULL PRIMARY KEY REFERENCES talk,
    conference UUID NOT NULL REFERENCES conference,
    author VARCHAR NOT NULL,
    changed_at BIGINT NOT NULL,
    title VARCHAR,
    subtitle VARCHAR,
    kind VARCHAR,
    starts_at BIGINT,
    ends_at BIGINT,
    conference_day DATE,
    room VARCHAR,
    track VARCHAR,
    language VARCHAR,
    url VARCHAR,
    speakers VARCHAR,
    CHECK ((starts_at IS NULL) = (ends_at IS NULL) AND (starts_at IS NULL) = (conference_day IS NULL))
);

-- Only ever of a talk by hand. Its row stays, for its notes, and so that it can be brought back.
ALTER TABLE talk ADD COLUMN removed BOOLEAN DEFAULT FALSE NOT NULL;

ALTER TABLE conference ADD COLUMN archived BOOLEAN DEFAULT FALSE NOT NULL;
