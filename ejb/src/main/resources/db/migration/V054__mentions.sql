-- Whom a post has told that it names them: once for each post and member, whatever is edited later.
CREATE TABLE mention (
    post_id      BIGINT      NOT NULL,
    member_id    BIGINT      NOT NULL,
    mentioned_at DATETIME(6) NOT NULL,
    PRIMARY KEY (post_id, member_id),
    KEY mention_member (member_id, mentioned_at),
    CONSTRAINT mention_post_fk FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT mention_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);
