-- Which window saved a draft last: a window may always write over its own words, but not over another's.
ALTER TABLE draft ADD COLUMN tab VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
