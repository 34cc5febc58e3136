package org.headwaters.search.saved;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.account.Actors;
import org.headwaters.platform.database.NativeList;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.time.Utc;
import org.headwaters.search.FoundKind;
import org.headwaters.search.Hit;
import org.headwaters.search.SearchQueries;

/**
 * Looks what is new in a saved search and tells its owner, each in a transaction of its own. The index is asked as the owner would ask it at that moment, so what is
 * hidden from them is neither told nor counted. What was told is noted in the same transaction, so nothing is told twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SavedSearchLooker {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Gate gate;

    @Inject
    private Actors actors;

    @Inject
    private SearchQueries queries;

    @Inject
    private SavedSearchNotices notices;

    /**
     * Looks at one search whose time has come; what another node looks at is left to it.
     *
     * @return whether it was looked at
     */
    public boolean look(long id, Instant now) {
        gate.require(SavedSearchPolicy.mayTell(gate.actor()), "search.tell", "saved-search", id);
        if (em.createNativeQuery(
                        "SELECT saved_search_id FROM saved_search_look WHERE saved_search_id = ?1 AND looked_at <= ?2 FOR UPDATE SKIP LOCKED")
                .setParameter(1, id)
                .setParameter(2, Utc.of(now.minus(SavedSearchLook.STEP)))
                .getResultList()
                .isEmpty()) {
            return false;
        }
        look(em.find(SavedSearch.class, id), em.find(SavedSearchLook.class, id), now);
        return true;
    }

    /** Lets a search that could not be looked at wait for its next turn, so that it does not hold up the others. */
    public void later(long id, Instant now) {
        gate.require(SavedSearchPolicy.mayTell(gate.actor()), "search.tell", "saved-search", id);
        SavedSearchLook look = em.find(SavedSearchLook.class, id);
        if (look != null) {
            look.looked(now);
        }
    }

    private void look(SavedSearch search, SavedSearchLook look, Instant now) {
        look.looked(now);
        Optional<Actor> owner = actors.of(search.memberId());
        if (owner.isEmpty()) {
            return;
        }
        Map<Long, Hit> found = search
                .request()
                .map(request -> queries.since(owner.get(), request, search.since(now)))
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(Hit::key, hit -> hit, (one, other) -> one));
        Map<Long, Boolean> told = told(search.id());
        Set<Long> fresh = new HashSet<>(found.keySet());
        fresh.removeAll(told.keySet());
        fresh.removeAll(own(search.memberId(), found, fresh));
        fresh.forEach(hit -> note(search, hit, now));
        boolean before = !told.isEmpty();
        told.keySet().retainAll(found.keySet());
        if (!fresh.isEmpty()) {
            notices.tell(search);
        } else if (before && told.isEmpty()) {
            notices.over(search.id());
        }
        Set<Long> wanted = told.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        wanted.addAll(fresh);
        if (!wanted.isEmpty() && search.byMail() && look.mayMail(now)) {
            notices.mail(owner.get(), search, wanted.size());
            look.mailed(now);
            em.createNativeQuery("UPDATE saved_search_hit SET mail_due = FALSE WHERE saved_search_id = ?1")
                    .setParameter(1, search.id())
                    .executeUpdate();
        }
    }

    /** What the owner was told of, and whether a mail is still to name it. */
    private Map<Long, Boolean> told(long search) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT hit, IF(mail_due, 1, 0) FROM saved_search_hit WHERE saved_search_id = ?1")
                .setParameter(1, search)
                .getResultList();
        Map<Long, Boolean> told = new HashMap<>();
        rows.forEach(row -> told.put(((Number) row[0]).longValue(), ((Number) row[1]).intValue() == 1));
        return told;
    }

    /** What the owner wrote is no news to them. */
    private Set<Long> own(long member, Map<Long, Hit> found, Set<Long> fresh) {
        List<Hit> all = fresh.stream().map(found::get).toList();
        Map<Long, Long> posts = all.stream()
                .filter(hit -> hit.kind() == FoundKind.DISCUSSION)
                .collect(Collectors.toMap(Hit::item, Hit::key));
        Map<Long, Long> resources =
                all.stream().filter(hit -> hit.kind().resource()).collect(Collectors.toMap(Hit::id, Hit::key));
        Set<Long> own = new HashSet<>(written(member, "post", posts));
        own.addAll(written(member, "resource", resources));
        return own;
    }

    private Set<Long> written(long member, String table, Map<Long, Long> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        NativeList ids = NativeList.of(2, keys.keySet());
        @SuppressWarnings("unchecked")
        List<Number> found = ids.in(em.createNativeQuery(
                        "SELECT id FROM " + table + " WHERE author_id = ?1 AND id IN (" + ids.places() + ")"))
                .setParameter(1, member)
                .getResultList();
        return found.stream().map(id -> keys.get(id.longValue())).collect(Collectors.toSet());
    }

    private void note(SavedSearch search, long hit, Instant now) {
        em.createNativeQuery(
                        "INSERT INTO saved_search_hit (saved_search_id, hit, told_at, mail_due) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, search.id())
                .setParameter(2, hit)
                .setParameter(3, Utc.of(now))
                .setParameter(4, search.byMail())
                .executeUpdate();
    }
}
