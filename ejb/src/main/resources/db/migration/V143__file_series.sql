-- A file that comes without a series begins one.
ALTER TABLE stored_file
    MODIFY COLUMN series CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT (UUID());
