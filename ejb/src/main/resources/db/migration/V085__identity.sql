-- What members tell about themselves of their own accord. Answers are sealed with a key that is not in the database: a version byte,
-- the id of the key (8 characters), a nonce, and AES-256-GCM bound to member and question. Nobody but the feature "identity" reads
-- these tables.

CREATE TABLE identity_answer (
    member_id  BIGINT          NOT NULL,
    question   VARCHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sealed     VARBINARY(4096) NOT NULL,
    changed_at DATETIME(6)     NOT NULL,
    version    INT             NOT NULL,
    PRIMARY KEY (member_id, question),
    CONSTRAINT identity_answer_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);

-- One row for each purpose a member ever agreed to for a question; withdrawn_at ends it at once.
CREATE TABLE identity_consent (
    member_id    BIGINT      NOT NULL,
    question     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    purpose      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agreed_at    DATETIME(6) NOT NULL,
    withdrawn_at DATETIME(6) NULL,
    PRIMARY KEY (member_id, question, purpose),
    KEY identity_consent_purpose (purpose, question, withdrawn_at),
    CONSTRAINT identity_consent_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);

-- Who looked at an answer, when and for what. The directory is noted once a day for each kind of viewer, by the unique key.
CREATE TABLE identity_reading (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    member_id   BIGINT       NOT NULL,
    question    VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    purpose     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    viewer_kind VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reader_id   BIGINT       NULL,
    reason      VARCHAR(300) NOT NULL,
    read_at     DATETIME(6)  NOT NULL,
    once        VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (id),
    UNIQUE KEY identity_reading_once (once),
    KEY identity_reading_member (member_id, read_at, id),
    KEY identity_reading_reader (reader_id),
    CONSTRAINT identity_reading_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT identity_reading_reader_fk FOREIGN KEY (reader_id) REFERENCES member (id)
);
