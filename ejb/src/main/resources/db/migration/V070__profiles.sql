-- A profile is a row for each field: its words, and who may see them, as the member chose. The columns that every query could read
-- are gone: only org.headwaters.member.ProfileGate reads this table, and it asks for the reader.

CREATE TABLE profile_entry (
    id        BIGINT      NOT NULL AUTO_INCREMENT,
    member_id BIGINT      NOT NULL,
    field     VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    audience  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words     TEXT        NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY profile_entry_pair (member_id, field),
    KEY profile_entry_field (field, audience),
    CONSTRAINT profile_entry_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);

-- What members could see before, they see now. Contact is a choice nobody has made yet.
INSERT INTO profile_entry (member_id, field, audience, words)
SELECT id, 'ROLE', 'MEMBERS', role_title FROM member
UNION ALL SELECT id, 'REGION', 'MEMBERS', region FROM member
UNION ALL SELECT id, 'EXPERTISE', 'MEMBERS', expertise FROM member
UNION ALL SELECT id, 'LANGUAGES', 'MEMBERS', languages FROM member
UNION ALL SELECT id, 'INTERESTS', 'MEMBERS', interests FROM member
UNION ALL SELECT id, 'ABOUT', 'MEMBERS', about FROM member
UNION ALL SELECT id, 'PHOTO', 'MEMBERS', '' FROM member
UNION ALL SELECT id, 'PRONOUNS', 'MEMBERS', '' FROM member
UNION ALL SELECT id, 'CREDENTIALS', 'MEMBERS', '' FROM member
UNION ALL SELECT id, 'ORGANIZATIONS', 'MEMBERS', '' FROM member
UNION ALL SELECT id, 'SPACES', 'MEMBERS', '' FROM member
UNION ALL SELECT id, 'POPULATIONS', 'MEMBERS', '' FROM member
UNION ALL SELECT id, 'HELP_SOUGHT', 'MEMBERS', '' FROM member
UNION ALL SELECT id, 'MENTORING_OFFERED', 'MEMBERS', '' FROM member
UNION ALL SELECT id, 'MENTORING_SOUGHT', 'ORGANIZATION', '' FROM member
UNION ALL SELECT id, 'LINKS', 'MEMBERS', '' FROM member
UNION ALL SELECT id, 'EMAIL', 'SELF', '' FROM member
UNION ALL SELECT id, 'PHONE', 'SELF', '' FROM member
UNION ALL SELECT id, 'OTHER_CONTACT', 'SELF', '' FROM member;

ALTER TABLE member
    DROP COLUMN role_title,
    DROP COLUMN region,
    DROP COLUMN expertise,
    DROP COLUMN languages,
    DROP COLUMN interests,
    DROP COLUMN about,
    ADD COLUMN listed BOOLEAN NOT NULL DEFAULT TRUE;
