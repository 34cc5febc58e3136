package org.headwaters.mention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headwaters.discussion.PostEdited;
import org.headwaters.discussion.PostPublished;
import org.headwaters.platform.text.Markdown;
import org.headwaters.platform.text.Mention;
import org.headwaters.space.Space.Visibility;

/** Tells that a post names members: once for each post and member, at most ten for a post whatever is edited later. */
@ApplicationScoped
public class MentionKeeper {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Markdown markdown;

    @Inject
    private MentionResolver resolver;

    @Inject
    private Event<Mentioned> mentioned;

    @Inject
    private Event<MentionsLeftOut> leftOut;

    void publish(@Observes PostPublished post) {
        tell(
                post.postId(),
                post.threadId(),
                post.spaceId(),
                post.number(),
                post.actor().memberId(),
                post.body());
    }

    void edit(@Observes PostEdited post) {
        tell(
                post.postId(),
                post.threadId(),
                post.spaceId(),
                post.number(),
                post.actor().memberId(),
                post.body());
    }

    private void tell(long postId, long threadId, long spaceId, int number, long authorId, String body) {
        List<Mention> names = markdown.mentions(body);
        if (names.isEmpty()) {
            return;
        }
        Map<Mention, Mention.Target> known = resolver.known(spaceId, names);
        List<String> handles = MentionResolver.first(known).keySet().stream()
                .filter(name -> name.kind() == Mention.Kind.PERSON)
                .map(Mention::name)
                .toList();
        Set<Long> told = new HashSet<>(told(postId));
        List<Long> fresh = readers(spaceId, handles).stream()
                .filter(member -> member != authorId && !told.contains(member))
                .limit(Math.max(0, MentionPolicy.MOST - told.size()))
                .toList();
        fresh.forEach(member -> note(postId, member));
        if (!fresh.isEmpty()) {
            mentioned.fire(new Mentioned(postId, threadId, spaceId, number, authorId, fresh));
        }
        if (known.size() > MentionPolicy.MOST) {
            leftOut.fire(new MentionsLeftOut(known.size() - MentionPolicy.MOST));
        }
    }

    private List<Long> told(long postId) {
        List<?> ids = em.createNativeQuery("SELECT member_id FROM mention WHERE post_id = ?1")
                .setParameter(1, postId)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private void note(long postId, long member) {
        em.createNativeQuery("INSERT INTO mention (post_id, member_id, mentioned_at) VALUES (?1, ?2, ?3)")
                .setParameter(1, postId)
                .setParameter(2, member)
                .setParameter(3, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Those of the members who may read the space: the clause of {@code SpacePolicy.mayRead} for people other than the actor. */
    private List<Long> readers(long spaceId, List<String> handles) {
        if (handles.isEmpty()) {
            return List.of();
        }
        Visibility visibility = em.createQuery("SELECT s.visibility FROM Space s WHERE s.id = :space", Visibility.class)
                .setParameter("space", spaceId)
                .getSingleResult();
        String own = visibility == Visibility.OWN
                ? " AND (m.coordinator = TRUE OR EXISTS (SELECT x.id FROM SpaceMembership x"
                        + " WHERE x.memberId = m.id AND x.spaceId = :space))"
                : "";
        var query = em.createQuery(
                        "SELECT m.id FROM CommunityMember m WHERE m.handle IN :handles"
                                + " AND m.state = org.headwaters.member.Member.State.ACTIVE" + own + " ORDER BY m.id",
                        Long.class)
                .setParameter("handles", handles);
        if (!own.isEmpty()) {
            query.setParameter("space", spaceId);
        }
        return query.getResultList();
    }
}
