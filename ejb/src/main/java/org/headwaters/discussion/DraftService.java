package org.headwaters.discussion;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.headwaters.account.Devices;
import org.headwaters.discussion.DraftKept.State;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.time.Utc;

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

    private static final int COPY_LENGTH = 6;
    /** Seconds from 1970 to 2020. */
    private static final long FIRST_VERSION = 1_577_836_800L;

    private static final Pattern PLACE = Pattern.compile("new-thread|reply:\\d{1,18}|edit:\\d{1,18}/\\d{1,9}");
    /** A place, and which of several drafts for it. */
    private static final Pattern PLACE_OF_ONE = Pattern.compile("(" + PLACE.pattern() + ")(~[a-z0-9]{1,12})?");

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private Devices devices;

    /**
     * Keeps the actor's words. An empty draft is removed. Where another window has saved a newer draft, that one stays, and these words
     * become a draft of their own beside it.
     *
     * @param place where they belong
     * @param fields what else was filled in, and the composer's {@link DraftMark}
     */
    public DraftKept save(String place, String title, String body, PostFields fields) {
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
        if (place == null || !PLACE_OF_ONE.matcher(place).matches()) {
            return Optional.empty();
        }
        return query("AND d.place = :place ")
                .setParameter("place", place)
                .getResultStream()
                .findFirst();
    }

    /** All of the actor's drafts, the newest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<DraftView> all() {
        return newest(MOST);
    }

    /** The actor's newest drafts, no more than so many. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<DraftView> newest(int most) {
        gate.requireToRead(gate.actor().member(), "draft.read");
        return query("").setMaxResults(most).getResultList();
    }

    /** Removes a draft. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void discard(String place) {
        gate.require(gate.actor().member(), "draft.discard", "draft", null);
        remove(gate.actor().memberId(), place);
    }

    /**
     * Removes the draft whose words are being posted, in the transaction that posts them; a newer one from another window stays.
     *
     * @param fields what was sent beside the words, with the composer's {@link DraftMark}
     * @param body the words posted
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void posted(String place, PostFields fields, String body) {
        gate.require(gate.actor().member(), "draft.discard", "draft", null);
        DraftMark mark = DraftMark.of(fields);
        if (mark.absent()) {
            remove(gate.actor().memberId(), place);
        } else {
            em.createNativeQuery("DELETE FROM draft WHERE member_id = ?1 AND place = ?2"
                            + " AND (version = ?3 OR (tab <> '' AND tab = ?4) OR BINARY body = BINARY ?5)")
                    .setParameter(1, gate.actor().memberId())
                    .setParameter(2, DraftView.copy(place, mark.copy()))
                    .setParameter(3, mark.version())
                    .setParameter(4, mark.tab())
                    .setParameter(5, body)
                    .executeUpdate();
        }
    }

    /**
     * Removes the draft of words that turn out to have been posted before; one with other words has been begun since and stays.
     *
     * @param fields what was sent beside the words, with the composer's {@link DraftMark}
     * @param body the words that were posted before
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void postedBefore(String place, PostFields fields, String body) {
        gate.require(gate.actor().member(), "draft.discard", "draft", null);
        em.createNativeQuery("DELETE FROM draft WHERE member_id = ?1 AND place = ?2 AND BINARY body = BINARY ?3")
                .setParameter(1, gate.actor().memberId())
                .setParameter(2, DraftView.copy(place, DraftMark.of(fields).copy()))
                .setParameter(3, new Problems().optionalText("body", body, LIMIT))
                .executeUpdate();
    }

    private jakarta.persistence.TypedQuery<DraftView> query(String condition) {
        return em.createQuery(
                        "SELECT NEW org.headwaters.discussion.DraftView(d.place, d.title, d.body, d.fields, d.savedAt, d.version) FROM Draft d"
                                + " WHERE d.memberId = :member " + condition + "ORDER BY d.savedAt DESC, d.id DESC",
                        DraftView.class)
                .setParameter("member", gate.actor().memberId());
    }

    private DraftKept write(long member, String plainPlace, String title, String body, PostFields fields) {
        DraftMark mark = DraftMark.of(fields);
        if (plainPlace == null || !PLACE.matcher(plainPlace).matches()) {
            return new DraftKept(State.REFUSED, mark);
        }
        Problems unlimited = new Problems();
        String cleanFields = fields.without(DraftMark.FIELD).encoded();
        Words words = new Words(
                unlimited.optionalLine("title", title, TITLE_LIMIT),
                unlimited.optionalText("body", body, LIMIT),
                cleanFields);
        if (unlimited.any() || cleanFields.length() > PostFields.LIMIT) {
            return new DraftKept(State.REFUSED, mark);
        }
        String place = DraftView.copy(plainPlace, mark.copy());
        if (words.title().isEmpty() && words.body().isEmpty() && !fields.filled()) {
            removeOwn(member, place, mark);
            return new DraftKept(State.KEPT, new DraftMark(mark.copy(), 0, mark.tab()));
        }
        if (tooMany(member, place)) {
            return new DraftKept(State.REFUSED, mark);
        }
        // Each is one statement, so that two windows at once leave no error: over one's own, else a first one, else
        // over one that
        // came meanwhile and says the same.
        if (update(member, place, words, mark)
                || insert(member, place, words, mark)
                || update(member, place, words, mark)) {
            return new DraftKept(State.KEPT, new DraftMark(mark.copy(), version(member, place), mark.tab()));
        }
        DraftMark aside =
                new DraftMark(UUID.randomUUID().toString().substring(0, COPY_LENGTH), mark.version(), mark.tab());
        String beside = DraftView.copy(plainPlace, aside.copy());
        insert(member, beside, words, aside);
        return new DraftKept(State.ASIDE, new DraftMark(aside.copy(), version(member, beside), aside.tab()));
    }

    private record Words(String title, String body, String fields) {}

    /** Writes over the draft, unless it is another window's that this one has not seen. Without a mark, over any. */
    private boolean update(long member, String place, Words words, DraftMark mark) {
        return em.createNativeQuery(
                                """
                                UPDATE draft SET version = version + 1, title = ?1, body = ?2, fields = ?3, tab = ?4, saved_at = ?5
                                WHERE member_id = ?6 AND place = ?7 AND (?8 < 0 OR version = ?9 OR (tab <> '' AND tab = ?10)
                                    OR (BINARY title = BINARY ?11 AND BINARY body = BINARY ?12 AND BINARY fields = BINARY ?13))""")
                        .setParameter(1, words.title())
                        .setParameter(2, words.body())
                        .setParameter(3, words.fields())
                        .setParameter(4, mark.tab())
                        .setParameter(5, now())
                        .setParameter(6, member)
                        .setParameter(7, place)
                        .setParameter(8, mark.version())
                        .setParameter(9, mark.version())
                        .setParameter(10, mark.tab())
                        .setParameter(11, words.title())
                        .setParameter(12, words.body())
                        .setParameter(13, words.fields())
                        .executeUpdate()
                > 0;
    }

    /** Writes the first draft of a place. Versions begin with the time, so that no version of an earlier draft comes back. */
    private boolean insert(long member, String place, Words words, DraftMark mark) {
        return em.createNativeQuery(
                                """
                                INSERT IGNORE INTO draft (member_id, place, title, body, fields, tab, saved_at, version)
                                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""")
                        .setParameter(1, member)
                        .setParameter(2, place)
                        .setParameter(3, words.title())
                        .setParameter(4, words.body())
                        .setParameter(5, words.fields())
                        .setParameter(6, mark.tab())
                        .setParameter(7, now())
                        .setParameter(8, (int) (clock.instant().getEpochSecond() - FIRST_VERSION))
                        .executeUpdate()
                > 0;
    }

    private int version(long member, String place) {
        return ((Number) em.createNativeQuery("SELECT version FROM draft WHERE member_id = ?1 AND place = ?2")
                        .setParameter(1, member)
                        .setParameter(2, place)
                        .getSingleResult())
                .intValue();
    }

    private void removeOwn(long member, String place, DraftMark mark) {
        em.createNativeQuery("DELETE FROM draft WHERE member_id = ?1 AND place = ?2"
                        + " AND (?3 < 0 OR version = ?4 OR (tab <> '' AND tab = ?5))")
                .setParameter(1, member)
                .setParameter(2, place)
                .setParameter(3, mark.version())
                .setParameter(4, mark.version())
                .setParameter(5, mark.tab())
                .executeUpdate();
    }

    private LocalDateTime now() {
        return Utc.of(clock.instant());
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
