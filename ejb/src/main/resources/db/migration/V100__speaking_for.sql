-- For whom somebody speaks: for the organization, or for themselves. Said when asking to join, kept with the affiliation, and theirs to
-- change. Empty for whoever was never asked.
ALTER TABLE join_request
    ADD COLUMN capacity VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE affiliation
    ADD COLUMN capacity VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL;
