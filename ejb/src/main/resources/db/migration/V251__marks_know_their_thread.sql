-- Lists show which threads have an accepted answer or a solution. Asked through the posts, a thread of four thousand posts cost four
-- thousand rows in each list it stood in. A mark follows its post when that moves (types.MarksMove).
ALTER TABLE accepted_answer ADD COLUMN thread_id BIGINT NULL FIRST;
ALTER TABLE solution ADD COLUMN thread_id BIGINT NULL FIRST;

UPDATE accepted_answer x JOIN post p ON p.id = x.post_id SET x.thread_id = p.thread_id;
UPDATE solution x JOIN post p ON p.id = x.post_id SET x.thread_id = p.thread_id;

ALTER TABLE accepted_answer
    MODIFY COLUMN thread_id BIGINT NOT NULL,
    ADD KEY accepted_answer_thread (thread_id),
    ADD CONSTRAINT accepted_answer_thread_fk FOREIGN KEY (thread_id) REFERENCES thread (id);
ALTER TABLE solution
    MODIFY COLUMN thread_id BIGINT NOT NULL,
    ADD KEY solution_thread (thread_id),
    ADD CONSTRAINT solution_thread_fk FOREIGN KEY (thread_id) REFERENCES thread (id);
