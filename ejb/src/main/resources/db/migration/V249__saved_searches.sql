-- Searches a member keeps, to be told when there is something new. narrowed holds the chosen facets by name ("WHAT=RESOURCE SPACE=3");
-- the curated word stands in a column of its own, so that it follows when words are merged.
CREATE TABLE saved_search (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    member_id  BIGINT       NOT NULL,
    words      VARCHAR(300) NOT NULL,
    narrowed   VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    term_id    BIGINT       NULL,
    by_mail    BOOLEAN      NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    version    INT          NOT NULL,
    PRIMARY KEY (id),
    KEY saved_search_member (member_id),
    KEY saved_search_term (term_id),
    CONSTRAINT saved_search_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT saved_search_term_fk FOREIGN KEY (term_id) REFERENCES term (id)
);

-- When the program last looked and last sent mail. Apart from the search itself, so that looking never holds up its owner.
CREATE TABLE saved_search_look (
    saved_search_id BIGINT      NOT NULL,
    looked_at       DATETIME(6) NOT NULL,
    mailed_at       DATETIME(6) NULL,
    PRIMARY KEY (saved_search_id),
    KEY saved_search_look_at (looked_at),
    CONSTRAINT saved_search_look_search_fk FOREIGN KEY (saved_search_id) REFERENCES saved_search (id) ON DELETE CASCADE
);

-- What its owner was told of, as kind and id in one number, so that nothing is told twice. mail_due: a mail is still to name it.
CREATE TABLE saved_search_hit (
    saved_search_id BIGINT      NOT NULL,
    hit             BIGINT      NOT NULL,
    told_at         DATETIME(6) NOT NULL,
    mail_due        BOOLEAN     NOT NULL,
    PRIMARY KEY (saved_search_id, hit),
    KEY saved_search_hit_told (told_at),
    CONSTRAINT saved_search_hit_search_fk FOREIGN KEY (saved_search_id) REFERENCES saved_search (id) ON DELETE CASCADE
);
