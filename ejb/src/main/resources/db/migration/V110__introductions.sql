-- Introductions: a member asks for "someone who ...", a coordinator asks that someone, and only a yes brings the two together.
-- waits_since is since when a coordinator is to act; a request whose state is ASKED waits for the person who was asked.
CREATE TABLE introduction_request (
    id          BIGINT        NOT NULL AUTO_INCREMENT,
    asker_id    BIGINT        NOT NULL,
    looking_for VARCHAR(500)  NOT NULL,
    why         VARCHAR(1000) NOT NULL,
    tell        VARCHAR(1000) NOT NULL,
    name_first  BOOLEAN       NOT NULL,
    share_email BOOLEAN       NOT NULL,
    state       VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_at    DATETIME(6)   NOT NULL,
    waits_since DATETIME(6)   NOT NULL,
    ended_at    DATETIME(6)   NULL,
    reason      VARCHAR(1000) NOT NULL,
    version     INT           NOT NULL,
    PRIMARY KEY (id),
    KEY introduction_request_asker (asker_id, id),
    KEY introduction_request_state (state, waits_since, id),
    CONSTRAINT introduction_request_asker_fk FOREIGN KEY (asker_id) REFERENCES member (id)
);

-- Who was asked whether they would like to be introduced. Nobody is asked twice for one request; one is asked at a time.
-- open_request repeats request_id while the person has been asked or has agreed, and is empty after any other end.
CREATE TABLE introduction_proposal (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    request_id   BIGINT        NOT NULL,
    person_id    BIGINT        NOT NULL,
    proposed_by  BIGINT        NOT NULL,
    note         VARCHAR(500)  NOT NULL,
    state        VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open_request BIGINT        NULL,
    proposed_at  DATETIME(6)   NOT NULL,
    answered_at  DATETIME(6)   NULL,
    words        VARCHAR(1000) NOT NULL,
    share_email  BOOLEAN       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY introduction_proposal_person (request_id, person_id),
    UNIQUE KEY introduction_proposal_open (open_request),
    KEY introduction_proposal_asked (person_id, state),
    KEY introduction_proposal_proposer (proposed_by),
    CONSTRAINT introduction_proposal_request_fk FOREIGN KEY (request_id) REFERENCES introduction_request (id) ON DELETE CASCADE,
    CONSTRAINT introduction_proposal_person_fk FOREIGN KEY (person_id) REFERENCES member (id),
    CONSTRAINT introduction_proposal_proposer_fk FOREIGN KEY (proposed_by) REFERENCES member (id)
);
