-- The note an author puts over painful material.
CREATE TABLE content_note (
    post_id BIGINT       NOT NULL,
    note    VARCHAR(120) NOT NULL,
    PRIMARY KEY (post_id),
    CONSTRAINT content_note_post_fk FOREIGN KEY (post_id) REFERENCES post (id)
);

-- What members have chosen for themselves; what is not there is as the program has it.
CREATE TABLE member_setting (
    member_id BIGINT      NOT NULL,
    name      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (member_id, name),
    CONSTRAINT member_setting_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);
