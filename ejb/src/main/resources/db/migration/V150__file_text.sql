-- What was read in files, once for the same bytes however often they are kept. Nothing points here: who may see a file may see its row.
CREATE TABLE file_text (
    sha256        CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    media_type    VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state         VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tries         INT          NOT NULL,
    noted_at      DATETIME(6)  NOT NULL,
    not_before    DATETIME(6)  NOT NULL,
    claimed_until DATETIME(6)  NULL,
    read_at       DATETIME(6)  NULL,
    title         VARCHAR(300) NOT NULL,
    language      VARCHAR(40)  NOT NULL,
    pages         INT          NULL,
    tagged        BOOLEAN      NULL,
    encrypted     BOOLEAN      NOT NULL,
    active        BOOLEAN      NOT NULL,
    cut           BOOLEAN      NOT NULL,
    letters       INT          NOT NULL,
    words         MEDIUMTEXT   NOT NULL,
    PRIMARY KEY (sha256),
    KEY file_text_due (state, not_before),
    KEY file_text_noted (noted_at),
    FULLTEXT KEY file_text_words (words)
);

-- The picture of a file's first page. It lies in the store under its own SHA-256.
CREATE TABLE file_preview (
    sha256         CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    preview_sha256 CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    size           BIGINT       NOT NULL,
    width          INT          NOT NULL,
    height         INT          NOT NULL,
    made_at        DATETIME(6)  NOT NULL,
    PRIMARY KEY (sha256),
    KEY file_preview_preview (preview_sha256),
    CONSTRAINT file_preview_text_fk FOREIGN KEY (sha256) REFERENCES file_text (sha256) ON DELETE CASCADE
);
