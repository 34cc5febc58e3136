-- Who follows what, how closely and why. No row for a thread: as in its space. No row for a space: new threads where one belongs,
-- mentions elsewhere. muted is derived, so that a list asks one comparison.
CREATE TABLE space_follow (
    member_id BIGINT      NOT NULL,
    space_id  BIGINT      NOT NULL,
    level     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since     DATETIME(6) NOT NULL,
    muted     BOOLEAN     GENERATED ALWAYS AS (level = 'MUTED') STORED,
    PRIMARY KEY (member_id, space_id),
    KEY space_follow_space (space_id, level),
    CONSTRAINT space_follow_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT space_follow_space_fk FOREIGN KEY (space_id) REFERENCES space (id)
);

CREATE TABLE thread_follow (
    member_id BIGINT      NOT NULL,
    thread_id BIGINT      NOT NULL,
    level     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since     DATETIME(6) NOT NULL,
    muted     BOOLEAN     GENERATED ALWAYS AS (level = 'MUTED') STORED,
    PRIMARY KEY (member_id, thread_id),
    KEY thread_follow_thread (thread_id, level),
    KEY thread_follow_since (member_id, since, thread_id),
    CONSTRAINT thread_follow_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT thread_follow_thread_fk FOREIGN KEY (thread_id) REFERENCES thread (id)
);
-- Whoever wrote in a thread before following was there follows it, as they would today.
INSERT INTO thread_follow (member_id, thread_id, level, reason, since)
SELECT p.author_id, p.thread_id, 'EVERYTHING', IF(MIN(p.number) = 1, 'STARTED', 'REPLIED'), MIN(p.created_at)
FROM post p GROUP BY p.author_id, p.thread_id;

-- The choice of nested or flat stands among the other settings of a member.
DROP TABLE reading_choice;
