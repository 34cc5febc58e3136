-- A member's photo, painted anew at two sizes. The token stands in its address and in the field PHOTO of the profile, whose audience
-- it obeys; another photo has another one.
CREATE TABLE profile_photo (
    member_id    BIGINT      NOT NULL,
    token        CHAR(16)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    large_sha256 CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    large_size   BIGINT      NOT NULL,
    small_sha256 CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    small_size   BIGINT      NOT NULL,
    taken_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (member_id),
    KEY profile_photo_large (large_sha256),
    KEY profile_photo_small (small_sha256),
    CONSTRAINT profile_photo_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);
