-- What every feature stands on: who did what, mail that must go out, limits that survive a restart, one-time submission keys.
-- Times are UTC with microseconds. Codes and tokens compare byte for byte; words compare as people do (accents and case folded).

CREATE TABLE audit_entry (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    happened_at  DATETIME(6)  NOT NULL,
    actor_id     BIGINT       NULL,
    actor_name   VARCHAR(200) NOT NULL,
    action       VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    object_type  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    object_id    BIGINT       NULL,
    outcome      VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    detail       VARCHAR(1000) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    KEY audit_entry_actor (actor_id, id),
    KEY audit_entry_object (object_type, object_id, id)
);

CREATE TABLE outbox_mail (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    to_address    VARCHAR(254) NOT NULL,
    subject       VARCHAR(300) NOT NULL,
    body          TEXT         NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    not_before    DATETIME(6)  NOT NULL,
    attempts      INT          NOT NULL DEFAULT 0,
    claimed_until DATETIME(6)  NULL,
    done_at       DATETIME(6)  NULL,
    failed_at     DATETIME(6)  NULL,
    last_error    VARCHAR(500) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    KEY outbox_mail_due (done_at, failed_at, not_before)
);

CREATE TABLE rate_window (
    bucket        VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    window_start  DATETIME(6)  NOT NULL,
    window_end    DATETIME(6)  NOT NULL,
    used          INT          NOT NULL,
    PRIMARY KEY (bucket),
    KEY rate_window_end (window_end)
);

-- A form is sent with a key made when the page was written; the second sending finds the first one's result here.
CREATE TABLE submission (
    submission_key CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    actor_id       BIGINT       NOT NULL,
    result         VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    submitted_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (submission_key),
    KEY submission_time (submitted_at)
);

CREATE TABLE setting (
    name  VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value VARCHAR(500) NOT NULL,
    PRIMARY KEY (name)
);
