package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.headwaters.linkcheck.BrokenLink;
import org.headwaters.linkcheck.LinkCheckPolicy;
import org.headwaters.linkcheck.LinkCheckQueries;
import org.headwaters.linkcheck.LinkCheckView;
import org.headwaters.linkcheck.LinkLooks;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.resource.ResourceView;

/** What became of outside links: of one resource, of those in a list, and of all that need somebody. */
@RequestScoped
@Named
public class LinkStates {

    @Inject
    private LinkCheckQueries checks;

    @Inject
    private CurrentActor me;

    private final Map<Long, Optional<LinkCheckView>> known = new HashMap<>();
    private final Map<Long, List<LinkCheckView>> words = new HashMap<>();
    private Set<Long> gone;
    private List<BrokenLink> broken = List.of();
    private LinkLooks looks;

    /** Before the coordinators' page is written. */
    public void load() {
        if (!LinkCheckPolicy.mayList(me.get())) {
            throw new NotAllowed("link.list");
        }
        broken = checks.broken(me.get());
        looks = checks.looks(me.get()).orElseThrow(NotFound::new);
    }

    /** How far the looks have come. */
    public LinkLooks getLooks() {
        return looks;
    }

    /** The links that need somebody. */
    public List<BrokenLink> getBroken() {
        return broken;
    }

    /** What became of the link of a resource, as the name of its state; empty where nobody has looked. */
    public String stateOf(ResourceView resource) {
        return find(resource).map(view -> view.state().name()).orElse("");
    }

    /** Where the link of a resource has moved, or null. */
    public String movedTo(ResourceView resource) {
        return find(resource).map(LinkCheckView::movedTo).orElse(null);
    }

    /** Whether the link of a resource in a list is gone. */
    public boolean isGone(long resource) {
        if (gone == null) {
            gone = checks.gone();
        }
        return gone.contains(resource);
    }

    /** The links in the description of a resource that need somebody. */
    public List<LinkCheckView> inWords(ResourceView resource) {
        return words.computeIfAbsent(resource.id(), id -> checks.inWords(me.get(), id));
    }

    private Optional<LinkCheckView> find(ResourceView resource) {
        return resource.link() == null
                ? Optional.empty()
                : known.computeIfAbsent(resource.id(), id -> checks.of(me.get(), id));
    }
}
