-- Replies that are there to read: a removed post and the trace of a moved one keep their number, but are no replies. gone_replies is
-- counted anew whenever one goes or comes back; replies follows from it, so the two can never disagree.
ALTER TABLE thread ADD COLUMN gone_replies INT NOT NULL DEFAULT 0 AFTER last_number;

UPDATE thread t SET t.gone_replies = (SELECT COUNT(*) FROM post p WHERE p.thread_id = t.id AND p.number > 1
    AND (p.removed_at IS NOT NULL OR p.moved_to IS NOT NULL));

ALTER TABLE thread
    ADD COLUMN replies INT GENERATED ALWAYS AS (last_number - 1 - gone_replies) STORED AFTER gone_replies,
    DROP KEY thread_unanswered,
    ADD KEY thread_unanswered (replies, last_post_at, id);
