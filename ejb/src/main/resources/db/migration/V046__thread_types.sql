-- What a thread is about: up to five words of the vocabulary TOPIC.
CREATE TABLE thread_topic (
    thread_id BIGINT NOT NULL,
    term_id   BIGINT NOT NULL,
    PRIMARY KEY (thread_id, term_id),
    KEY thread_topic_term (term_id),
    CONSTRAINT thread_topic_thread_fk FOREIGN KEY (thread_id) REFERENCES thread (id),
    CONSTRAINT thread_topic_term_fk FOREIGN KEY (term_id) REFERENCES term (id)
);

-- Marks belong to posts, not to threads: a post keeps its id and with it its marks when it moves.
CREATE TABLE accepted_answer (
    post_id     BIGINT      NOT NULL,
    accepted_by BIGINT      NOT NULL,
    accepted_at DATETIME(6) NOT NULL,
    PRIMARY KEY (post_id),
    KEY accepted_answer_by (accepted_by),
    CONSTRAINT accepted_answer_post_fk FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT accepted_answer_by_fk FOREIGN KEY (accepted_by) REFERENCES member (id)
);

CREATE TABLE solution (
    post_id   BIGINT      NOT NULL,
    marked_by BIGINT      NOT NULL,
    marked_at DATETIME(6) NOT NULL,
    PRIMARY KEY (post_id),
    KEY solution_by (marked_by),
    CONSTRAINT solution_post_fk FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT solution_by_fk FOREIGN KEY (marked_by) REFERENCES member (id)
);

-- "Works at our site": one for each member and post, with the organization of that day.
CREATE TABLE works_here (
    post_id         BIGINT      NOT NULL,
    member_id       BIGINT      NOT NULL,
    organization_id BIGINT      NOT NULL,
    marked_at       DATETIME(6) NOT NULL,
    PRIMARY KEY (post_id, member_id),
    KEY works_here_member (member_id),
    KEY works_here_organization (organization_id),
    CONSTRAINT works_here_post_fk FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT works_here_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT works_here_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)
);

-- closes_at is the first moment after the last day, so that open is one comparison with the clock. ended_at: closed by hand before.
CREATE TABLE collaboration (
    thread_id     BIGINT       NOT NULL,
    need          TEXT         NOT NULL,
    offer         TEXT         NOT NULL,
    population_id BIGINT       NULL,
    place         VARCHAR(120) NOT NULL,
    closes_at     DATETIME(6)  NOT NULL,
    ended_at      DATETIME(6)  NULL,
    version       INT          NOT NULL,
    PRIMARY KEY (thread_id),
    KEY collaboration_population (population_id),
    KEY collaboration_closes (closes_at),
    CONSTRAINT collaboration_thread_fk FOREIGN KEY (thread_id) REFERENCES thread (id),
    CONSTRAINT collaboration_population_fk FOREIGN KEY (population_id) REFERENCES term (id)
);

CREATE TABLE collaboration_interest (
    thread_id       BIGINT      NOT NULL,
    member_id       BIGINT      NOT NULL,
    organization_id BIGINT      NULL,
    said_at         DATETIME(6) NOT NULL,
    PRIMARY KEY (thread_id, member_id),
    KEY collaboration_interest_member (member_id),
    KEY collaboration_interest_organization (organization_id),
    CONSTRAINT collaboration_interest_thread_fk FOREIGN KEY (thread_id) REFERENCES thread (id),
    CONSTRAINT collaboration_interest_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT collaboration_interest_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)
);

-- ends_at is the first moment after the last day. Running is one comparison with the clock.
CREATE TABLE announcement (
    thread_id    BIGINT       NOT NULL,
    audience     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    starts_at    DATETIME(6)  NOT NULL,
    ends_at      DATETIME(6)  NOT NULL,
    action_label VARCHAR(60)  NOT NULL,
    action_url   VARCHAR(500) NOT NULL,
    version      INT          NOT NULL,
    PRIMARY KEY (thread_id),
    KEY announcement_window (ends_at, starts_at),
    CONSTRAINT announcement_thread_fk FOREIGN KEY (thread_id) REFERENCES thread (id)
);

-- Lists of one type, the latest first.
ALTER TABLE thread ADD KEY thread_type_latest (type, last_post_at, id);
