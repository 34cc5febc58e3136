-- What an organization lives through with the community: yearly re-attestation, pauses, leaving, merging, former names.
-- attest_due is the day (in the community) by which its stewards say that all is right; nobody is asked where it is empty.
-- attest_stage is the last reminder that went out: 30, 7 or 0 days before.
ALTER TABLE organization
    ADD COLUMN attested_at    DATETIME(6) NULL,
    ADD COLUMN attest_due     DATE        NULL,
    ADD COLUMN attest_stage   INT         NULL,
    ADD COLUMN attest_told_on DATE        NULL,
    ADD COLUMN pause_kind     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN state_since    DATETIME(6) NULL,
    ADD COLUMN merged_into    BIGINT      NULL,
    ADD COLUMN sponsor_name   VARCHAR(200) NOT NULL DEFAULT '',
    ADD COLUMN sponsor_role   VARCHAR(200) NOT NULL DEFAULT '',
    ADD COLUMN sponsor_email  VARCHAR(254) NOT NULL DEFAULT '',
    ADD KEY organization_attestation (state, attest_due),
    ADD KEY organization_merged (merged_into),
    ADD CONSTRAINT organization_merged_fk FOREIGN KEY (merged_into) REFERENCES organization (id);
UPDATE organization SET state_since = approved_at,
    attest_due = GREATEST(DATE(approved_at) + INTERVAL 1 YEAR, CURRENT_DATE + INTERVAL 45 DAY);

-- Each step of its life: who did what, when, with which words. Stewards and coordinators read it.
CREATE TABLE organization_event (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    organization_id BIGINT      NOT NULL,
    kind            VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    actor_id        BIGINT      NULL,
    words           TEXT        NOT NULL,
    happened_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY organization_event_organization (organization_id, id),
    KEY organization_event_actor (actor_id),
    CONSTRAINT organization_event_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT organization_event_actor_fk FOREIGN KEY (actor_id) REFERENCES member (id)
);

-- Names it had, and names of organizations that became part of it. They are found, and their addresses lead on.
CREATE TABLE organization_former_name (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    organization_id BIGINT       NOT NULL,
    name            VARCHAR(200) NOT NULL,
    slug            VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    until           DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY organization_former_name_organization (organization_id),
    KEY organization_former_name_slug (slug),
    KEY organization_former_name_name (name),
    CONSTRAINT organization_former_name_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)
);

-- A member who is asked to be steward, until they answer. With takes_over the one who asked steps down when they agree.
CREATE TABLE steward_offer (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    organization_id BIGINT      NOT NULL,
    member_id       BIGINT      NOT NULL,
    offered_by      BIGINT      NOT NULL,
    takes_over      BOOLEAN     NOT NULL,
    state           VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open_member     BIGINT      NULL,
    offered_at      DATETIME(6) NOT NULL,
    answered_at     DATETIME(6) NULL,
    version         INT         NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY steward_offer_open (organization_id, open_member),
    KEY steward_offer_member (member_id, state),
    KEY steward_offer_offerer (offered_by),
    CONSTRAINT steward_offer_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT steward_offer_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT steward_offer_offerer_fk FOREIGN KEY (offered_by) REFERENCES member (id)
);
