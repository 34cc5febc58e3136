package org.headwaters.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.Actor;
import org.headwaters.reference.LocalLinks;
import org.headwaters.reference.LocalLinks.Target;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.space.SpaceQueries;

/** Finds what addresses in words lead to, as far as the writer may see it. */
@ApplicationScoped
public class LinkEnds {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private ResourceQueries resources;

    @Inject
    private SpaceQueries spaces;

    /** What a text names, with at most one statement for each kind of thing. A thread that was merged is the one it leads to. */
    Set<LinkEnd> named(Actor actor, String words) {
        Set<Target> targets = actor.member() ? LocalLinks.in(words, settings.publicUrl()) : Set.of();
        Set<LinkEnd> ends = new LinkedHashSet<>();
        resources.seen(actor, ids(targets, false)).forEach(id -> ends.add(LinkEnd.ofResource(id)));
        Set<Long> threads = ids(targets, true);
        if (!threads.isEmpty()) {
            em.createQuery(
                            "SELECT t.id FROM DiscussionThread t WHERE t.spaceId IN :spaces AND t.listed = TRUE AND (t.id IN :ids"
                                    + " OR t.id IN (SELECT g.mergedInto FROM DiscussionThread g WHERE g.id IN :ids))",
                            Long.class)
                    .setParameter("ids", threads)
                    .setParameter("spaces", spaces.readableIds(actor))
                    .getResultList()
                    .forEach(id -> ends.add(LinkEnd.ofThread(id)));
        }
        return ends;
    }

    /** The one thing an address or a path leads to; nothing for what one may not see, as for what is not there. */
    public LinkEnd at(Actor actor, String address) {
        String whole = address.startsWith("/") ? settings.publicUrl() + address : address;
        if (!whole.startsWith(settings.publicUrl() + "/") || whole.contains(" ")) {
            return null;
        }
        return named(actor, whole).stream().findFirst().orElse(null);
    }

    private static Set<Long> ids(Set<Target> targets, boolean thread) {
        return targets.stream()
                .filter(target -> target.thread() == thread)
                .map(Target::id)
                .collect(Collectors.toSet());
    }
}
