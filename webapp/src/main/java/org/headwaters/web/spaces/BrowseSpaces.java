package org.headwaters.web.spaces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.space.SpaceQueries;

/** The list of spaces one may read. */
@RequestScoped
@Named
public class BrowseSpaces {

    @Inject
    private SpaceQueries spaces;

    @Inject
    private SpaceCards cards;

    @Inject
    private CurrentActor me;

    private List<SpaceCard> all = List.of();

    /** Before the page is written. */
    public void load() {
        all = cards.of(me.get(), spaces.counted(spaces.readable(me.get())));
    }

    /** The spaces. */
    public List<SpaceCard> getAll() {
        return all;
    }
}
