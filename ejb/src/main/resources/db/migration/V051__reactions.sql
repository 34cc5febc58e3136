-- One row for each member, post and kind. The organization is the one the member spoke for on that day.
CREATE TABLE reaction (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    post_id         BIGINT      NOT NULL,
    member_id       BIGINT      NOT NULL,
    kind            VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organization_id BIGINT      NULL,
    given_at        DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY reaction_once (post_id, kind, member_id),
    KEY reaction_member (member_id, given_at),
    KEY reaction_organization (organization_id),
    CONSTRAINT reaction_post_fk FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT reaction_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT reaction_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)
);
