package org.headwaters.link;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceView;

/** Linking resources by hand: with an address, as one would paste it anywhere. */
@Stateless
public class LinkService {

    /** Most links of one resource that are made by hand. */
    static final int MOST = 50;

    /** Longest name of a translator in characters. */
    public static final int TRANSLATOR_LIMIT = 140;

    private static final int ADDRESS_LIMIT = 500;
    private static final String FIELD = "address";
    private static final String OBJECT = "resource";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Submissions submissions;

    @Inject
    private ResourceQueries resources;

    @Inject
    private LinkEnds ends;

    /**
     * Links a resource.
     *
     * @param key one-time key of the form
     * @param way what the link says of the resource
     * @param address where the other end is: a whole address of this Headwaters, or its path
     * @param translator who made the translation, as they are to be named; counts only for one
     * @return path of the page of its links
     * @throws org.headwaters.platform.gate.InvalidInput for fields {@code way}, {@code address} and {@code translator}
     * @throws NotFound when the actor may not see the resource
     */
    public String add(String key, long resourceId, String way, String address, String translator) {
        Actor actor = gate.actor();
        ResourceView resource = resources.find(actor, resourceId).orElseThrow(NotFound::new);
        gate.require(LinkPolicy.mayLink(actor, resource), "link.add", OBJECT, resourceId);
        Problems problems = new Problems();
        LinkWay chosen = problems.choice("way", LinkWay.class, way);
        String typed = problems.line(FIELD, address, ADDRESS_LIMIT);
        String name = problems.optionalLine("translator", translator, TRANSLATOR_LIMIT);
        LinkEnd here = LinkEnd.ofResource(resourceId);
        LinkEnd other = problems.any() ? null : ends.at(actor, typed);
        if (!problems.any()) {
            check(problems, actor, chosen, resource, other);
        }
        problems.refuse();
        String path = page(resourceId) + "?done=link-added";
        submissions.note(key, path);
        // Two at once are one behind the other, so that none is made twice.
        em.createNativeQuery("SELECT id FROM resource WHERE id = ? FOR UPDATE")
                .setParameter(1, resourceId)
                .getSingleResult();
        LinkEnd from = chosen.forward() ? here : other;
        LinkEnd to = chosen.forward() ? other : here;
        List<ContentLink> there = byHand(resourceId);
        if (there.stream()
                .noneMatch(link -> link.kind() == chosen.kind()
                        && link.from().equals(from)
                        && link.to().equals(to))) {
            if (there.size() >= MOST) {
                problems.add(FIELD, "link.many", MOST).refuse();
            }
            em.persist(new ContentLink(chosen.kind(), from, to, actor.memberId(), clock.instant())
                    .translatedBy(chosen.kind() == LinkKind.TRANSLATED_FROM ? name : ""));
            audit.done("link.add", OBJECT, resourceId, chosen.name() + " " + typed);
        }
        return path;
    }

    /**
     * Takes a link away that was made by hand. One that words made goes when the words go.
     *
     * @return path of the page of its links
     * @throws NotFound when the actor may not see the resource, or when it has no such link
     */
    public String remove(long resourceId, long linkId) {
        Actor actor = gate.actor();
        ResourceView resource = resources.find(actor, resourceId).orElseThrow(NotFound::new);
        gate.require(LinkPolicy.mayLink(actor, resource), "link.remove", OBJECT, resourceId);
        ContentLink link = byHand(resourceId).stream()
                .filter(one -> one.id() == linkId)
                .findFirst()
                .orElseThrow(NotFound::new);
        em.remove(link);
        audit.done("link.remove", OBJECT, resourceId, link.kind().name());
        return page(resourceId) + "?done=link-removed";
    }

    private void check(Problems problems, Actor actor, LinkWay way, ResourceView here, LinkEnd other) {
        if (other == null) {
            problems.add(FIELD, "link.unknown");
        } else if (other.equals(LinkEnd.ofResource(here.id()))) {
            problems.add(FIELD, "link.itself");
        } else if (other.thread() != null && !way.toThread()) {
            problems.add(FIELD, "link.resource");
        } else if (other.resource() != null && !way.toResource()) {
            problems.add(FIELD, "link.thread");
        } else if (way == LinkWay.SUPERSEDES
                && resources
                        .find(actor, other.resource())
                        .filter(older -> LinkPolicy.mayLink(actor, older))
                        .isEmpty()) {
            // Otherwise anybody could say of anything that theirs is newer.
            problems.add(FIELD, "link.older");
        } else if (way.kind() == LinkKind.TRANSLATED_FROM
                && here.language() != CommunityLanguage.MUL
                && resources
                        .find(actor, other.resource())
                        .filter(same -> same.language() == here.language())
                        .isPresent()) {
            problems.add(FIELD, "link.language");
        }
    }

    private List<ContentLink> byHand(long resourceId) {
        return em.createQuery(
                        "SELECT x FROM ContentLink x WHERE (x.fromResource = :id OR x.toResource = :id)"
                                + " AND x.postId IS NULL AND x.describedBy IS NULL",
                        ContentLink.class)
                .setParameter("id", resourceId)
                .getResultList();
    }

    private static String page(long resourceId) {
        return "/resources/" + resourceId + "/links";
    }
}
