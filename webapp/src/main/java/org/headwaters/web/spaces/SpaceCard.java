package org.headwaters.web.spaces;

import java.util.List;
import java.util.Map;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.SpaceLead;
import org.headwaters.space.SpacePolicy;
import org.headwaters.space.SpaceSummary;

/**
 * A space as a page shows it to the one who looks.
 *
 * @param space the space
 * @param leads who leads it
 * @param organizations the organizations to name beside leads, by handle
 * @param joined whether the reader belongs to it
 * @param leading whether the reader leads it
 * @param mayJoin whether the reader may join it now
 * @param mayLeave whether the reader may leave it now
 */
public record SpaceCard(
        SpaceSummary space,
        List<SpaceLead> leads,
        Map<String, String> organizations,
        boolean joined,
        boolean leading,
        boolean mayJoin,
        boolean mayLeave) {

    /**
     * Makes the card.
     *
     * @param leads the leads of this and perhaps of other spaces
     * @param organizations the organizations that leads show the reader, by handle
     */
    static SpaceCard of(Actor reader, SpaceSummary space, List<SpaceLead> leads, Map<String, String> organizations) {
        return new SpaceCard(
                space,
                leads.stream().filter(lead -> lead.spaceId() == space.id()).toList(),
                organizations,
                reader.in(space.id()),
                reader.leads(space.id()),
                SpacePolicy.mayJoin(reader, space.id(), space.openToJoin(), space.visibility()),
                SpacePolicy.mayLeave(reader, space.id()));
    }
}
