package org.headwaters.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.platform.time.Utc;

/**
 * The one place where answers are sealed and opened. Whoever wants one says who asks and for which purpose; {@link IdentityPolicy}
 * decides for each row by what its member agrees to now, and what somebody else gets to see is noted for the member in the same
 * transaction.
 */
@ApplicationScoped
public class IdentityGate {

    private static final Logger LOG = Logger.getLogger(IdentityGate.class.getName());

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private IdentityKeys keys;

    @Inject
    private Clock clock;

    /**
     * Whether answers can be sealed and all those that are there can be opened. Where there are answers and their key is away, a new
     * key would only hide the loss; so nothing is written until it is back.
     */
    boolean ready() {
        if (keys.ring().isEmpty() && count("SELECT COUNT(*) FROM identity_answer") == 0) {
            keys.createWhereMissing();
        }
        return keys.ring().map(ring -> ring.ids().containsAll(idsInUse())).orElse(false);
    }

    /** The ids of the keys that answers in the database are sealed with. */
    Set<String> idsInUse() {
        @SuppressWarnings("unchecked")
        List<Object> ids = em.createNativeQuery(
                        "SELECT DISTINCT CONVERT(SUBSTRING(sealed, 2, 8) USING ascii) FROM identity_answer")
                .getResultList();
        return Set.copyOf(ids.stream().map(String::valueOf).toList());
    }

    /** The id of the key that seals today. */
    String todaysKey() {
        return ring().first();
    }

    /** Seals an answer with today's key. */
    byte[] seal(long memberId, Question question, Answer answer) {
        return SealedAnswers.seal(ring(), memberId, question, answer);
    }

    /** A member's own answer; null while it cannot be opened. */
    Answer own(Actor actor, IdentityAnswer row) {
        if (!IdentityPolicy.mayRead(actor, row.memberId(), Purpose.DIRECTORY, Set.of())) {
            throw new IllegalArgumentException("Not the actor's own answer");
        }
        return opened(row);
    }

    /** What a viewer gets to see on a member's page, by question. Noted once a day for each kind of viewer. */
    Map<Question, Answer> shown(Actor viewer, long memberId) {
        Map<Question, Answer> shown = new TreeMap<>();
        each(viewer, Purpose.DIRECTORY, memberId, null, (row, answer) -> {
            if (answer.tells()) {
                shown.put(row.question(), answer);
            }
        });
        if (!viewer.is(memberId)) {
            shown.keySet().forEach(question -> noteShown(viewer, memberId, question));
        }
        return shown;
    }

    /** Answers of all who agreed to be found and said that, by member. What is found is noted with name and reason. */
    Map<Long, Answer> found(Actor coordinator, Sought sought) {
        Map<Long, Answer> found = new TreeMap<>();
        each(coordinator, Purpose.INTRODUCTION, null, sought.question(), (row, answer) -> {
            // Oneself is not somebody to be introduced.
            if (answer.has(sought.choice()) && !coordinator.is(row.memberId())) {
                found.put(row.memberId(), answer);
            }
        });
        found.keySet()
                .forEach(member -> em.persist(new IdentityReading(
                        member,
                        sought.question(),
                        Purpose.INTRODUCTION,
                        viewerKind(coordinator),
                        coordinator.memberId(),
                        sought.reason(),
                        clock.instant())));
        return found;
    }

    /** Answers to one question of all who agreed to be counted, for the report's sums; nobody sees one of them. */
    Map<Long, Answer> counted(Actor program, Question question) {
        Map<Long, Answer> counted = new TreeMap<>();
        each(program, Purpose.REPORT, null, question, (row, answer) -> {
            if (answer.tells()) {
                counted.put(row.memberId(), answer);
            }
        });
        return counted;
    }

    /** The same answer under today's key; false when it cannot be opened. */
    boolean reseal(Actor program, IdentityAnswer row) {
        if (!IdentityPolicy.mayRun(program)) {
            throw new IllegalArgumentException("Only the program changes keys");
        }
        Answer answer = opened(row);
        if (answer == null) {
            return false;
        }
        row.reseal(seal(row.memberId(), row.question(), answer));
        return true;
    }

    /** Walks the answers that may be read for a purpose now: all of one member, or all to one question. */
    private void each(
            Actor actor, Purpose purpose, Long member, Question question, BiConsumer<IdentityAnswer, Answer> reader) {
        String jpql =
                """
                SELECT a FROM IdentityAnswer a JOIN IdentityConsent c ON c.memberId = a.memberId AND c.question = a.question
                WHERE c.purpose = :purpose AND c.withdrawnAt IS NULL
                AND EXISTS (SELECT m.id FROM CommunityMember m
                    WHERE m.id = a.memberId AND m.state = org.headwaters.member.Member.State.ACTIVE)"""
                        + (member == null ? " AND a.question = :question" : " AND a.memberId = :member");
        TypedQuery<IdentityAnswer> rows =
                em.createQuery(jpql, IdentityAnswer.class).setParameter("purpose", purpose);
        rows.setParameter(member == null ? "question" : "member", member == null ? question : member);
        for (IdentityAnswer row : rows.getResultList()) {
            // The rows are those with consent; the policy has the last word on who asks.
            if (IdentityPolicy.mayRead(actor, row.memberId(), purpose, EnumSet.of(purpose))) {
                Answer answer = opened(row);
                if (answer != null) {
                    reader.accept(row, answer);
                }
            }
        }
    }

    private void noteShown(Actor viewer, long memberId, Question question) {
        Instant now = clock.instant();
        String once = "directory|%d|%s|%s|%s".formatted(memberId, question, viewerKind(viewer), CommunityDay.of(now));
        em.createNativeQuery(
                        """
                        INSERT IGNORE INTO identity_reading (member_id, question, purpose, viewer_kind, reader_id, reason, read_at, once)
                        VALUES (?1, ?2, 'DIRECTORY', ?3, NULL, '', ?4, ?5)""")
                .setParameter(1, memberId)
                .setParameter(2, question.name())
                .setParameter(3, viewerKind(viewer))
                .setParameter(4, Utc.of(now))
                .setParameter(5, once)
                .executeUpdate();
    }

    private static String viewerKind(Actor viewer) {
        return viewer.coordinator() ? "COORDINATOR" : "MEMBER";
    }

    private Answer opened(IdentityAnswer row) {
        try {
            return SealedAnswers.open(ring(), row.memberId(), row.question(), row.sealed());
        } catch (AnswerClosed closed) {
            LOG.log(Level.WARNING, "An answer of member {0} stays closed: {1}", new Object[] {
                row.memberId(), closed.getMessage()
            });
            return null;
        }
    }

    private KeyRing ring() {
        return keys.ring().orElseThrow(() -> new AnswerClosed("There is no key file at " + keys.file() + "."));
    }

    private long count(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
