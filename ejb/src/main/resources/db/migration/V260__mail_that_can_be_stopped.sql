-- Where a mail program ends mails like this one with one press; empty for mail that must come.
ALTER TABLE outbox_mail ADD COLUMN stop_url VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
