package org.headwaters.discussion.types;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.headwaters.discussion.PostChecked;
import org.headwaters.discussion.PostEdited;
import org.headwaters.discussion.PostFields;
import org.headwaters.discussion.PostPublished;
import org.headwaters.discussion.ThreadType;
import org.headwaters.platform.gate.Problems;
import org.headwaters.space.Space.Visibility;
import org.headwaters.space.SpaceQueries;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;

/**
 * Checks and saves what a thread of some type says beside its words, in the transaction of the post. Editing the first post edits it;
 * a form that did not show these fields (no {@value #SHOWN}) leaves them as they are.
 */
@ApplicationScoped
public class TypeFieldsSaved {

    /** The field that says the form showed the fields of a thread. */
    public static final String SHOWN = "thread";
    /** Most topics of a thread: more would say nothing. */
    public static final int MOST_TOPICS = 5;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private VocabularyQueries vocabularies;

    /** Says what is wrong with them. */
    void check(@Observes PostChecked post) {
        if (!post.first() || post.type() == null || post.threadId() != null && !shown(post.fields())) {
            return;
        }
        Problems problems = post.problems();
        if (post.threadId() == null
                && post.spaceId() != 0
                && !TypePolicy.mayStart(post.actor(), post.spaceId(), post.type())) {
            problems.add("type", "type-for-leads");
        }
        List<TermView> topics =
                vocabularies.named(Vocabulary.TOPIC, post.fields().all("topic"));
        if (topics.size() > MOST_TOPICS) {
            problems.add("post.topic", "too-many-topics", MOST_TOPICS, topics.size());
        }
        Instant now = clock.instant();
        if (post.type() == ThreadType.COLLABORATION) {
            collaboration(post.fields(), endOf(post.threadId()), now, problems);
        } else if (post.type() == ThreadType.ANNOUNCEMENT) {
            Visibility visibility =
                    spaces.visibility(post.actor(), post.spaceId()).orElse(null);
            AnnouncementFields.read(post.fields(), visibility, post.threadId() == null, now, problems);
        }
    }

    /** Saves those of a new thread, and notes a reply that calls itself a solution. */
    void published(@Observes PostPublished post) {
        if (post.number() > 1) {
            if (post.type() == ThreadType.BARRIER
                    && post.fields().text("solution").equals("yes")) {
                em.persist(new Solution(
                        post.threadId(), post.postId(), post.actor().memberId(), post.at()));
            }
            return;
        }
        topics(post.threadId(), post.fields());
        if (post.type() == ThreadType.COLLABORATION) {
            em.persist(
                    new Collaboration(post.threadId(), collaboration(post.fields(), null, post.at(), new Problems())));
        } else if (post.type() == ThreadType.ANNOUNCEMENT) {
            em.persist(new Announcement(
                    post.threadId(), AnnouncementFields.read(post.fields(), null, true, post.at(), new Problems())));
        }
    }

    /** Saves those of a thread whose first post was edited. */
    void edited(@Observes PostEdited post) {
        if (post.number() != 1 || !shown(post.fields())) {
            return;
        }
        em.createQuery("DELETE FROM ThreadTopic t WHERE t.threadId = :thread")
                .setParameter("thread", post.threadId())
                .executeUpdate();
        topics(post.threadId(), post.fields());
        Collaboration collaboration = em.find(Collaboration.class, post.threadId());
        if (collaboration != null) {
            collaboration.change(collaboration(post.fields(), endOf(post.threadId()), clock.instant(), new Problems()));
        }
        Announcement announcement = em.find(Announcement.class, post.threadId());
        if (announcement != null) {
            announcement.change(AnnouncementFields.read(post.fields(), null, false, clock.instant(), new Problems()));
        }
    }

    private static boolean shown(PostFields fields) {
        return fields.has(SHOWN);
    }

    private CollaborationFields collaboration(PostFields sent, Instant before, Instant now, Problems problems) {
        Long population = vocabularies.named(Vocabulary.POPULATION, List.of(sent.text("population"))).stream()
                .map(TermView::id)
                .findFirst()
                .orElse(null);
        return CollaborationFields.read(sent, population, before, now, problems);
    }

    private void topics(long threadId, PostFields fields) {
        vocabularies
                .named(Vocabulary.TOPIC, fields.all("topic"))
                .forEach(topic -> em.persist(new ThreadTopic(threadId, topic.id())));
    }

    private Instant endOf(Long threadId) {
        return threadId == null
                ? null
                : em.createQuery("SELECT c.closesAt FROM Collaboration c WHERE c.threadId = :thread", Instant.class)
                        .setParameter("thread", threadId)
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
    }
}
