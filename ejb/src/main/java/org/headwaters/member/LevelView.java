package org.headwaters.member;

import java.time.LocalDate;

/**
 * How a member stands, for coordinators.
 *
 * @param id the id
 * @param handle the readable part of the profile's address
 * @param name the name
 * @param state whether still with us
 * @param level the level
 * @param guestUntil a guest's last day, or null
 * @param coordinator whether a coordinator
 * @param version the version for a form
 */
public record LevelView(
        long id,
        String handle,
        String name,
        Member.State state,
        Level level,
        LocalDate guestUntil,
        boolean coordinator,
        int version) {}
