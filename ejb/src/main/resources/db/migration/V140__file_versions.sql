-- A resource has several files, and each file its versions: rows of one series, numbered from 1. newest marks the last of a series. One file
-- leads: it is what lists and cards show. That there is only one of those is for the unique key to hold. What was removed stays as a row
-- without bytes: the sweep asks only for rows that are not removed.
ALTER TABLE stored_file
    ADD COLUMN series      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN number      INT          NOT NULL DEFAULT 1,
    ADD COLUMN place       INT          NOT NULL DEFAULT 1,
    ADD COLUMN newest      BOOLEAN      NOT NULL DEFAULT TRUE,
    ADD COLUMN leading_of  BIGINT       NULL,
    ADD COLUMN note        VARCHAR(500) NOT NULL DEFAULT '',
    ADD COLUMN uploaded_by BIGINT       NULL,
    ADD COLUMN removed_at  DATETIME(6)  NULL;

UPDATE stored_file f JOIN resource r ON r.id = f.resource_id
SET f.series = UUID(), f.leading_of = f.resource_id, f.uploaded_by = r.author_id;

ALTER TABLE stored_file
    MODIFY COLUMN series CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ADD UNIQUE KEY stored_file_series (series, number),
    ADD UNIQUE KEY stored_file_leading (leading_of),
    ADD KEY stored_file_uploader (uploaded_by),
    ADD CONSTRAINT stored_file_leading_own CHECK (leading_of IS NULL OR leading_of = resource_id),
    ADD CONSTRAINT stored_file_uploader_fk FOREIGN KEY (uploaded_by) REFERENCES member (id);
