package org.headwaters.search.saved;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.headwaters.platform.gate.Actor;
import org.headwaters.search.SearchFacet;
import org.headwaters.search.Sought;

/** One's own saved searches. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SavedSearchQueries {

    private static final String VIEW =
            """
            SELECT NEW org.headwaters.search.saved.SavedSearchView(s.id, s.words, s.narrowed, s.termId, s.byMail, s.createdAt)
            FROM SavedSearch s WHERE s.memberId = :me""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** The actor's saved searches, the newest first. */
    public List<SavedSearchView> list(Actor actor) {
        return em.createQuery(VIEW + " ORDER BY s.id DESC", SavedSearchView.class)
                .setParameter("me", actor.memberId())
                .getResultList();
    }

    /** One of the actor's saved searches. */
    public Optional<SavedSearchView> find(Actor actor, long id) {
        return em.createQuery(VIEW + " AND s.id = :id", SavedSearchView.class)
                .setParameter("me", actor.memberId())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The one that looks for the same in the same. */
    public Optional<SavedSearchView> same(Actor actor, Sought sought, Map<SearchFacet, Long> chosen) {
        if (!SavedSearchPolicy.mayKeep(actor)) {
            return Optional.empty();
        }
        String narrowed = SavedSearch.narrowed(chosen);
        Long term = chosen.get(SearchFacet.TERM);
        return list(actor).stream()
                .filter(one -> one.words().equals(sought.text())
                        && one.narrowed().equals(narrowed)
                        && Objects.equals(one.termId(), term))
                .findFirst();
    }
}
