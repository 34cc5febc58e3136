-- What a picture among a resource's files shows, for those who do not see it.
ALTER TABLE stored_file ADD COLUMN alt VARCHAR(300) NOT NULL DEFAULT '';
