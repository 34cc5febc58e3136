-- Who made an item, in order: a member, or somebody else by name. Beside the organization it was shared for, others that made it too.
CREATE TABLE resource_author (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    resource_id BIGINT       NOT NULL,
    place       INT          NOT NULL,
    author_id   BIGINT       NULL,
    name        VARCHAR(300) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    UNIQUE KEY resource_author_place (resource_id, place),
    KEY resource_author_author (author_id),
    CONSTRAINT resource_author_resource_fk FOREIGN KEY (resource_id) REFERENCES resource (id) ON DELETE CASCADE,
    CONSTRAINT resource_author_author_fk FOREIGN KEY (author_id) REFERENCES member (id)
);

CREATE TABLE resource_organization (
    id              BIGINT NOT NULL AUTO_INCREMENT,
    resource_id     BIGINT NOT NULL,
    place           INT    NOT NULL,
    organization_id BIGINT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY resource_organization_place (resource_id, place),
    KEY resource_organization_organization (organization_id, resource_id),
    CONSTRAINT resource_organization_resource_fk FOREIGN KEY (resource_id) REFERENCES resource (id) ON DELETE CASCADE,
    CONSTRAINT resource_organization_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)
);

INSERT INTO resource_author (resource_id, place, name) SELECT id, 1, authors FROM resource WHERE authors <> '';

ALTER TABLE resource DROP COLUMN authors;
