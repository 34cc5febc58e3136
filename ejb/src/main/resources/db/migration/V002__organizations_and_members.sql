-- Organizations belong as organizations; people belong through one. An affiliation has a beginning and an end, so that a post
-- can keep the organization of its day.

CREATE TABLE organization (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    slug         VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name         VARCHAR(200)  NOT NULL,
    kind         VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    region       VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    website      VARCHAR(500)  NOT NULL DEFAULT '',
    mail_domains VARCHAR(500)  NOT NULL DEFAULT '',
    mission      TEXT          NOT NULL,
    state        VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    approved_at  DATETIME(6)   NOT NULL,
    version      INT           NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY organization_slug (slug),
    KEY organization_name (name)
);

CREATE TABLE member (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    handle          VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name            VARCHAR(200) NOT NULL,
    state           VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    coordinator     BOOLEAN      NOT NULL DEFAULT FALSE,
    involvement     VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organization_id BIGINT       NULL,
    role_title      VARCHAR(200) NOT NULL DEFAULT '',
    region          VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    expertise       VARCHAR(1000) NOT NULL DEFAULT '',
    languages       VARCHAR(200) NOT NULL DEFAULT '',
    interests       VARCHAR(1000) NOT NULL DEFAULT '',
    wishes          TEXT         NOT NULL,
    about           TEXT         NOT NULL,
    joined_at       DATETIME(6)  NOT NULL,
    last_visit_at   DATETIME(6)  NULL,
    previous_visit_at DATETIME(6) NULL,
    version         INT          NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY member_handle (handle),
    KEY member_organization (organization_id, state),
    KEY member_directory (state, name, id),
    CONSTRAINT member_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)
);

CREATE TABLE affiliation (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    member_id       BIGINT       NOT NULL,
    organization_id BIGINT       NOT NULL,
    steward         BOOLEAN      NOT NULL DEFAULT FALSE,
    since           DATETIME(6)  NOT NULL,
    until           DATETIME(6)  NULL,
    PRIMARY KEY (id),
    KEY affiliation_member (member_id, until),
    KEY affiliation_organization (organization_id, until),
    CONSTRAINT affiliation_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT affiliation_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)
);

-- Credentials stand apart from the profile: no page that shows people ever reads this table.
CREATE TABLE account (
    member_id          BIGINT       NOT NULL,
    email              VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    email_confirmed_at DATETIME(6)  NULL,
    password_hash      VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NULL,
    password_set_at    DATETIME(6)  NULL,
    version            INT          NOT NULL,
    PRIMARY KEY (member_id),
    UNIQUE KEY account_email (email),
    CONSTRAINT account_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);

-- A sign-in on one device. The cookie holds 256 random bits; only their hash is here. The previous hash stays good for a short
-- grace after a rotation, because a browser sends several requests side by side.
CREATE TABLE device (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    member_id       BIGINT       NOT NULL,
    token_hash      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    previous_hash   CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    rotated_at      DATETIME(6)  NOT NULL,
    kept            BOOLEAN      NOT NULL,
    label           VARCHAR(200) NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    last_seen_at    DATETIME(6)  NOT NULL,
    expires_at      DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY device_token (token_hash),
    KEY device_previous (previous_hash),
    KEY device_member (member_id),
    KEY device_expiry (expires_at),
    CONSTRAINT device_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);

CREATE TABLE one_time_link (
    token_hash CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    purpose    VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id BIGINT       NULL,
    created_at DATETIME(6)  NOT NULL,
    expires_at DATETIME(6)  NOT NULL,
    used_at    DATETIME(6)  NULL,
    PRIMARY KEY (token_hash),
    KEY one_time_link_subject (purpose, subject_id),
    KEY one_time_link_expiry (expires_at)
);

CREATE TABLE organization_application (
    id                BIGINT        NOT NULL AUTO_INCREMENT,
    token_hash        CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organization_name VARCHAR(200)  NOT NULL,
    kind              VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    region            VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    website           VARCHAR(500)  NOT NULL,
    mail_domains      VARCHAR(500)  NOT NULL,
    mission           TEXT          NOT NULL,
    why               TEXT          NOT NULL,
    contact_name      VARCHAR(200)  NOT NULL,
    contact_email     VARCHAR(254)  NOT NULL,
    contact_role      VARCHAR(200)  NOT NULL,
    evidence_url      VARCHAR(500)  NOT NULL,
    state             VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    applied_at        DATETIME(6)   NOT NULL,
    updated_at        DATETIME(6)   NOT NULL,
    organization_id   BIGINT        NULL,
    version           INT           NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY organization_application_token (token_hash),
    KEY organization_application_state (state, applied_at, id),
    KEY organization_application_organization (organization_id),
    CONSTRAINT organization_application_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)
);

-- Each step of an application: who did what, when, with which words.
CREATE TABLE application_step (
    id             BIGINT      NOT NULL AUTO_INCREMENT,
    application_id BIGINT      NOT NULL,
    number         INT         NOT NULL,
    kind           VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    actor_id       BIGINT      NULL,
    words          TEXT        NOT NULL,
    happened_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY application_step_number (application_id, number),
    KEY application_step_actor (actor_id),
    CONSTRAINT application_step_application_fk FOREIGN KEY (application_id) REFERENCES organization_application (id),
    CONSTRAINT application_step_actor_fk FOREIGN KEY (actor_id) REFERENCES member (id)
);

CREATE TABLE join_request (
    id                 BIGINT       NOT NULL AUTO_INCREMENT,
    token_hash         CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name               VARCHAR(200) NOT NULL,
    email              VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    email_confirmed_at DATETIME(6)  NULL,
    organization_id    BIGINT       NULL,
    application_id     BIGINT       NULL,
    involvement        VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wishes             TEXT         NOT NULL,
    interests          VARCHAR(1000) NOT NULL,
    state              VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    requested_at       DATETIME(6)  NOT NULL,
    decided_at         DATETIME(6)  NULL,
    decided_by         BIGINT       NULL,
    reason             TEXT         NOT NULL,
    member_id          BIGINT       NULL,
    version            INT          NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY join_request_token (token_hash),
    KEY join_request_state (state, requested_at, id),
    KEY join_request_email (email),
    KEY join_request_organization (organization_id, state),
    KEY join_request_application (application_id),
    KEY join_request_decider (decided_by),
    KEY join_request_member (member_id),
    CONSTRAINT join_request_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT join_request_application_fk FOREIGN KEY (application_id) REFERENCES organization_application (id),
    CONSTRAINT join_request_decider_fk FOREIGN KEY (decided_by) REFERENCES member (id),
    CONSTRAINT join_request_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);
