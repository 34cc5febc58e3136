-- Who looks after an item (nobody named: its author), to whom that is offered, and by when it is to be looked at again. reminded counts
-- the reminders for that day: once at the day, once thirty days later, then the coordinators.
ALTER TABLE resource
    ADD COLUMN steward_id  BIGINT  NULL,
    ADD COLUMN offered_to  BIGINT  NULL,
    ADD COLUMN review_by   DATE    NULL,
    ADD COLUMN reviewed_on DATE    NULL,
    ADD COLUMN reminded    TINYINT NOT NULL DEFAULT 0,
    ADD KEY resource_steward (steward_id),
    ADD KEY resource_offered (offered_to),
    ADD KEY resource_review (review_by, reminded),
    ADD CONSTRAINT resource_steward_fk FOREIGN KEY (steward_id) REFERENCES member (id),
    ADD CONSTRAINT resource_offered_fk FOREIGN KEY (offered_to) REFERENCES member (id);

UPDATE resource SET review_by = DATE_ADD(DATE(updated_at), INTERVAL 1 YEAR);
