package org.headwaters.member;

/** How involved a member would like to be. */
public enum Involvement {
    GENERAL_MEMBER,
    WORKGROUP_MEMBER,
    WORKGROUP_LEAD,
    ADVISORY_BOARD
}
