-- Guest seats of an organization: so many people may be its partner guests until a day.
CREATE TABLE guest_seats (
    organization_id BIGINT      NOT NULL,
    seats           INT         NOT NULL,
    until_day       DATE        NOT NULL,
    given_by        BIGINT      NULL,
    given_at        DATETIME(6) NOT NULL,
    PRIMARY KEY (organization_id),
    KEY guest_seats_giver (given_by),
    CONSTRAINT guest_seats_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT guest_seats_giver_fk FOREIGN KEY (given_by) REFERENCES member (id)
);
