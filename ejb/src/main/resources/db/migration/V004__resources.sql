-- Curated words: topics and populations.
CREATE TABLE term (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    vocabulary VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    slug       VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    label      VARCHAR(120) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY term_slug (vocabulary, slug)
);

CREATE TABLE resource (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    slug            VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title           VARCHAR(200) NOT NULL,
    description     TEXT         NOT NULL,
    html            TEXT         NOT NULL,
    kind            VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    audience        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    space_id        BIGINT       NULL,
    link            VARCHAR(1000) NULL,
    author_id       BIGINT       NOT NULL,
    organization_id BIGINT       NULL,
    created_at      DATETIME(6)  NOT NULL,
    updated_at      DATETIME(6)  NOT NULL,
    downloads       BIGINT       NOT NULL DEFAULT 0,
    version         INT          NOT NULL,
    PRIMARY KEY (id),
    KEY resource_latest (created_at, id),
    KEY resource_audience (audience, created_at, id),
    KEY resource_space (space_id, created_at, id),
    KEY resource_author (author_id),
    KEY resource_organization (organization_id),
    CONSTRAINT resource_space_fk FOREIGN KEY (space_id) REFERENCES space (id),
    CONSTRAINT resource_author_fk FOREIGN KEY (author_id) REFERENCES member (id),
    CONSTRAINT resource_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)
);

CREATE TABLE resource_term (
    resource_id BIGINT NOT NULL,
    term_id     BIGINT NOT NULL,
    PRIMARY KEY (resource_id, term_id),
    KEY resource_term_term (term_id),
    CONSTRAINT resource_term_resource_fk FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT resource_term_term_fk FOREIGN KEY (term_id) REFERENCES term (id)
);

-- One uploaded file. Its bytes lie in the store under their SHA-256, so the same bytes are kept once.
CREATE TABLE stored_file (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    resource_id BIGINT       NOT NULL,
    name        VARCHAR(200) NOT NULL,
    media_type  VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    size        BIGINT       NOT NULL,
    sha256      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    uploaded_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY stored_file_resource (resource_id),
    KEY stored_file_sha256 (sha256),
    CONSTRAINT stored_file_resource_fk FOREIGN KEY (resource_id) REFERENCES resource (id)
);
