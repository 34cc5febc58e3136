-- Links by which somebody who is no member sees one resource and its files, until a day or until they are taken back. Only the hash of the
-- secret is kept, so nobody can read a link here. What is counted is how often, never who.
CREATE TABLE share_link (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    resource_id BIGINT       NOT NULL,
    token_hash  CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    label       VARCHAR(100) NOT NULL,
    made_by     BIGINT       NOT NULL,
    made_at     DATETIME(6)  NOT NULL,
    ends_at     DATETIME(6)  NOT NULL,
    recalled_at DATETIME(6)  NULL,
    opened      BIGINT       NOT NULL DEFAULT 0,
    fetched     BIGINT       NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY share_link_token (token_hash),
    KEY share_link_resource (resource_id, made_at),
    KEY share_link_maker (made_by),
    CONSTRAINT share_link_resource_fk FOREIGN KEY (resource_id) REFERENCES resource (id) ON DELETE CASCADE,
    CONSTRAINT share_link_maker_fk FOREIGN KEY (made_by) REFERENCES member (id)
);
