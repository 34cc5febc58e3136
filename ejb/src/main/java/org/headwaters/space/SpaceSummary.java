package org.headwaters.space;

/**
 * A space in a list.
 *
 * @param id its id
 * @param slug the readable part of its address
 * @param name its name
 * @param purpose what it is for
 * @param kind community or workgroup
 * @param visibility who may read it
 * @param openToJoin whether members may join by themselves
 * @param members how many members it has; 0 where nobody counted them
 */
public record SpaceSummary(
        long id,
        String slug,
        String name,
        String purpose,
        Space.Kind kind,
        Space.Visibility visibility,
        boolean openToJoin,
        long members) {

    SpaceSummary with(long counted) {
        return new SpaceSummary(id, slug, name, purpose, kind, visibility, openToJoin, counted);
    }
}
