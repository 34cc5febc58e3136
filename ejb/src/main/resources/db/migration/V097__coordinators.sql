-- Whoever goes locks the coordinators, so that the last one stays. Without a key that lock fell on every member, one after the other,
-- and two who went at one moment stood in each other's way.
ALTER TABLE member ADD KEY member_coordinator (coordinator, state);
