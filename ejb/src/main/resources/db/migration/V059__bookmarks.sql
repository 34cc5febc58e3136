-- Posts somebody wants to come back to. remind_on is a day of the community's time zone; reminded_at says that its notice was made.
CREATE TABLE bookmark (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    member_id   BIGINT       NOT NULL,
    post_id     BIGINT       NOT NULL,
    note        VARCHAR(500) NOT NULL,
    remind_on   DATE         NULL,
    by_mail     BOOLEAN      NOT NULL,
    reminded_at DATETIME(6)  NULL,
    created_at  DATETIME(6)  NOT NULL,
    version     INT          NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY bookmark_pair (member_id, post_id),
    KEY bookmark_post (post_id),
    KEY bookmark_due (reminded_at, remind_on),
    CONSTRAINT bookmark_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT bookmark_post_fk FOREIGN KEY (post_id) REFERENCES post (id)
);
