-- How a member stands in the community. Coordinators, and the people and leads of workgroups, are known by their own rows; this is
-- the rest. guest_until is the last day of a guest, in the community's time: from the next day on the gate lets them in no more.
ALTER TABLE member
    ADD COLUMN level       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'GENERAL',
    ADD COLUMN guest_until DATE        NULL,
    ADD KEY member_level (level, state),
    ADD KEY member_guest (guest_until, state);
UPDATE member SET level = 'ADVISORY_BOARD' WHERE involvement = 'ADVISORY_BOARD';
