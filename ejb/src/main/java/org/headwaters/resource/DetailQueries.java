package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.headwaters.member.MemberRow;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.vocabulary.Vocabulary;

/** Reads what items tell beside their words, and what somebody keeps. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DetailQueries {

    /** Longest list of own items of one state. */
    public static final int MOST = 200;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private ResourceQueries resources;

    @Inject
    private Makers makers;

    /** The members that names in a form may mean, by name as it was typed. */
    public Map<String, List<MemberRow>> unsure(Actor actor, ResourceView resource, DetailForm form) {
        return makers.unsure(actor, resource.id(), form);
    }

    /** What an item tells that {@link ResourceQueries#find} has let the actor see. */
    public DetailView of(ResourceView resource) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.resource.DetailView(r.state, r.wanted, r.audience,
                            r.details.source, r.details.madeOn, r.details.licence, r.details.region, r.details.channel,
                            r.details.taggedPdf, r.details.captions, r.details.plainText, r.evidence, v.handle, v.name,
                            r.evidenceOn)
                        FROM Resource r LEFT JOIN CommunityMember v ON v.id = r.evidenceReviewerId
                        WHERE r.id = :id""",
                        DetailView.class)
                .setParameter("id", resource.id())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new)
                .with(
                        makers.authors(resource.id()),
                        makers.organizations(resource.id()),
                        resources.termsOf(resource, Vocabulary.FOCUS_AREA),
                        facts(resource));
    }

    /** What the actor has added, what was changed last first. */
    public List<OwnItem> own(Actor actor) {
        return !actor.member()
                ? List.of()
                : em.createQuery(
                                """
                        SELECT NEW org.headwaters.resource.OwnItem(r.id, r.slug, r.title, r.kind, r.state, r.audience, r.updatedAt)
                        FROM Resource r WHERE r.authorId = :me ORDER BY r.updatedAt DESC, r.id DESC""",
                                OwnItem.class)
                        .setParameter("me", actor.memberId())
                        .setMaxResults(MOST)
                        .getResultList();
    }

    private Map<Fact, String> facts(ResourceView resource) {
        Map<Fact, String> found = new EnumMap<>(Fact.class);
        em.createQuery("SELECT f.fact, f.words FROM ResourceFact f WHERE f.resourceId = :id", Object[].class)
                .setParameter("id", resource.id())
                .getResultList()
                .forEach(row -> found.put((Fact) row[0], (String) row[1]));
        return found;
    }
}
