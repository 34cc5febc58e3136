-- What a composer sends beside title and words (PostFields), as form-encoded text.
ALTER TABLE draft ADD COLUMN fields MEDIUMTEXT NOT NULL DEFAULT '' AFTER body;
