ALTER TABLE conference ADD COLUMN other VARCHAR; ALTER TABLE there_is_no_such_table ADD COLUMN x INTEGER;
