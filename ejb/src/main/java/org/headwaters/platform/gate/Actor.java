package org.headwaters.platform.gate;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whoever asks for something: the one answer to "who is this?" that every policy and every query gets. Immutable, made once for a
 * request.
 *
 * @param memberId the member's id, or 0 for a visitor and for the program itself
 * @param handle the member's handle, empty for a visitor
 * @param name the name to show, empty for a visitor
 * @param organizationId the organization the member speaks for today, or null
 * @param coordinator whether a coordinator
 * @param stewardOf ids of the organizations the member is steward of
 * @param spaces ids of the spaces the member belongs to, those led included
 * @param leads ids of the spaces the member leads
 * @param system whether this is the program itself (jobs, set-up, sample community)
 */
public record Actor(
        long memberId,
        String handle,
        String name,
        Long organizationId,
        boolean coordinator,
        Set<Long> stewardOf,
        Set<Long> spaces,
        Set<Long> leads,
        boolean system) {

    private static final Actor VISITOR = new Actor(0, "", "", null, false, Set.of(), Set.of(), Set.of(), false);
    private static final Actor SYSTEM = new Actor(0, "", "Headwaters", null, false, Set.of(), Set.of(), Set.of(), true);

    /** Somebody who is not signed in. */
    public static Actor visitor() {
        return VISITOR;
    }

    /** The program itself: jobs, the set-up of an empty community, the sample. */
    public static Actor program() {
        return SYSTEM;
    }

    /** Whether signed in. */
    public boolean member() {
        return memberId > 0;
    }

    /** Whether this is the member with that id; never true for a visitor. */
    public boolean is(Long id) {
        return id != null && memberId > 0 && memberId == id;
    }

    /** Whether the actor belongs to the space. */
    public boolean in(long spaceId) {
        return spaces.contains(spaceId);
    }

    /** Whether the actor leads the space. */
    public boolean leads(long spaceId) {
        return leads.contains(spaceId);
    }

    /** Whether the actor is steward of the organization. */
    public boolean stewardOf(Long organization) {
        return organization != null && stewardOf.contains(organization);
    }

    /** The actor's roles, for the container and for words on screen. */
    public Set<Role> roles() {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        if (member()) {
            roles.add(Role.MEMBER);
        }
        if (!stewardOf.isEmpty()) {
            roles.add(Role.STEWARD);
        }
        if (!leads.isEmpty()) {
            roles.add(Role.SPACE_LEAD);
        }
        if (coordinator) {
            roles.add(Role.COORDINATOR);
        }
        return roles;
    }
}
