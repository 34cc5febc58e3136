package org.headwaters.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.headwaters.platform.gate.Actor;

/** Makes posts, for use cases that have asked their own policy and hold the lock on the thread. */
@ApplicationScoped
class PostMaker {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private PostRenderer renderer;

    @Inject
    private ReadingService readings;

    @Inject
    private Event<PostPublished> published;

    /**
     * Adds a post to a thread and tells all features.
     *
     * @param actor who writes it
     * @param replyTo number of the post it answers, or null
     * @param body the words, checked
     */
    Post add(Actor actor, DiscussionThread thread, Integer replyTo, String body, PostFields fields, Instant now) {
        int number = thread.nextNumber(actor.memberId(), now);
        Post post = new Post(
                thread.id(),
                number,
                actor.memberId(),
                actor.organizationId(),
                replyTo,
                body,
                renderer.html(body, thread.spaceId()),
                now);
        if (replyTo != null && replyTo > 1) {
            post.answers(keyOf(thread.id(), replyTo));
        }
        em.persist(post);
        em.flush();
        readings.note(actor.memberId(), thread.id(), List.of(number));
        published.fire(new PostPublished(
                actor, thread.spaceId(), thread.id(), thread.type(), post.id(), number, replyTo, body, fields, now));
        return post;
    }

    private String keyOf(long threadId, int number) {
        return em.createQuery(
                        "SELECT p.sortKey FROM Post p WHERE p.threadId = :thread AND p.number = :number", String.class)
                .setParameter("thread", threadId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
