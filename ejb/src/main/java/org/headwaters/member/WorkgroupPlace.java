package org.headwaters.member;

import org.headwaters.space.SpaceLeads;

/**
 * A workgroup, and where one member stands in it.
 *
 * @param slug the readable part of its address
 * @param name its name
 * @param place the member's place in it
 * @param leads how many lead it
 */
public record WorkgroupPlace(String slug, String name, SpaceLeads.Place place, int leads) {}
