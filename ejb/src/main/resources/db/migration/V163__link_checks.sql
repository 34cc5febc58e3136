-- What became of the outside link of a resource. address repeats the link that was looked at: with another one everything begins anew.
CREATE TABLE link_check (
    resource_id BIGINT        NOT NULL,
    address     VARCHAR(1000) NOT NULL,
    state       VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    moved_to    VARCHAR(1000) NULL,
    why         VARCHAR(100)  NOT NULL,
    misses      INT           NOT NULL,
    missed_on   DATE          NULL,
    told        BOOLEAN       NOT NULL,
    checked_at  DATETIME(6)   NULL,
    next_at     DATETIME(6)   NOT NULL,
    PRIMARY KEY (resource_id),
    KEY link_check_next (next_at),
    KEY link_check_state (state, resource_id),
    CONSTRAINT link_check_resource_fk FOREIGN KEY (resource_id) REFERENCES resource (id) ON DELETE CASCADE
);
