-- withdrawn_why: in words, why the talk counts as withdrawn; empty for one that is not.
ALTER TABLE talk ADD COLUMN withdrawn_why VARCHAR DEFAULT '' NOT NULL;

UPDATE talk SET withdrawn_why = 'not in the schedule any more' WHERE withdrawn;
