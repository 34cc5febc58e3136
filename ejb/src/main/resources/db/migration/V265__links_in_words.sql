-- Links that stand in the description of a resource are looked at too, beside the one it is.
ALTER TABLE link_check DROP FOREIGN KEY link_check_resource_fk;

ALTER TABLE link_check
    DROP PRIMARY KEY,
    ADD COLUMN id          BIGINT   NOT NULL AUTO_INCREMENT FIRST,
    ADD COLUMN in_words    BOOLEAN  NOT NULL DEFAULT FALSE AFTER resource_id,
    ADD COLUMN address_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin AS (SHA2(address, 256)) STORED AFTER address,
    ADD PRIMARY KEY (id),
    ADD UNIQUE KEY link_check_place (resource_id, in_words, address_key);

ALTER TABLE link_check
    ADD CONSTRAINT link_check_resource_fk FOREIGN KEY (resource_id) REFERENCES resource (id) ON DELETE CASCADE;

-- Which descriptions have been read for links, and when: what was changed since is read again.
CREATE TABLE link_reading (
    resource_id BIGINT      NOT NULL,
    read_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (resource_id),
    CONSTRAINT link_reading_resource_fk FOREIGN KEY (resource_id) REFERENCES resource (id) ON DELETE CASCADE
);
