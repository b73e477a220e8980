-- When each line of the text was written: runs of lines, see WrittenTimes. Empty: not known, as of texts from before.
ALTER TABLE note_text ADD COLUMN line_times VARCHAR DEFAULT '' NOT NULL;
