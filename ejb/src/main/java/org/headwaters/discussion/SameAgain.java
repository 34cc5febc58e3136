package org.headwaters.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.headwaters.platform.gate.Actor;

/**
 * Finds the same words posted twice: with Back, a browser may bring a page with a new key and the old words. Only one's own words of the
 * last minutes count, in the same place, letter by letter.
 */
@ApplicationScoped
public class SameAgain {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    /** So many posts back in a thread: a page brought back by Back is no older, and the search stays as cheap in a long thread. */
    private static final int NEWEST = 100;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The number of the reply with these words to the same post. */
    Optional<Integer> reply(Actor actor, DiscussionThread thread, int replyTo, String body) {
        return em.createQuery(
                        "SELECT p FROM Post p WHERE p.threadId = :thread AND p.authorId = :author AND p.number > :number"
                                + " AND p.createdAt > :since AND p.body = :body ORDER BY p.number",
                        Post.class)
                .setParameter("thread", thread.id())
                .setParameter("number", Math.max(1, thread.lastNumber() - NEWEST))
                .setParameter("body", body)
                .setParameter("author", actor.memberId())
                .setParameter("since", clock.instant().minus(WINDOW))
                .getResultStream()
                // The database would take e for é and a for A.
                .filter(post -> post.body().equals(body) && post.answers(replyTo))
                .map(Post::number)
                .findFirst();
    }

    /** The thread of this title and these first words in a space. */
    Optional<DiscussionThread> thread(Actor actor, long spaceId, String title, String body) {
        return em.createQuery(
                        "SELECT t, p.body FROM DiscussionThread t JOIN Post p ON p.threadId = t.id AND p.number = 1"
                                + " WHERE t.spaceId = :space AND t.authorId = :author AND t.createdAt > :since ORDER BY t.id",
                        Object[].class)
                .setParameter("space", spaceId)
                .setParameter("author", actor.memberId())
                .setParameter("since", clock.instant().minus(WINDOW))
                .getResultStream()
                .filter(row -> body.equals(row[1]) && title.equals(((DiscussionThread) row[0]).title()))
                .map(row -> (DiscussionThread) row[0])
                .findFirst();
    }
}
