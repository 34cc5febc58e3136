-- Whoever decides on a request to join is reminded after one working day, and a coordinator is told after two: each once.
ALTER TABLE join_request
    ADD COLUMN reminded_at  DATETIME(6) NULL,
    ADD COLUMN escalated_at DATETIME(6) NULL;
-- Requests of before are not told of all at once.
UPDATE join_request SET reminded_at = UTC_TIMESTAMP(6), escalated_at = UTC_TIMESTAMP(6);
