package org.headwaters.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.headwaters.discussion.PostChecked;
import org.headwaters.discussion.PostEdited;
import org.headwaters.discussion.PostPublished;
import org.headwaters.platform.gate.Problems;

/** Takes part when a post is made or edited: makes the poll its fields describe. Once somebody has voted, a poll stays as it is. */
@ApplicationScoped
public class PollKeeper {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    void check(@Observes PostChecked post) {
        if (PollDraft.in(post.fields())) {
            PollDraft.of(post.fields(), clock.instant(), post.problems());
        }
    }

    void publish(@Observes PostPublished post) {
        if (PollDraft.in(post.fields())) {
            make(post.postId(), PollDraft.of(post.fields(), post.at(), new Problems()), post.at());
        }
    }

    void edit(@Observes PostEdited post) {
        if (!post.fields().values().containsKey(PollDraft.QUESTION)) {
            return;
        }
        Instant now = clock.instant();
        Poll there = em.createQuery("SELECT p FROM Poll p WHERE p.postId = :post", Poll.class)
                .setParameter("post", post.postId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (there != null) {
            if (!there.isOpen(now) || hasVotes(there)) {
                return;
            }
            em.createQuery("DELETE FROM PollOption o WHERE o.pollId = :poll")
                    .setParameter("poll", there.id())
                    .executeUpdate();
            em.remove(there);
            em.flush();
        }
        if (PollDraft.in(post.fields())) {
            make(post.postId(), PollDraft.of(post.fields(), now, new Problems()), now);
        }
    }

    /** With a lock, so that a vote counts too that came after this transaction began to read. */
    private boolean hasVotes(Poll poll) {
        return !em.createNativeQuery("SELECT v.id FROM poll_vote v WHERE v.poll_id = ?1 LIMIT 1 FOR UPDATE")
                .setParameter(1, poll.id())
                .getResultList()
                .isEmpty();
    }

    private void make(long postId, PollDraft draft, Instant now) {
        Poll poll = new Poll(postId, draft.kind(), draft.question(), draft.closesAt(), now);
        em.persist(poll);
        em.flush();
        int position = 1;
        for (String label : draft.options()) {
            em.persist(new PollOption(poll.id(), position++, label));
        }
    }
}
