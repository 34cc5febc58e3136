-- Mentoring. What a mentor offers, and who sees it, stands in the profile alone; here is how many mentees there may be, and a pause.
-- A mentor without a row takes one mentee. The row is also what two who accept at one moment wait for.
CREATE TABLE mentor_offer (
    member_id  BIGINT      NOT NULL,
    capacity   INT         NOT NULL,
    paused     BOOLEAN     NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (member_id),
    KEY mentor_offer_paused (paused),
    CONSTRAINT mentor_offer_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);

-- One who asked one to be the mentor. open_mentee repeats mentee_id while the question waits: a mentee asks one mentor at a time.
CREATE TABLE mentoring (
    id          BIGINT        NOT NULL AUTO_INCREMENT,
    mentor_id   BIGINT        NOT NULL,
    mentee_id   BIGINT        NOT NULL,
    words       VARCHAR(1000) NOT NULL,
    state       VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open_mentee BIGINT        NULL,
    asked_at    DATETIME(6)   NOT NULL,
    answered_at DATETIME(6)   NULL,
    ended_at    DATETIME(6)   NULL,
    version     INT           NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY mentoring_open (open_mentee),
    KEY mentoring_mentor (mentor_id, state),
    KEY mentoring_mentee (mentee_id, state),
    CONSTRAINT mentoring_mentor_fk FOREIGN KEY (mentor_id) REFERENCES member (id),
    CONSTRAINT mentoring_mentee_fk FOREIGN KEY (mentee_id) REFERENCES member (id)
);

-- A private word to the coordinators at the end. Nobody else reads it, the other one of the two least of all.
CREATE TABLE mentoring_note (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    mentoring_id BIGINT        NOT NULL,
    author_id    BIGINT        NOT NULL,
    words        VARCHAR(2000) NOT NULL,
    written_at   DATETIME(6)   NOT NULL,
    read_at      DATETIME(6)   NULL,
    PRIMARY KEY (id),
    KEY mentoring_note_mentoring (mentoring_id),
    KEY mentoring_note_author (author_id),
    KEY mentoring_note_unread (read_at, written_at),
    CONSTRAINT mentoring_note_mentoring_fk FOREIGN KEY (mentoring_id) REFERENCES mentoring (id) ON DELETE CASCADE,
    CONSTRAINT mentoring_note_author_fk FOREIGN KEY (author_id) REFERENCES member (id)
);
