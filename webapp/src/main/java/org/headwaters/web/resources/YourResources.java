package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.resource.DetailQueries;
import org.headwaters.resource.ItemState;
import org.headwaters.resource.OwnItem;

/** What one has added to the library: drafts to finish, and what is shared. */
@RequestScoped
@Named
public class YourResources {

    @Inject
    private DetailQueries details;

    @Inject
    private CurrentActor me;

    private List<OwnItem> all = List.of();

    /** Before the page is written. */
    public void load() {
        if (!me.isMember()) {
            throw new NotAllowed("resource.add");
        }
        all = details.own(me.get());
    }

    /** Whether there is nothing yet. */
    public boolean isNone() {
        return all.isEmpty();
    }

    /** What is not shared yet. */
    public List<OwnItem> getDrafts() {
        return in(ItemState.DRAFT);
    }

    /** What was taken out of sight. */
    public List<OwnItem> getHeld() {
        return in(ItemState.HELD);
    }

    /** What is shared. */
    public List<OwnItem> getShared() {
        return in(ItemState.SHARED);
    }

    private List<OwnItem> in(ItemState state) {
        return all.stream().filter(item -> item.state() == state).toList();
    }
}
