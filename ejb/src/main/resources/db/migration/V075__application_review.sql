-- The review of an application: who has taken it, since when a coordinator has the next word (the clock of two working days runs from
-- then), who was reminded, who declined it and whether the applicant appealed.
ALTER TABLE organization_application
    ADD COLUMN taken_by     BIGINT      NULL,
    ADD COLUMN decided_by   BIGINT      NULL,
    ADD COLUMN appealed_at  DATETIME(6) NULL,
    ADD COLUMN waits_since  DATETIME(6) NULL,
    ADD COLUMN reminded_at  DATETIME(6) NULL,
    ADD COLUMN escalated_at DATETIME(6) NULL,
    ADD KEY organization_application_taken (taken_by),
    ADD KEY organization_application_decided (decided_by),
    ADD KEY organization_application_clock (state, waits_since),
    ADD CONSTRAINT organization_application_taken_fk FOREIGN KEY (taken_by) REFERENCES member (id),
    ADD CONSTRAINT organization_application_decided_fk FOREIGN KEY (decided_by) REFERENCES member (id);
UPDATE organization_application SET waits_since = updated_at;
ALTER TABLE organization_application MODIFY COLUMN waits_since DATETIME(6) NOT NULL;
UPDATE organization_application a
    JOIN application_step s ON s.application_id = a.id AND s.kind IN ('APPROVED', 'DECLINED')
    SET a.decided_by = s.actor_id;

-- What coordinators tell each other about an application. The applicant never sees it.
CREATE TABLE application_note (
    id             BIGINT      NOT NULL AUTO_INCREMENT,
    application_id BIGINT      NOT NULL,
    author_id      BIGINT      NOT NULL,
    words          TEXT        NOT NULL,
    written_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY application_note_application (application_id, id),
    KEY application_note_author (author_id),
    CONSTRAINT application_note_application_fk FOREIGN KEY (application_id) REFERENCES organization_application (id),
    CONSTRAINT application_note_author_fk FOREIGN KEY (author_id) REFERENCES member (id)
);

-- Notices that ask somebody to do something and are not about a post. open_key says what an open one is about, so that there is one;
-- it is empty once the thing is done or the notice was read.
CREATE TABLE task_notice (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    member_id   BIGINT       NOT NULL,
    kind        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open_key    VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    subject     VARCHAR(300) NOT NULL,
    path        VARCHAR(300) NOT NULL,
    happened_at DATETIME(6)  NOT NULL,
    read_at     DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY task_notice_open (member_id, open_key),
    KEY task_notice_list (member_id, happened_at, id),
    KEY task_notice_key (open_key),
    KEY task_notice_read (read_at),
    CONSTRAINT task_notice_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);
