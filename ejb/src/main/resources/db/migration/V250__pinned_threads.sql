-- The threads kept on top of a space are few: found without reading the others.
ALTER TABLE thread ADD KEY thread_pinned (space_id, pinned, last_post_at, id);
