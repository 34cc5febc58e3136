-- Members invite by mail. The address is forgotten some weeks after the invitation ended. join_request_id is what came of it.
CREATE TABLE invitation (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    token_hash      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    inviter_id      BIGINT       NOT NULL,
    email           VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    words           VARCHAR(1000) NOT NULL,
    space_id        BIGINT       NULL,
    sent_at         DATETIME(6)  NOT NULL,
    expires_at      DATETIME(6)  NOT NULL,
    withdrawn_at    DATETIME(6)  NULL,
    join_request_id BIGINT       NULL,
    version         INT          NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY invitation_token (token_hash),
    KEY invitation_inviter (inviter_id, sent_at),
    KEY invitation_email (email),
    KEY invitation_space (space_id),
    KEY invitation_request (join_request_id),
    KEY invitation_end (expires_at),
    CONSTRAINT invitation_inviter_fk FOREIGN KEY (inviter_id) REFERENCES member (id),
    CONSTRAINT invitation_space_fk FOREIGN KEY (space_id) REFERENCES space (id),
    CONSTRAINT invitation_request_fk FOREIGN KEY (join_request_id) REFERENCES join_request (id) ON DELETE SET NULL
);

-- Who wants no invitations: the hash of the address is all that is kept.
CREATE TABLE invitation_refusal (
    address_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    refused_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (address_hash)
);
