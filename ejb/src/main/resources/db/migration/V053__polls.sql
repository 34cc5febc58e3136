CREATE TABLE poll (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    post_id    BIGINT       NOT NULL,
    kind       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    question   VARCHAR(200) NOT NULL,
    closes_at  DATETIME(6)  NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY poll_post (post_id),
    CONSTRAINT poll_post_fk FOREIGN KEY (post_id) REFERENCES post (id)
);

CREATE TABLE poll_option (
    id       BIGINT       NOT NULL AUTO_INCREMENT,
    poll_id  BIGINT       NOT NULL,
    position INT          NOT NULL,
    label    VARCHAR(120) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY poll_option_position (poll_id, position),
    CONSTRAINT poll_option_poll_fk FOREIGN KEY (poll_id) REFERENCES poll (id)
);

-- One vote for each member and poll, with the organization of that day. reason is why somebody objects in a consent check.
CREATE TABLE poll_vote (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    poll_id         BIGINT       NOT NULL,
    member_id       BIGINT       NOT NULL,
    organization_id BIGINT       NULL,
    reason          VARCHAR(500) NOT NULL,
    voted_at        DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY poll_vote_once (poll_id, member_id),
    KEY poll_vote_member (member_id),
    KEY poll_vote_organization (organization_id),
    CONSTRAINT poll_vote_poll_fk FOREIGN KEY (poll_id) REFERENCES poll (id),
    CONSTRAINT poll_vote_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT poll_vote_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)
);

-- position is 1 but for ranked votes, where it is the place the voter gave.
CREATE TABLE poll_choice (
    vote_id   BIGINT NOT NULL,
    option_id BIGINT NOT NULL,
    position  INT    NOT NULL,
    PRIMARY KEY (vote_id, option_id),
    KEY poll_choice_option (option_id, position),
    CONSTRAINT poll_choice_vote_fk FOREIGN KEY (vote_id) REFERENCES poll_vote (id),
    CONSTRAINT poll_choice_option_fk FOREIGN KEY (option_id) REFERENCES poll_option (id)
);
