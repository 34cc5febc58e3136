package org.headwaters.linkcheck;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceRow;

/** All reads of what became of links. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LinkCheckQueries {

    /** Most links on one page. */
    static final int MOST = 200;

    private static final String VIEW =
            """
            SELECT NEW org.headwaters.linkcheck.LinkCheckView(c.resourceId, c.state, c.address, c.movedTo, c.why, c.checkedAt)
            FROM LinkCheck c JOIN Resource r ON r.id = c.resourceId AND r.link = c.address
            WHERE\s""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private ResourceQueries resources;

    /** What became of the link of a resource, when the actor may see it. */
    public Optional<LinkCheckView> of(Actor actor, long resource) {
        return resources.seen(actor, Set.of(resource)).isEmpty()
                ? Optional.empty()
                : em.createQuery(VIEW + "c.resourceId = :id", LinkCheckView.class)
                        .setParameter("id", resource)
                        .getResultStream()
                        .findFirst();
    }

    /** The resources whose link is gone: for marks in lists that hold only what their reader may see. */
    @OpenToAll("ids alone, to be compared with those of a list that the actor sees")
    public Set<Long> gone() {
        return Set.copyOf(em.createQuery(
                        "SELECT c.resourceId FROM LinkCheck c WHERE c.state = org.headwaters.linkcheck.LinkState.GONE",
                        Long.class)
                .getResultList());
    }

    /** The links that are gone or have moved, for coordinators. */
    public List<BrokenLink> broken(Actor actor) {
        if (!LinkCheckPolicy.mayList(actor)) {
            return List.of();
        }
        List<LinkCheckView> found = em.createQuery(
                        VIEW
                                + "c.state IN (org.headwaters.linkcheck.LinkState.GONE, org.headwaters.linkcheck.LinkState.MOVED)"
                                + " ORDER BY c.state, c.resourceId",
                        LinkCheckView.class)
                .setMaxResults(MOST)
                .getResultList();
        Map<Long, ResourceRow> rows = resources.among(
                actor, found.stream().map(LinkCheckView::resourceId).collect(Collectors.toSet()));
        return found.stream()
                .filter(link -> rows.containsKey(link.resourceId()))
                .map(link -> new BrokenLink(rows.get(link.resourceId()), link))
                .toList();
    }
}
