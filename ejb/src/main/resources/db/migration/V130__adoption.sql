-- What organizations do with resources: one row for an organization and a resource, and every report that led to it. in_use repeats how
-- many organizations use a resource, so that lists can be in that order.
CREATE TABLE adoption (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    resource_id     BIGINT      NOT NULL,
    organization_id BIGINT      NOT NULL,
    stage           VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    changed         TEXT        NOT NULL,
    outcome         TEXT        NOT NULL,
    reason          TEXT        NOT NULL,
    recorded_by     BIGINT      NOT NULL,
    recorded_at     DATETIME(6) NOT NULL,
    ask_on          DATE        NULL,
    version         INT         NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY adoption_place (resource_id, organization_id),
    KEY adoption_organization (organization_id, recorded_at),
    KEY adoption_recorder (recorded_by),
    KEY adoption_ask (ask_on),
    CONSTRAINT adoption_resource_fk FOREIGN KEY (resource_id) REFERENCES resource (id) ON DELETE CASCADE,
    CONSTRAINT adoption_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT adoption_recorder_fk FOREIGN KEY (recorded_by) REFERENCES member (id)
);

CREATE TABLE adoption_report (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    adoption_id BIGINT      NOT NULL,
    stage       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_by BIGINT      NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY adoption_report_adoption (adoption_id, id),
    KEY adoption_report_recorder (recorded_by),
    CONSTRAINT adoption_report_adoption_fk FOREIGN KEY (adoption_id) REFERENCES adoption (id) ON DELETE CASCADE,
    CONSTRAINT adoption_report_recorder_fk FOREIGN KEY (recorded_by) REFERENCES member (id)
);

ALTER TABLE resource
    ADD COLUMN in_use INT NOT NULL DEFAULT 0,
    ADD KEY resource_in_use (in_use, created_at, id);
