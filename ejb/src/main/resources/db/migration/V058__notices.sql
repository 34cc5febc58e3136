-- What a member is told. open_key says what an unread notice is about ("replies:17"), so that there is one of a kind and more of
-- the same only counts up; it is empty once read. post_id is the first post it is about, last_post_id the newest.
CREATE TABLE notice (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    member_id    BIGINT       NOT NULL,
    kind         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open_key     VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    post_id      BIGINT       NOT NULL,
    last_post_id BIGINT       NOT NULL,
    count        INT          NOT NULL,
    actor_id     BIGINT       NULL,
    words        VARCHAR(500) NOT NULL,
    happened_at  DATETIME(6)  NOT NULL,
    read_at      DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY notice_open (member_id, open_key),
    KEY notice_list (member_id, happened_at, id),
    KEY notice_post (post_id),
    KEY notice_last_post (last_post_id),
    KEY notice_actor (actor_id),
    KEY notice_read (read_at),
    CONSTRAINT notice_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT notice_post_fk FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT notice_last_post_fk FOREIGN KEY (last_post_id) REFERENCES post (id),
    CONSTRAINT notice_actor_fk FOREIGN KEY (actor_id) REFERENCES member (id)
);

-- Posts whose notices have still to be made. Written with the post; spread by a job, so that posting never waits for a thousand
-- readers, nor fails with them.
CREATE TABLE notice_due (
    id        BIGINT      NOT NULL AUTO_INCREMENT,
    post_id   BIGINT      NOT NULL,
    member_id BIGINT      NULL,
    due_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY notice_due_post (post_id),
    KEY notice_due_member (member_id),
    CONSTRAINT notice_due_post_fk FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT notice_due_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);
