package org.headwaters.space;

/**
 * Who leads a space.
 *
 * @param spaceId the space
 * @param handle the readable part of the lead's profile address
 * @param name the lead's name
 */
public record SpaceLead(long spaceId, String handle, String name) {}
