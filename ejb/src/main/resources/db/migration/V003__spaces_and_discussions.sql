CREATE TABLE space (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    slug         VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name         VARCHAR(120) NOT NULL,
    purpose      VARCHAR(1000) NOT NULL,
    kind         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    visibility   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open_to_join BOOLEAN      NOT NULL,
    position     INT          NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    version      INT          NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY space_slug (slug)
);

CREATE TABLE space_membership (
    id        BIGINT      NOT NULL AUTO_INCREMENT,
    space_id  BIGINT      NOT NULL,
    member_id BIGINT      NOT NULL,
    lead      BOOLEAN     NOT NULL DEFAULT FALSE,
    since     DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY space_membership_pair (space_id, member_id),
    KEY space_membership_member (member_id),
    CONSTRAINT space_membership_space_fk FOREIGN KEY (space_id) REFERENCES space (id),
    CONSTRAINT space_membership_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);

-- last_number is the number of the newest post; unread is one comparison of it with reading.read_number.
CREATE TABLE thread (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    space_id        BIGINT       NOT NULL,
    title           VARCHAR(200) NOT NULL,
    slug            VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    type            VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    author_id       BIGINT       NOT NULL,
    organization_id BIGINT       NULL,
    pinned          BOOLEAN      NOT NULL DEFAULT FALSE,
    closed_at       DATETIME(6)  NULL,
    created_at      DATETIME(6)  NOT NULL,
    last_number     INT          NOT NULL,
    last_post_at    DATETIME(6)  NOT NULL,
    last_author_id  BIGINT       NOT NULL,
    version         INT          NOT NULL,
    PRIMARY KEY (id),
    KEY thread_latest (last_post_at, id),
    KEY thread_space_latest (space_id, last_post_at, id),
    KEY thread_unanswered (last_number, last_post_at, id),
    KEY thread_author (author_id),
    KEY thread_organization (organization_id, last_post_at),
    KEY thread_last_author (last_author_id),
    CONSTRAINT thread_space_fk FOREIGN KEY (space_id) REFERENCES space (id),
    CONSTRAINT thread_author_fk FOREIGN KEY (author_id) REFERENCES member (id),
    CONSTRAINT thread_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT thread_last_author_fk FOREIGN KEY (last_author_id) REFERENCES member (id)
);

-- body is what was typed (CommonMark); html is derived from it and can be made again at any time.
CREATE TABLE post (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    thread_id       BIGINT      NOT NULL,
    number          INT         NOT NULL,
    author_id       BIGINT      NOT NULL,
    organization_id BIGINT      NULL,
    reply_to        INT         NULL,
    body            MEDIUMTEXT  NOT NULL,
    html            MEDIUMTEXT  NOT NULL,
    created_at      DATETIME(6) NOT NULL,
    edited_at       DATETIME(6) NULL,
    version         INT         NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY post_number (thread_id, number),
    KEY post_author (author_id, created_at),
    KEY post_organization (organization_id),
    CONSTRAINT post_thread_fk FOREIGN KEY (thread_id) REFERENCES thread (id),
    CONSTRAINT post_author_fk FOREIGN KEY (author_id) REFERENCES member (id),
    CONSTRAINT post_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)
);

-- What a post said before each edit.
CREATE TABLE post_revision (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    post_id     BIGINT      NOT NULL,
    number      INT         NOT NULL,
    editor_id   BIGINT      NOT NULL,
    body        MEDIUMTEXT  NOT NULL,
    replaced_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY post_revision_number (post_id, number),
    KEY post_revision_editor (editor_id),
    CONSTRAINT post_revision_post_fk FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT post_revision_editor_fk FOREIGN KEY (editor_id) REFERENCES member (id)
);

CREATE TABLE reading (
    member_id   BIGINT      NOT NULL,
    thread_id   BIGINT      NOT NULL,
    read_number INT         NOT NULL,
    read_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (member_id, thread_id),
    KEY reading_thread (thread_id),
    CONSTRAINT reading_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT reading_thread_fk FOREIGN KEY (thread_id) REFERENCES thread (id)
);

-- place says where the words belong: new-thread, reply:17, edit:17/3.
CREATE TABLE draft (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    member_id  BIGINT       NOT NULL,
    place      VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title      VARCHAR(400) NOT NULL,
    body       MEDIUMTEXT   NOT NULL,
    saved_at   DATETIME(6)  NOT NULL,
    version    INT          NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY draft_place (member_id, place),
    CONSTRAINT draft_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);
