package org.headwaters.member;

/** Who sees a field of a profile. The member chooses, field by field. Oneself always sees everything. */
public enum ProfileAudience {
    /** Visitors too. */
    EVERYONE,
    /** All members of the community. */
    MEMBERS,
    /** Members who share a space with the member that is not the whole community's. */
    SPACES,
    /** Members who belong to an organization of the member's today, and the coordinators. */
    ORGANIZATION,
    /** Nobody else. */
    SELF
}
