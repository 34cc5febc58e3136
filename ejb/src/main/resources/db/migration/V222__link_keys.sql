-- Where a resource's link leads, without what does not matter (scheme, www, marks of campaigns): the same place has the same key. Rows
-- from before get theirs from the hourly sweep.
ALTER TABLE resource
    ADD COLUMN link_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD KEY resource_link_key (link_key);
