package org.headwaters.bookmark;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;

/** Keeping bookmarks. Making one twice makes one. */
@Stateless
public class BookmarkService {

    /** Longest note in characters. */
    public static final int NOTE_LIMIT = 500;
    /** So many years ahead one may be reminded. */
    public static final int YEARS_AHEAD = 5;
    /** The time zone of the community's days. */
    public static final ZoneId ZONE = ZoneId.of("America/Chicago");

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private BookmarkQueries bookmarks;

    /**
     * Bookmarks a post.
     *
     * @return the bookmark's id
     * @throws NotFound when the actor may not read the post
     */
    public long keep(long postId) {
        Actor actor = gate.actor();
        gate.require(BookmarkPolicy.mayKeep(actor), "bookmark.keep", "post", postId);
        em.createNativeQuery(
                        """
                        INSERT INTO bookmark (member_id, post_id, note, by_mail, created_at, version)
                        SELECT ?1, p.id, '', FALSE, ?2, 0 FROM post p WHERE p.id = ?3 AND p.moved_to IS NULL AND p.removed_at IS NULL
                        ON DUPLICATE KEY UPDATE bookmark.note = bookmark.note""")
                .setParameter(1, actor.memberId())
                .setParameter(2, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .setParameter(3, postId)
                .executeUpdate();
        Long id = bookmarks.among(actor, java.util.Set.of(postId)).get(postId);
        // What one may not read is taken back with the transaction.
        return bookmarks
                .find(actor, id == null ? 0 : id)
                .orElseThrow(NotFound::new)
                .id();
    }

    /**
     * Changes note and day.
     *
     * @param day like {@code 2026-12-01}, or empty for none
     * @throws InvalidInput for fields {@code note} and {@code remindOn}
     */
    public void change(long id, String note, String day, boolean byMail) {
        Bookmark bookmark = own(id);
        Problems problems = new Problems();
        String cleanNote = problems.optionalText("note", note, NOTE_LIMIT);
        LocalDate remindOn = day(problems, day, bookmark.remindOn());
        problems.refuse();
        bookmark.change(cleanNote, remindOn, byMail && remindOn != null);
    }

    /** Takes a bookmark away. */
    public void remove(long id) {
        em.remove(own(id));
    }

    private LocalDate day(Problems problems, String text, LocalDate before) {
        if (text == null || text.isBlank()) {
            return null;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (!day.equals(before) && (!day.isAfter(today) || day.isAfter(today.plusYears(YEARS_AHEAD)))) {
                problems.add("remindOn", "bookmark.day");
            }
            return day;
        } catch (DateTimeParseException malformed) {
            problems.add("remindOn", "bookmark.day");
            return null;
        }
    }

    private Bookmark own(long id) {
        gate.require(BookmarkPolicy.mayKeep(gate.actor()), "bookmark.change", "bookmark", id);
        Bookmark bookmark = em.find(Bookmark.class, id, LockModeType.PESSIMISTIC_WRITE);
        gate.requireVisible(bookmark != null && BookmarkPolicy.mayChange(gate.actor(), bookmark.memberId()));
        return bookmark;
    }
}
