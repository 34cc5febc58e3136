-- Files that hang on a post. Who may read the post may have them; they go with it when it goes to another thread. alt is NULL for a file
-- that is no picture, and empty for a picture that only decorates.
CREATE TABLE attachment (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    post_id     BIGINT       NOT NULL,
    name        VARCHAR(200) NOT NULL,
    media_type  VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    size        BIGINT       NOT NULL,
    sha256      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    alt         VARCHAR(400) NULL,
    width       INT          NULL,
    height      INT          NULL,
    uploaded_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY attachment_post (post_id, id),
    KEY attachment_sha256 (sha256),
    CONSTRAINT attachment_post_fk FOREIGN KEY (post_id) REFERENCES post (id)
);
