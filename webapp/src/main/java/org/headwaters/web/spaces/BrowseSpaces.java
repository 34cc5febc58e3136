package org.headwaters.web.spaces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.space.SpaceLead;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;

/** The list of spaces one may read. */
@RequestScoped
@Named
public class BrowseSpaces {

    @Inject
    private SpaceQueries spaces;

    @Inject
    private CurrentActor me;

    private List<SpaceCard> all = List.of();

    /** Before the page is written. */
    public void load() {
        List<SpaceSummary> readable = spaces.readable(me.get());
        List<SpaceLead> leads = spaces.leads(readable);
        all = readable.stream()
                .map(space -> SpaceCard.of(me.get(), space, leads))
                .toList();
    }

    /** The spaces. */
    public List<SpaceCard> getAll() {
        return all;
    }
}
