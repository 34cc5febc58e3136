package org.headwaters.poll;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.platform.gate.Actor;

/** All reads of polls, for all posts of a page at once: one statement where there is no poll, a fixed few where there are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PollQueries {

    /** Most objections that are shown. */
    private static final int OBJECTIONS = 200;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * The polls in posts, by post.
     *
     * @param posts posts that were read for the actor
     */
    public Map<Long, PollView> polls(Actor actor, Collection<Long> posts) {
        if (posts.isEmpty()) {
            return Map.of();
        }
        List<Poll> polls = em.createQuery("SELECT p FROM Poll p WHERE p.postId IN :posts", Poll.class)
                .setParameter("posts", posts)
                .getResultList();
        if (polls.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        List<Long> all = polls.stream().map(Poll::id).toList();
        Map<Long, Long> voters =
                counts("SELECT v.pollId, COUNT(v.id) FROM PollVote v WHERE v.pollId IN :ids GROUP BY v.pollId", all);
        Map<Long, String> reasons = reasons(actor, all);
        Map<Long, Integer> places = places(actor, all);
        List<Poll> open = polls.stream()
                .filter(poll -> PollPolicy.maySeeResults(actor, reasons.containsKey(poll.id()), poll.isOpen(now)))
                .toList();
        Set<Long> shown = open.stream().map(Poll::id).collect(Collectors.toSet());
        Results results = new Results(shown, open, now);
        Map<Long, PollView> views = new HashMap<>();
        Map<Long, List<Object[]>> options = options(all);
        for (Poll poll : polls) {
            views.put(
                    poll.postId(),
                    view(
                            poll,
                            now,
                            voters.getOrDefault(poll.id(), 0L),
                            reasons.get(poll.id()),
                            options.get(poll.id()),
                            places,
                            results));
        }
        return views;
    }

    private PollView view(
            Poll poll,
            Instant now,
            long voters,
            String reason,
            List<Object[]> options,
            Map<Long, Integer> places,
            Results results) {
        boolean shown = results.shown.contains(poll.id());
        List<PollView.Option> list = options.stream()
                .map(row -> new PollView.Option(
                        (Long) row[1],
                        (String) row[2],
                        results.counts.getOrDefault(row[1], 0L),
                        places.getOrDefault(row[1], 0)))
                .toList();
        List<Long> ids = list.stream().map(PollView.Option::id).toList();
        return new PollView(
                poll.id(),
                poll.postId(),
                poll.kind(),
                poll.question(),
                poll.closesAt(),
                poll.isOpen(now),
                voters,
                reason != null,
                reason == null ? "" : reason,
                shown,
                list,
                shown && poll.kind() == PollKind.RANKED
                        ? InstantRunoff.count(ids, results.ballots.getOrDefault(poll.id(), List.of()))
                        : null,
                results.objections.getOrDefault(poll.id(), List.of()),
                shown && !poll.isOpen(now) ? results.organizations(poll.id(), ids) : List.of());
    }

    private Map<Long, List<Object[]>> options(List<Long> polls) {
        return rows(
                        "SELECT o.pollId, o.id, o.label FROM PollOption o WHERE o.pollId IN :ids ORDER BY o.pollId, o.position",
                        polls)
                .stream()
                .collect(Collectors.groupingBy(row -> (Long) row[0]));
    }

    /** The actor's own votes: poll and the reason given; an absent poll is one the actor has not voted in. */
    private Map<Long, String> reasons(Actor actor, List<Long> polls) {
        if (!actor.member()) {
            return Map.of();
        }
        return em.createQuery(
                        "SELECT v.pollId, v.reason FROM PollVote v WHERE v.pollId IN :ids AND v.memberId = :me",
                        Object[].class)
                .setParameter("ids", polls)
                .setParameter("me", actor.memberId())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    private Map<Long, Integer> places(Actor actor, List<Long> polls) {
        if (!actor.member()) {
            return Map.of();
        }
        return em.createQuery(
                        "SELECT c.optionId, c.position FROM PollChoice c JOIN PollVote v ON v.id = c.voteId WHERE v.pollId IN :ids AND v.memberId = :me",
                        Object[].class)
                .setParameter("ids", polls)
                .setParameter("me", actor.memberId())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Integer) row[1]));
    }

    private Map<Long, Long> counts(String jpql, Collection<Long> ids) {
        return rows(jpql, ids).stream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    private List<Object[]> rows(String jpql, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(jpql, Object[].class).setParameter("ids", ids).getResultList();
    }

    /** What may be shown of the results. A ranked poll counts first choices; all other choices have place 1. */
    private final class Results {

        private final Set<Long> shown;
        private final Map<Long, Long> counts;
        private final Map<Long, List<List<Long>>> ballots = new HashMap<>();
        private final Map<Long, List<PollObjection>> objections;
        private final List<Object[]> byOrganization;
        private final List<Object[]> votersOfOrganization;

        private Results(Set<Long> shown, List<Poll> polls, Instant now) {
            this.shown = shown;
            counts = counts(
                    "SELECT c.optionId, COUNT(c.voteId) FROM PollChoice c JOIN PollVote v ON v.id = c.voteId"
                            + " WHERE v.pollId IN :ids AND c.position = 1 GROUP BY c.optionId",
                    shown);
            ranked(ids(polls, poll -> poll.kind() == PollKind.RANKED));
            objections = objections(ids(polls, poll -> poll.kind() == PollKind.CONSENT));
            // By organization only when nobody votes any more: a number seen before and after one vote would tell it.
            List<Long> closed = ids(polls, poll -> !poll.isOpen(now));
            byOrganization = rows(
                    "SELECT v.pollId, v.organizationId, c.optionId, COUNT(v.id) FROM PollVote v JOIN PollChoice c ON c.voteId = v.id"
                            + " WHERE v.pollId IN :ids AND c.position = 1 GROUP BY v.pollId, v.organizationId, c.optionId",
                    closed);
            votersOfOrganization = rows(
                    "SELECT v.pollId, v.organizationId, o.name, COUNT(v.id) FROM PollVote v"
                            + " LEFT JOIN Organization o ON o.id = v.organizationId"
                            + " WHERE v.pollId IN :ids GROUP BY v.pollId, v.organizationId, o.name",
                    closed);
        }

        private List<Long> ids(List<Poll> polls, java.util.function.Predicate<Poll> which) {
            return polls.stream().filter(which).map(Poll::id).toList();
        }

        private void ranked(List<Long> polls) {
            Map<Long, List<Long>> votes = new LinkedHashMap<>();
            for (Object[] row : rows(
                    "SELECT v.pollId, v.id, c.optionId FROM PollVote v JOIN PollChoice c ON c.voteId = v.id"
                            + " WHERE v.pollId IN :ids ORDER BY v.id, c.position",
                    polls)) {
                votes.computeIfAbsent((Long) row[1], vote -> {
                            List<Long> ballot = new ArrayList<>();
                            ballots.computeIfAbsent((Long) row[0], poll -> new ArrayList<>())
                                    .add(ballot);
                            return ballot;
                        })
                        .add((Long) row[2]);
            }
        }

        private Map<Long, List<PollObjection>> objections(List<Long> polls) {
            if (polls.isEmpty()) {
                return Map.of();
            }
            return em.createQuery(
                            """
                            SELECT NEW org.headwaters.poll.PollObjection(v.pollId, m.handle, m.name, o.name, v.reason)
                            FROM PollVote v
                            JOIN CommunityMember m ON m.id = v.memberId
                            LEFT JOIN Organization o ON o.id = v.organizationId
                            WHERE v.pollId IN :ids AND v.reason <> '' ORDER BY v.votedAt, v.id""",
                            PollObjection.class)
                    .setParameter("ids", polls)
                    .setMaxResults(OBJECTIONS)
                    .getResultStream()
                    .collect(Collectors.groupingBy(PollObjection::pollId));
        }

        private List<SmallGroups.Row> organizations(long poll, List<Long> options) {
            List<SmallGroups.Row> rows = votersOfOrganization.stream()
                    .filter(row -> (Long) row[0] == poll)
                    .map(row -> new SmallGroups.Row(
                            (String) row[2],
                            (Long) row[3],
                            options.stream()
                                    .map(option -> votes(poll, (Long) row[1], option))
                                    .toList()))
                    .toList();
            return SmallGroups.safe(rows);
        }

        private long votes(long poll, Long organization, Long option) {
            return byOrganization.stream()
                    .filter(row -> (Long) row[0] == poll
                            && java.util.Objects.equals(row[1], organization)
                            && option.equals(row[2]))
                    .mapToLong(row -> (Long) row[3])
                    .sum();
        }
    }
}
