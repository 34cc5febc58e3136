package org.headwaters.discussion;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.headwaters.account.Devices;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.gate.Problems;

/**
 * Keeps words that are not yet posted, in a transaction of its own: they stay when the request around them fails. A draft belongs to
 * its writer alone; nobody else can ask for it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DraftService {

    /** Longest draft in characters; more than a post may have, so that too long a text can be kept while it is shortened. */
    public static final int LIMIT = 1_000_000;

    private static final int TITLE_LIMIT = 400;
    private static final Pattern PLACE = Pattern.compile("new-thread|reply:\\d{1,18}|edit:\\d{1,18}/\\d{1,9}");

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private Devices devices;

    /**
     * Keeps the actor's words. An empty draft is removed.
     *
     * @param place where they belong; anything that is no place is not kept
     */
    public void save(String place, String title, String body) {
        gate.require(gate.actor().member(), "draft.save", "draft", null);
        write(gate.actor().memberId(), place, title, body);
    }

    /** Keeps words for whoever has just signed in with this secret; the request itself is still a visitor's. */
    @OpenToAll("the secret is the permission")
    public void saveFor(String secret, String place, String title, String body) {
        devices.see(secret).ifPresent(seen -> write(seen.actor().memberId(), place, title, body));
    }

    /** The actor's draft for a place. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<DraftView> find(String place) {
        gate.requireToRead(gate.actor().member(), "draft.read");
        return query("AND d.place = :place ")
                .setParameter("place", place)
                .getResultStream()
                .findFirst();
    }

    /** All of the actor's drafts, the newest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<DraftView> all() {
        gate.requireToRead(gate.actor().member(), "draft.read");
        return query("").setMaxResults(200).getResultList();
    }

    /** Removes a draft, in the transaction of whoever posts its words. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void discard(String place) {
        gate.require(gate.actor().member(), "draft.discard", "draft", null);
        em.createQuery("DELETE FROM Draft d WHERE d.memberId = :member AND d.place = :place")
                .setParameter("member", gate.actor().memberId())
                .setParameter("place", place)
                .executeUpdate();
    }

    private jakarta.persistence.TypedQuery<DraftView> query(String condition) {
        return em.createQuery(
                        "SELECT NEW org.headwaters.discussion.DraftView(d.place, d.title, d.body, d.savedAt) FROM Draft d"
                                + " WHERE d.memberId = :member " + condition + "ORDER BY d.savedAt DESC, d.id DESC",
                        DraftView.class)
                .setParameter("member", gate.actor().memberId());
    }

    private void write(long member, String place, String title, String body) {
        if (place == null || !PLACE.matcher(place).matches()) {
            return;
        }
        Problems unlimited = new Problems();
        String cleanTitle = unlimited.optionalLine("title", title, TITLE_LIMIT);
        String cleanBody = unlimited.optionalText("body", body, LIMIT);
        if (unlimited.any()) {
            return;
        }
        Draft draft = em.createQuery(
                        "SELECT d FROM Draft d WHERE d.memberId = :member AND d.place = :place", Draft.class)
                .setParameter("member", member)
                .setParameter("place", place)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (cleanTitle.isEmpty() && cleanBody.isEmpty()) {
            if (draft != null) {
                em.remove(draft);
            }
            return;
        }
        if (draft == null) {
            draft = new Draft(member, place);
            em.persist(draft);
        }
        draft.write(cleanTitle, cleanBody, clock.instant());
    }
}
