-- Typed links between resources and threads, read from both ends: from_… is what the kind is said of ("from_resource was discussed in
-- to_thread"). Each end is a resource or a thread. post_id and described_by say in whose words an address stands that made the link; both
-- are empty for links made by hand.
CREATE TABLE content_link (
    id               BIGINT      NOT NULL AUTO_INCREMENT,
    kind             VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    from_resource_id BIGINT      NULL,
    from_thread_id   BIGINT      NULL,
    to_resource_id   BIGINT      NULL,
    to_thread_id     BIGINT      NULL,
    post_id          BIGINT      NULL,
    described_by     BIGINT      NULL,
    made_by          BIGINT      NOT NULL,
    made_at          DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY content_link_from_resource (from_resource_id, kind),
    KEY content_link_from_thread (from_thread_id, kind),
    KEY content_link_to_resource (to_resource_id, kind),
    KEY content_link_to_thread (to_thread_id, kind),
    KEY content_link_post (post_id),
    KEY content_link_described_by (described_by),
    KEY content_link_kind (kind, to_resource_id),
    KEY content_link_maker (made_by),
    CONSTRAINT content_link_from_resource_fk FOREIGN KEY (from_resource_id) REFERENCES resource (id) ON DELETE CASCADE,
    CONSTRAINT content_link_from_thread_fk FOREIGN KEY (from_thread_id) REFERENCES thread (id) ON DELETE CASCADE,
    CONSTRAINT content_link_to_resource_fk FOREIGN KEY (to_resource_id) REFERENCES resource (id) ON DELETE CASCADE,
    CONSTRAINT content_link_to_thread_fk FOREIGN KEY (to_thread_id) REFERENCES thread (id) ON DELETE CASCADE,
    CONSTRAINT content_link_post_fk FOREIGN KEY (post_id) REFERENCES post (id) ON DELETE CASCADE,
    CONSTRAINT content_link_described_by_fk FOREIGN KEY (described_by) REFERENCES resource (id) ON DELETE CASCADE,
    CONSTRAINT content_link_maker_fk FOREIGN KEY (made_by) REFERENCES member (id)
);
