package org.headwaters.poll;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.headwaters.discussion.PostPlace;
import org.headwaters.discussion.PostPlaceQueries;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.RateLimiter;

/** Voting and closing. Who voted is noted; how is not written into any log. */
@Stateless
public class PollService {

    /** Longest reason of an objection in characters. */
    public static final int REASON_LIMIT = 500;

    private static final int A_MINUTE = 30;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private RateLimiter limiter;

    @Inject
    private PostPlaceQueries places;

    /**
     * Votes, or votes anew. The same vote twice is one vote.
     *
     * @return path of the poll's post
     * @throws NotFound when the actor may not read the post
     * @throws InvalidInput for the fields {@code choice-<poll>} and {@code reason-<poll>}, also when the poll is closed
     */
    public String vote(long pollId, Ballot ballot) {
        Actor actor = gate.actor();
        PostPlace place = place(pollId);
        gate.require(PollPolicy.mayVote(actor, place.spaceId(), place.visibility()), "poll.vote", "poll", pollId);
        limiter.take("vote", String.valueOf(actor.memberId()), A_MINUTE, Duration.ofMinutes(1));
        // One after the other: two first votes of one member at one moment are one vote.
        Poll poll = em.find(Poll.class, pollId, LockModeType.PESSIMISTIC_WRITE);
        if (poll == null) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        Problems problems = new Problems();
        String field = "choice-" + pollId;
        if (!poll.isOpen(now)) {
            problems.add(field, "poll.closed").refuse();
        }
        List<PollOption> options = options(pollId);
        List<Long> chosen =
                Marks.of(poll.kind(), options.stream().map(PollOption::id).toList(), ballot, field, problems);
        String reason = reason(poll, options, chosen, ballot, problems);
        problems.refuse();
        PollVote vote = em.createQuery(
                        "SELECT v FROM PollVote v WHERE v.pollId = :poll AND v.memberId = :me", PollVote.class)
                .setParameter("poll", pollId)
                .setParameter("me", actor.memberId())
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (vote == null) {
            vote = new PollVote(pollId, actor.memberId(), actor.organizationId(), reason, now);
            em.persist(vote);
            em.flush();
        } else {
            vote.change(actor.organizationId(), reason, now);
            em.createQuery("DELETE FROM PollChoice c WHERE c.voteId = :vote")
                    .setParameter("vote", vote.id())
                    .executeUpdate();
        }
        for (int i = 0; i < chosen.size(); i++) {
            em.persist(new PollChoice(vote.id(), chosen.get(i), poll.kind() == PollKind.RANKED ? i + 1 : 1));
        }
        audit.done("poll.vote", "poll", pollId, "");
        return place.path();
    }

    /**
     * Closes a poll before its day.
     *
     * @return path of the poll's post
     * @throws NotFound when the actor may not read the post
     */
    public String close(long pollId) {
        PostPlace place = place(pollId);
        gate.require(
                PollPolicy.mayClose(gate.actor(), place.spaceId(), place.visibility(), place.authorId()),
                "poll.close",
                "poll",
                pollId);
        em.find(Poll.class, pollId, LockModeType.PESSIMISTIC_WRITE).close(clock.instant());
        audit.done("poll.close", "poll", pollId, "");
        return place.path();
    }

    private PostPlace place(long pollId) {
        Poll poll = em.find(Poll.class, pollId);
        if (poll == null) {
            throw new NotFound();
        }
        PostPlace place = places.find(gate.actor(), poll.postId()).orElseThrow(NotFound::new);
        // What was read without a lock is read again under it.
        em.detach(poll);
        return place;
    }

    private List<PollOption> options(long pollId) {
        return em.createQuery("SELECT o FROM PollOption o WHERE o.pollId = :poll ORDER BY o.position", PollOption.class)
                .setParameter("poll", pollId)
                .getResultList();
    }

    private static String reason(
            Poll poll, List<PollOption> options, List<Long> chosen, Ballot ballot, Problems problems) {
        boolean objects = poll.kind() == PollKind.CONSENT
                && options.stream()
                        .anyMatch(option ->
                                chosen.contains(option.id()) && option.label().equals(Stance.OBJECT.name()));
        if (!objects) {
            return "";
        }
        String field = "reason-" + poll.id();
        String reason = problems.optionalText(field, ballot.reason(), REASON_LIMIT);
        if (reason.isEmpty()) {
            problems.add(field, "poll.reason");
        }
        return reason;
    }

    /** What a ballot marks, checked against the options there are. */
    static final class Marks {

        private Marks() {}

        /** The options chosen, for a ranked vote in the voter's order. */
        static List<Long> of(PollKind kind, List<Long> options, Ballot ballot, String field, Problems problems) {
            List<Long> chosen = kind == PollKind.RANKED ? ranked(ballot.places(), field, problems) : ballot.options();
            List<Long> known =
                    chosen.stream().filter(options::contains).distinct().toList();
            if (known.isEmpty() && !problems.any()) {
                problems.add(field, kind == PollKind.RANKED ? "poll.rank" : "poll.choose");
            } else if (kind != PollKind.SEVERAL && kind != PollKind.RANKED && known.size() > 1) {
                problems.add(field, "poll.choose-one");
            }
            return known;
        }

        private static List<Long> ranked(Map<Long, Integer> places, String field, Problems problems) {
            if (new HashSet<>(places.values()).size() < places.size()) {
                problems.add(field, "poll.rank-same");
            }
            List<Map.Entry<Long, Integer>> order = new ArrayList<>(places.entrySet());
            order.sort(Map.Entry.comparingByValue());
            return order.stream().map(Map.Entry::getKey).toList();
        }
    }
}
