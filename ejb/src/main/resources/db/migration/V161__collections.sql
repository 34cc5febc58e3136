-- Ordered lists of resources and threads with notes. by_coordinators: coordinators keep it together, whoever began it.
CREATE TABLE collection (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    slug            VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title           VARCHAR(200) NOT NULL,
    purpose         TEXT         NOT NULL,
    audience        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    space_id        BIGINT       NULL,
    owner_id        BIGINT       NOT NULL,
    by_coordinators BOOLEAN      NOT NULL,
    copied_from     BIGINT       NULL,
    created_at      DATETIME(6)  NOT NULL,
    updated_at      DATETIME(6)  NOT NULL,
    version         INT          NOT NULL,
    PRIMARY KEY (id),
    KEY collection_latest (by_coordinators, updated_at, id),
    KEY collection_space (space_id),
    KEY collection_owner (owner_id, updated_at),
    KEY collection_copied_from (copied_from),
    CONSTRAINT collection_space_fk FOREIGN KEY (space_id) REFERENCES space (id),
    CONSTRAINT collection_owner_fk FOREIGN KEY (owner_id) REFERENCES member (id),
    CONSTRAINT collection_copied_from_fk FOREIGN KEY (copied_from) REFERENCES collection (id) ON DELETE SET NULL
);

CREATE TABLE collection_item (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    collection_id BIGINT       NOT NULL,
    position      INT          NOT NULL,
    resource_id   BIGINT       NULL,
    thread_id     BIGINT       NULL,
    note          VARCHAR(600) NOT NULL,
    added_at      DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY collection_item_resource (collection_id, resource_id),
    UNIQUE KEY collection_item_thread (collection_id, thread_id),
    KEY collection_item_of_resource (resource_id),
    KEY collection_item_of_thread (thread_id),
    CONSTRAINT collection_item_collection_fk FOREIGN KEY (collection_id) REFERENCES collection (id) ON DELETE CASCADE,
    CONSTRAINT collection_item_resource_fk FOREIGN KEY (resource_id) REFERENCES resource (id) ON DELETE CASCADE,
    CONSTRAINT collection_item_thread_fk FOREIGN KEY (thread_id) REFERENCES thread (id) ON DELETE CASCADE
);
