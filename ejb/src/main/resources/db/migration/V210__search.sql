-- What has changed and is to be found anew: ids only, never text. Written by triggers in the transaction of the change itself; every
-- node reads it in its own time. The triggers are made by the program (SearchTriggers), because some servers refuse them.
-- kind: POST, THREAD (all its posts), RESOURCE, MEMBER, ORGANIZATION, SPACE, ALL (the index is made anew).
CREATE TABLE search_change (
    id        BIGINT      NOT NULL AUTO_INCREMENT,
    kind      VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    object_id BIGINT      NOT NULL,
    noted_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY search_change_noted (noted_at)
);
