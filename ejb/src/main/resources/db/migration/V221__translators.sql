-- Who translated what a link of kind TRANSLATED_FROM leads away from, as it is to be named; empty where nobody said, and for other kinds.
ALTER TABLE content_link
    ADD COLUMN translator VARCHAR(140) NOT NULL DEFAULT '';
