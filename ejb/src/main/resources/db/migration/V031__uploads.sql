-- A file that was sent and checked but does not belong to a resource yet: its form has something to mend. It is kept a day under a
-- key that only its sender can use, so that it need not be sent again.
CREATE TABLE pending_upload (
    upload_key CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    member_id  BIGINT       NOT NULL,
    name       VARCHAR(200) NOT NULL,
    media_type VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    size       BIGINT       NOT NULL,
    sha256     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sent_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (upload_key),
    KEY pending_upload_member (member_id),
    KEY pending_upload_sent (sent_at),
    KEY pending_upload_sha256 (sha256),
    CONSTRAINT pending_upload_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);
