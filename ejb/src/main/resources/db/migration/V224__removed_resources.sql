-- A resource that was taken out of the library stays as a row: its address says why, and what takes its place. In state RETIRED the
-- organizations that use it still read it; in state REMOVED nobody but who looks after it does.
ALTER TABLE resource
    ADD COLUMN removed_at   DATETIME(6) NULL,
    ADD COLUMN removed_by   BIGINT      NULL,
    ADD COLUMN removal_note TEXT        NULL,
    ADD COLUMN successor_id BIGINT      NULL,
    ADD KEY resource_remover (removed_by),
    ADD KEY resource_successor (successor_id),
    ADD CONSTRAINT resource_remover_fk FOREIGN KEY (removed_by) REFERENCES member (id),
    ADD CONSTRAINT resource_successor_fk FOREIGN KEY (successor_id) REFERENCES resource (id) ON DELETE SET NULL;
