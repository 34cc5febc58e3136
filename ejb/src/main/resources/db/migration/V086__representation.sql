-- The representation report. Only what was published is kept, never a hidden number: both counts are at least 11 (decision 85).
-- Rows never change: a figure that is out stays out, whatever becomes of it later.

CREATE TABLE representation_figure (
    question   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    item       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quarter    CHAR(7)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cut        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    group_name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    yes_count  INT         NOT NULL,
    no_count   INT         NOT NULL,
    PRIMARY KEY (question, item, quarter, group_name),
    CONSTRAINT representation_figure_large CHECK (yes_count >= 11 AND no_count >= 11)
);

-- One row for each quarter whose report was made; the key lets one node make it.
CREATE TABLE representation_report (
    quarter CHAR(7)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_at DATETIME(6) NOT NULL,
    PRIMARY KEY (quarter)
);
