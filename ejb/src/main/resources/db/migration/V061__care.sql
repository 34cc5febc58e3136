-- Care for threads and posts. listed is false for a thread that answers nobody's list: merged into another one, or begun with words
-- that were removed before anybody replied.
ALTER TABLE thread
    ADD COLUMN listed      BOOLEAN     NOT NULL DEFAULT TRUE AFTER pinned,
    ADD COLUMN featured_at DATETIME(6) NULL AFTER listed,
    ADD COLUMN merged_into BIGINT      NULL AFTER closed_at,
    ADD KEY thread_featured (featured_at),
    ADD KEY thread_merged_into (merged_into),
    ADD CONSTRAINT thread_merged_into_fk FOREIGN KEY (merged_into) REFERENCES thread (id);

-- The address /discussions/{id}/care is taken by the page of those who care for a thread.
UPDATE thread SET slug = 'about-care' WHERE slug = 'care';

-- A removed post keeps its row and its number; its words lie in post_revision. A post that went to another thread leaves a row without
-- words at its old number, which names the post itself.
ALTER TABLE post
    ADD COLUMN removed_at     DATETIME(6)  NULL AFTER edited_at,
    ADD COLUMN removed_by     BIGINT       NULL AFTER removed_at,
    ADD COLUMN removal        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL AFTER removed_by,
    ADD COLUMN removal_reason VARCHAR(500) NOT NULL DEFAULT '' AFTER removal,
    ADD COLUMN moved_to       BIGINT       NULL AFTER removal_reason,
    ADD KEY post_removed_by (removed_by),
    ADD KEY post_moved_to (moved_to),
    ADD CONSTRAINT post_removed_by_fk FOREIGN KEY (removed_by) REFERENCES member (id),
    ADD CONSTRAINT post_moved_to_fk FOREIGN KEY (moved_to) REFERENCES post (id);

-- Words that were removed are kept for coordinators. An older version can be hidden from everybody else too.
ALTER TABLE post_revision
    ADD COLUMN removal   BOOLEAN     NOT NULL DEFAULT FALSE AFTER body,
    ADD COLUMN hidden_at DATETIME(6) NULL AFTER replaced_at,
    ADD COLUMN hidden_by BIGINT      NULL AFTER hidden_at,
    ADD KEY post_revision_hidden_by (hidden_by),
    ADD CONSTRAINT post_revision_hidden_by_fk FOREIGN KEY (hidden_by) REFERENCES member (id);

-- What a closed thread came to: CommonMark and the HTML made of it.
CREATE TABLE thread_summary (
    thread_id    BIGINT      NOT NULL,
    learned      TEXT        NOT NULL,
    decided      TEXT        NOT NULL,
    still_open   TEXT        NOT NULL,
    learned_html TEXT        NOT NULL,
    decided_html TEXT        NOT NULL,
    open_html    TEXT        NOT NULL,
    writer_id    BIGINT      NOT NULL,
    written_at   DATETIME(6) NOT NULL,
    version      INT         NOT NULL,
    PRIMARY KEY (thread_id),
    KEY thread_summary_writer (writer_id),
    CONSTRAINT thread_summary_thread_fk FOREIGN KEY (thread_id) REFERENCES thread (id),
    CONSTRAINT thread_summary_writer_fk FOREIGN KEY (writer_id) REFERENCES member (id)
);

-- What was done to a thread, told in it after the post with this number. Names of other threads and spaces are looked up for each
-- reader, never stored.
CREATE TABLE thread_event (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    thread_id       BIGINT       NOT NULL,
    after_number    INT          NOT NULL,
    kind            VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    actor_id        BIGINT       NOT NULL,
    reason          VARCHAR(500) NOT NULL,
    posts           INT          NOT NULL,
    other_thread_id BIGINT       NULL,
    space_id        BIGINT       NULL,
    happened_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY thread_event_place (thread_id, after_number, id),
    KEY thread_event_actor (actor_id),
    KEY thread_event_other (other_thread_id),
    KEY thread_event_space (space_id),
    CONSTRAINT thread_event_thread_fk FOREIGN KEY (thread_id) REFERENCES thread (id),
    CONSTRAINT thread_event_actor_fk FOREIGN KEY (actor_id) REFERENCES member (id),
    CONSTRAINT thread_event_other_fk FOREIGN KEY (other_thread_id) REFERENCES thread (id),
    CONSTRAINT thread_event_space_fk FOREIGN KEY (space_id) REFERENCES space (id)
);
