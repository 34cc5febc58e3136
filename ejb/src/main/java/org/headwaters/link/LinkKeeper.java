package org.headwaters.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.discussion.PostEdited;
import org.headwaters.discussion.PostPublished;
import org.headwaters.discussion.PostsMoved;
import org.headwaters.platform.gate.Actor;
import org.headwaters.resource.ResourceSaved;

/**
 * Makes a link of each address of this Headwaters that stands in a post or in the description of a resource, and takes it away when the
 * address goes. Only what the writer may see is linked.
 */
@ApplicationScoped
public class LinkKeeper {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private LinkEnds ends;

    void published(@Observes PostPublished post) {
        words(new Place(post.actor(), "postId", post.postId(), LinkEnd.ofThread(post.threadId())), post.body());
    }

    void edited(@Observes PostEdited post) {
        words(new Place(post.actor(), "postId", post.postId(), LinkEnd.ofThread(post.threadId())), post.body());
    }

    void described(@Observes ResourceSaved saved) {
        words(
                new Place(saved.actor(), "describedBy", saved.resourceId(), LinkEnd.ofResource(saved.resourceId())),
                saved.description());
    }

    /** Links go with their posts; those of a thread that was merged go to the other one. */
    void moved(@Observes PostsMoved moved) {
        em.createQuery("UPDATE ContentLink x SET x.toThread = :thread WHERE x.postId IN :posts")
                .setParameter("thread", moved.toThread())
                .setParameter(
                        "posts",
                        moved.posts().stream().map(PostsMoved.Moved::postId).collect(Collectors.toSet()))
                .executeUpdate();
        if (moved.whole()) {
            for (String end : List.of("toThread", "fromThread")) {
                em.createQuery("UPDATE ContentLink x SET x." + end + " = :other WHERE x." + end + " = :thread")
                        .setParameter("other", moved.toThread())
                        .setParameter("thread", moved.fromThread())
                        .executeUpdate();
            }
        }
    }

    /** Where words stand. */
    private record Place(Actor actor, String column, long id, LinkEnd end) {}

    private void words(Place place, String words) {
        List<ContentLink> there = em.createQuery(
                        "SELECT x FROM ContentLink x WHERE x." + place.column() + " = :id", ContentLink.class)
                .setParameter("id", place.id())
                .getResultList();
        Set<LinkEnd> named = ends.named(place.actor(), words);
        named.remove(place.end());
        Set<LinkEnd> known = new HashSet<>();
        for (ContentLink link : there) {
            LinkEnd other = link.from().equals(place.end()) ? link.to() : link.from();
            if (named.contains(other)) {
                known.add(other);
            } else {
                em.remove(link);
            }
        }
        Instant now = clock.instant();
        named.stream().filter(end -> !known.contains(end)).forEach(end -> em.persist(link(place, end, now)));
    }

    /** In a post it was talked about; in a description, a thread is where it was talked about, and a resource is what it uses. */
    private static ContentLink link(Place place, LinkEnd other, Instant now) {
        Long maker = place.actor().memberId();
        if (place.end().thread() != null) {
            return new ContentLink(LinkKind.DISCUSSED_IN, other, place.end(), maker, now).inPost(place.id());
        }
        ContentLink link = other.thread() == null
                ? new ContentLink(LinkKind.USED_BY, other, place.end(), maker, now)
                : new ContentLink(LinkKind.DISCUSSED_IN, place.end(), other, maker, now);
        return link.inDescription(place.id());
    }
}
