-- Bytes that are held back: the virus scanner has not answered yet (WAITING), or found something (FOUND). Bytes without a row are handed out
-- to whoever may see their file. Keyed by the bytes themselves, so that it holds for whatever points to them.
CREATE TABLE file_scan (
    sha256   CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state    VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    found    VARCHAR(200) NOT NULL DEFAULT '',
    asked_at DATETIME(6)  NOT NULL,
    tried_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (sha256),
    KEY file_scan_due (state, tried_at)
);
