package org.headwaters.web.spaces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.headwaters.member.MemberOverview;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.SpaceLead;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;

/** Makes the cards of spaces that were read for somebody, with their leads. */
@RequestScoped
public class SpaceCards {

    @Inject
    private SpaceQueries spaces;

    @Inject
    private MemberOverview people;

    /** The cards, in the order of the spaces. */
    List<SpaceCard> of(Actor reader, List<SpaceSummary> seen) {
        List<SpaceLead> leads = spaces.leads(seen);
        Map<String, String> organizations = people.organizationNames(
                reader, leads.stream().map(SpaceLead::handle).distinct().toList());
        return seen.stream()
                .map(space -> SpaceCard.of(reader, space, leads, organizations))
                .toList();
    }
}
