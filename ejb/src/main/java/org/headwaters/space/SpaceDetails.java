package org.headwaters.space;

/**
 * A space as coordinators edit it.
 *
 * @param id its id
 * @param slug the readable part of its address; it never changes
 * @param name its name
 * @param purpose what it is for
 * @param kind community or workgroup
 * @param visibility who may read it
 * @param openToJoin whether members may join by themselves
 * @param position its place in lists
 * @param version for a form: who saves over a newer one is told
 */
public record SpaceDetails(
        long id,
        String slug,
        String name,
        String purpose,
        Space.Kind kind,
        Space.Visibility visibility,
        boolean openToJoin,
        int position,
        int version) {}
