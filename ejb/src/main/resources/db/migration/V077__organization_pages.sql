-- What an organization's page tells beside its profile: whom it works with, recognitions, and a reflection each quarter with the
-- written reply of its executive sponsor, who needs no account.
CREATE TABLE organization_population (
    organization_id BIGINT NOT NULL,
    term_id         BIGINT NOT NULL,
    PRIMARY KEY (organization_id, term_id),
    KEY organization_population_term (term_id),
    CONSTRAINT organization_population_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT organization_population_term_fk FOREIGN KEY (term_id) REFERENCES term (id)
);

CREATE TABLE organization_recognition (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    organization_id BIGINT       NOT NULL,
    body            VARCHAR(200) NOT NULL,
    title           VARCHAR(200) NOT NULL,
    year            INT          NOT NULL,
    scope           VARCHAR(300) NOT NULL,
    evidence        VARCHAR(500) NOT NULL,
    added_by        BIGINT       NULL,
    added_at        DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY organization_recognition_organization (organization_id, year),
    KEY organization_recognition_adder (added_by),
    CONSTRAINT organization_recognition_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT organization_recognition_adder_fk FOREIGN KEY (added_by) REFERENCES member (id)
);

CREATE TABLE organization_reflection (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    organization_id BIGINT       NOT NULL,
    quarter         CHAR(7)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    moved           TEXT         NOT NULL,
    hard            TEXT         NOT NULL,
    next_step       TEXT         NOT NULL,
    written_by      BIGINT       NULL,
    written_at      DATETIME(6)  NOT NULL,
    sponsor_name    VARCHAR(200) NOT NULL,
    sponsor_role    VARCHAR(200) NOT NULL,
    asked_at        DATETIME(6)  NULL,
    reply           TEXT         NOT NULL,
    replied_at      DATETIME(6)  NULL,
    version         INT          NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY organization_reflection_quarter (organization_id, quarter),
    KEY organization_reflection_writer (written_by),
    CONSTRAINT organization_reflection_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT organization_reflection_writer_fk FOREIGN KEY (written_by) REFERENCES member (id)
);
