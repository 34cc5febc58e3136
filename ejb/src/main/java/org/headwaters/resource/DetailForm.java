package org.headwaters.resource;

import java.util.List;
import java.util.Map;

/**
 * What somebody typed and chose about an item beside its words, as it came.
 *
 * @param authors who made it, one on each line; a member by {@code @handle}
 * @param members handles of the members that names among them mean; {@link Makers#ASKED} among them once that was asked
 * @param organizations names of organizations that made it too
 * @param source where it comes from
 * @param madeOn the day it was made
 * @param licence name of a {@link Licence}, or empty
 * @param region name of a region, or empty
 * @param channel name of an {@link ActionChannel}, or empty
 * @param ease names of {@link Ease}
 * @param focusAreas slugs of focus areas
 * @param facts what only its kind tells
 */
public record DetailForm(
        String authors,
        List<String> members,
        List<String> organizations,
        String source,
        String madeOn,
        String licence,
        String region,
        String channel,
        List<String> ease,
        List<String> focusAreas,
        Map<Fact, String> facts) {

    /** Copies the lists. */
    public DetailForm {
        members = List.copyOf(members);
        organizations = List.copyOf(organizations);
        ease = List.copyOf(ease);
        focusAreas = List.copyOf(focusAreas);
        facts = Map.copyOf(facts);
    }

    /** Nothing told. */
    public static DetailForm blank() {
        return new DetailForm("", List.of(), List.of(), "", "", "", "", "", List.of(), List.of(), Map.of());
    }
}
