-- How often a resource was read and downloaded in a month. Counts alone: no member, no address, no time of day.
CREATE TABLE resource_use (
    resource_id BIGINT NOT NULL,
    month       DATE   NOT NULL,
    views       BIGINT NOT NULL DEFAULT 0,
    downloads   BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (resource_id, month),
    KEY resource_use_month (month),
    CONSTRAINT resource_use_resource_fk FOREIGN KEY (resource_id) REFERENCES resource (id) ON DELETE CASCADE
);
