package org.headwaters.member;

/**
 * A space a member belongs to.
 *
 * @param slug its address
 * @param name its name
 * @param lead whether the member leads it
 */
public record SpaceOfMember(String slug, String name, boolean lead) {}
