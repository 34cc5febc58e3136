package org.headwaters.bookmark;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.headwaters.account.AccountService;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.mail.Outbox;

/** Reminds people of their bookmarks. Each is reminded of once: the note of it, the notice and the mail are one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Reminders {

    private static final int BATCH = 50;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private Outbox outbox;

    @Inject
    private AccountService accounts;

    @Inject
    private Settings settings;

    @Inject
    private Event<ReminderDue> reminders;

    /**
     * Reminds of some bookmarks whose day has come. Members who left and posts they may not read any more are passed over, and so
     * is what was removed; the bookmark counts as done all the same.
     *
     * @return whether there may be more
     */
    public boolean remind() {
        gate.require(BookmarkPolicy.mayRemind(gate.actor()), "bookmark.remind", "bookmark", null);
        @SuppressWarnings("unchecked")
        List<Number> due = em.createNativeQuery(
                        """
                        SELECT id FROM bookmark WHERE reminded_at IS NULL AND remind_on <= ?1
                        ORDER BY remind_on LIMIT ?2 FOR UPDATE SKIP LOCKED""")
                .setParameter(1, LocalDate.ofInstant(clock.instant(), BookmarkService.ZONE))
                .setParameter(2, BATCH)
                .getResultList();
        for (Number id : due) {
            Bookmark bookmark = em.find(Bookmark.class, id.longValue());
            bookmark.reminded(clock.instant());
            readable(bookmark).ifPresent(place -> tell(bookmark, place));
        }
        return due.size() == BATCH;
    }

    private void tell(Bookmark bookmark, Place place) {
        reminders.fire(new ReminderDue(bookmark.id(), bookmark.memberId(), bookmark.postId(), bookmark.note()));
        if (bookmark.byMail()) {
            accounts.emailOf(bookmark.memberId())
                    .ifPresent(address -> outbox.write(
                            address,
                            bookmark.note().isEmpty() ? "bookmark-reminder" : "bookmark-reminder-note",
                            place.member(),
                            place.title(),
                            settings.publicUrl() + place.path(),
                            bookmark.note()));
        }
    }

    /** Where the post is, when its keeper is active and may read it (SpacePolicy.mayRead). */
    private java.util.Optional<Place> readable(Bookmark bookmark) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT m.name, t.title, t.id, t.slug, p.number
                        FROM post p JOIN thread t ON t.id = p.thread_id AND t.listed JOIN space s ON s.id = t.space_id
                        JOIN member m ON m.id = ?1 AND m.state = 'ACTIVE'
                        WHERE p.id = ?2 AND p.removed_at IS NULL AND (s.visibility <> 'OWN' OR m.coordinator
                            OR EXISTS (SELECT 1 FROM space_membership b WHERE b.space_id = s.id AND b.member_id = m.id))""")
                .setParameter(1, bookmark.memberId())
                .setParameter(2, bookmark.postId())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Place(
                        (String) row[0],
                        (String) row[1],
                        "/discussions/" + row[2] + "/" + row[3] + "?post=" + row[4] + "#post-" + row[4]));
    }

    private record Place(String member, String title, String path) {}
}
