-- What each node counts of the requests of senders who come often, so that a limit holds for all nodes together. Senders are hashes; minutes
-- and tens of seconds are counted since 1970. A row is of use for a minute and goes soon after it.
CREATE TABLE request_pace (
    node           CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sender         CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    minute         BIGINT   NOT NULL,
    in_minute      INT      NOT NULL,
    ten_seconds    BIGINT   NOT NULL,
    in_ten_seconds INT      NOT NULL,
    PRIMARY KEY (node, sender),
    KEY request_pace_minute (minute)
);
