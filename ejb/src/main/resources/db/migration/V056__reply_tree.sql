-- Where a post stands among the answers: its level (1 to 3) and a key that sorts it under the post it answers ("000005.000012").
-- A deeper answer joins level 3. Post 1 and answers to it stand on level 1. post_tree serves the pages of the nested view alone.
ALTER TABLE post
    ADD COLUMN depth INT NOT NULL DEFAULT 1,
    ADD COLUMN sort_key VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    ADD KEY post_tree (thread_id, sort_key),
    ADD KEY post_time (thread_id, created_at);

UPDATE post SET sort_key = LPAD(number, 6, '0');

SET STATEMENT max_recursive_iterations = 1000000 FOR
UPDATE post JOIN (
    WITH RECURSIVE tree AS (
        SELECT thread_id, number, 1 AS depth, CAST(LPAD(number, 6, '0') AS CHAR(32)) AS sort_key
        FROM post WHERE reply_to IS NULL OR reply_to <= 1 OR reply_to >= number
        UNION ALL
        SELECT p.thread_id, p.number, LEAST(t.depth + 1, 3), CONCAT(LEFT(t.sort_key, 13), '.', LPAD(p.number, 6, '0'))
        FROM tree t JOIN post p ON p.thread_id = t.thread_id AND p.reply_to = t.number
        WHERE p.reply_to > 1 AND p.reply_to < p.number
    )
    SELECT thread_id, number, depth, sort_key FROM tree WHERE depth > 1
) placed ON placed.thread_id = post.thread_id AND placed.number = post.number
SET post.depth = placed.depth, post.sort_key = placed.sort_key;

-- Posts seen ahead of read_number: after a jump to a later page, or where the nested view shows numbers out of order. Ranges as
-- text ("41-60,75"), and how many posts they are.
ALTER TABLE reading
    ADD COLUMN ahead VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    ADD COLUMN ahead_count INT NOT NULL DEFAULT 0;

-- How a member likes to read. No row: answers stand under the post they answer.
CREATE TABLE reading_choice (
    member_id BIGINT  NOT NULL,
    flat      BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (member_id),
    CONSTRAINT reading_choice_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);
