package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.secret.Tokens;

/** Reads links by which a resource is shared with people outside, and what they lead to. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ShareLinkQueries {

    private static final String ROW =
            """
            SELECT NEW org.headwaters.resource.ShareLinkRow(l.id, l.resourceId, l.label, m.handle, m.name, m.state, l.madeAt, l.endsAt,
                l.recalledAt, l.opened, l.fetched)
            FROM ShareLink l JOIN CommunityMember m ON m.id = l.madeBy WHERE\s""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private ResourceQueries resources;

    @Inject
    private FileVersionQueries files;

    /** The links to a resource that {@link ResourceQueries#find} has let the actor see, for who may make some; the newest first. */
    public List<ShareLinkRow> of(Actor actor, ResourceView resource) {
        return !ResourcePolicy.mayShareByLink(actor, resource)
                ? List.of()
                : em.createQuery(ROW + "l.resourceId = :resource ORDER BY l.madeAt DESC, l.id DESC", ShareLinkRow.class)
                        .setParameter("resource", resource.id())
                        .getResultList();
    }

    /** What a secret leads to; empty for one that was never given out. */
    @OpenToAll("who holds the secret may see what it leads to, as who gave it out has decided")
    public Optional<SharedItem> bySecret(String secret) {
        return em.createQuery(ROW + "l.tokenHash = :hash", ShareLinkRow.class)
                .setParameter("hash", Tokens.hash(secret))
                .getResultStream()
                .findFirst()
                .map(link -> link.works(clock.instant()) ? item(link.resourceId()) : SharedItem.ENDED);
    }

    /** What is shared may be seen by the program; a draft, or what was taken out of sight, may not. */
    private SharedItem item(Long resourceId) {
        return resources
                .find(Actor.program(), resourceId)
                .map(found -> new SharedItem(found, files.current(found)))
                .orElse(SharedItem.ENDED);
    }
}
