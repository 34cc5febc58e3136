package org.headwaters.discussion;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
    /** Most drafts of one member. */
    private static final int MOST = 200;

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
     * @param place where they belong
     * @return false when they could not be kept: no such place, more than a million characters, or 200 other drafts already
     */
    public boolean save(String place, String title, String body, PostFields fields) {
        gate.require(gate.actor().member(), "draft.save", "draft", null);
        return write(gate.actor().memberId(), place, title, body, fields);
    }

    /** Keeps words for whoever has just signed in with this secret; the request itself is still a visitor's. */
    @OpenToAll("the secret is the permission")
    public void saveFor(String secret, String place, String title, String body, PostFields fields) {
        devices.see(secret).ifPresent(seen -> write(seen.actor().memberId(), place, title, body, fields));
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
        return query("").setMaxResults(MOST).getResultList();
    }

    /** Removes a draft, in the transaction of whoever posts its words. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void discard(String place) {
        gate.require(gate.actor().member(), "draft.discard", "draft", null);
        remove(gate.actor().memberId(), place);
    }

    private jakarta.persistence.TypedQuery<DraftView> query(String condition) {
        return em.createQuery(
                        "SELECT NEW org.headwaters.discussion.DraftView(d.place, d.title, d.body, d.fields, d.savedAt) FROM Draft d"
                                + " WHERE d.memberId = :member " + condition + "ORDER BY d.savedAt DESC, d.id DESC",
                        DraftView.class)
                .setParameter("member", gate.actor().memberId());
    }

    /** Whether the words were kept. */
    private boolean write(long member, String place, String title, String body, PostFields fields) {
        if (place == null || !PLACE.matcher(place).matches()) {
            return false;
        }
        Problems unlimited = new Problems();
        String cleanTitle = unlimited.optionalLine("title", title, TITLE_LIMIT);
        String cleanBody = unlimited.optionalText("body", body, LIMIT);
        String cleanFields = fields.encoded();
        if (unlimited.any() || cleanFields.length() > PostFields.LIMIT) {
            return false;
        }
        if (cleanTitle.isEmpty() && cleanBody.isEmpty()) {
            remove(member, place);
            return true;
        }
        if (tooMany(member, place)) {
            return false;
        }
        // One statement, so that two tabs at once leave one draft and no error.
        em.createNativeQuery(
                        """
                        INSERT INTO draft (member_id, place, title, body, fields, saved_at, version)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1)
                        ON DUPLICATE KEY UPDATE title = VALUES(title), body = VALUES(body), fields = VALUES(fields),
                            saved_at = VALUES(saved_at), version = version + 1""")
                .setParameter(1, member)
                .setParameter(2, place)
                .setParameter(3, cleanTitle)
                .setParameter(4, cleanBody)
                .setParameter(5, cleanFields)
                .setParameter(6, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
        return true;
    }

    /** Whether a new draft would be one more than anybody needs; one that is there already may always be written again. */
    private boolean tooMany(long member, String place) {
        return em.createQuery(
                                "SELECT COUNT(d.id) FROM Draft d WHERE d.memberId = :member AND d.place <> :place",
                                Long.class)
                        .setParameter("member", member)
                        .setParameter("place", place)
                        .getSingleResult()
                >= MOST;
    }

    private void remove(long member, String place) {
        em.createQuery("DELETE FROM Draft d WHERE d.memberId = :member AND d.place = :place")
                .setParameter("member", member)
                .setParameter("place", place)
                .executeUpdate();
    }
}
