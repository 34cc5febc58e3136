-- A file that comes in parts. How much of it is there is for the partial file itself to say, so that the two never disagree. Once it is whole
-- and checked, the row becomes a pending_upload under the same key.
CREATE TABLE begun_upload (
    upload_key CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    member_id  BIGINT       NOT NULL,
    name       VARCHAR(200) NOT NULL,
    size       BIGINT       NOT NULL,
    begun_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (upload_key),
    KEY begun_upload_member (member_id),
    KEY begun_upload_begun (begun_at),
    CONSTRAINT begun_upload_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);
