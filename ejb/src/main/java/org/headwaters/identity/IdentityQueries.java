package org.headwaters.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;

/**
 * Reads of what members tell about themselves. Unlike other reads they run in a transaction, because what somebody else gets to see
 * is noted with it.
 */
@Stateless
public class IdentityQueries {

    /** So many of the last readings are listed. */
    public static final int READINGS = 100;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private IdentityGate gate;

    @Inject
    private AuditLog audit;

    /** Whether answers can be given and opened now. Not, when the key is away. */
    public boolean open(Actor actor) {
        return actor.member() && gate.ready();
    }

    /** All questions with the actor's own answers. */
    public List<QuestionView> own(Actor actor) {
        if (!IdentityPolicy.mayAnswer(actor)) {
            throw new NotAllowed("identity.own");
        }
        Map<Question, IdentityAnswer> answers = em.createQuery(
                        "SELECT a FROM IdentityAnswer a WHERE a.memberId = :me", IdentityAnswer.class)
                .setParameter("me", actor.memberId())
                .getResultStream()
                .collect(Collectors.toMap(IdentityAnswer::question, Function.identity()));
        List<IdentityConsent> consents = em.createQuery(
                        "SELECT c FROM IdentityConsent c WHERE c.memberId = :me", IdentityConsent.class)
                .setParameter("me", actor.memberId())
                .getResultList();
        return Arrays.stream(Question.values())
                .map(question -> view(actor, question, answers.get(question), consents))
                .toList();
    }

    private QuestionView view(Actor actor, Question question, IdentityAnswer row, List<IdentityConsent> consents) {
        Map<Purpose, Instant> agreed = new EnumMap<>(Purpose.class);
        Map<Purpose, Instant> withdrawn = new EnumMap<>(Purpose.class);
        for (IdentityConsent consent : consents) {
            if (consent.question() == question) {
                if (consent.withdrawnAt() == null) {
                    agreed.put(consent.purpose(), consent.agreedAt());
                } else {
                    withdrawn.put(consent.purpose(), consent.withdrawnAt());
                }
            }
        }
        Answer answer = row == null ? Answer.NONE : gate.own(actor, row);
        return new QuestionView(
                question,
                answer == null ? Answer.NONE : answer,
                answer == null,
                row == null ? null : row.changedAt(),
                agreed,
                withdrawn);
    }

    /** Who looked at the actor's answers, the last first. */
    public List<ReadingView> readings(Actor actor) {
        if (!IdentityPolicy.mayAnswer(actor)) {
            throw new NotAllowed("identity.own");
        }
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.identity.ReadingView(r.question, r.purpose, r.viewerKind,
                            COALESCE(m.name, ''), r.reason, r.readAt)
                        FROM IdentityReading r LEFT JOIN CommunityMember m ON m.id = r.readerId
                        WHERE r.memberId = :me ORDER BY r.readAt DESC, r.id DESC""",
                        ReadingView.class)
                .setParameter("me", actor.memberId())
                .setMaxResults(READINGS)
                .getResultList();
    }

    /** What the actor may see on a member's page, by question: what that member shows in the directory, and nothing else. */
    public Map<Question, Answer> shown(Actor actor, long memberId) {
        return actor.member() ? gate.shown(actor, memberId) : Map.of();
    }

    /**
     * Those who agreed to be found and said what is sought, by name. Each of them can read who looked, and why.
     *
     * @throws NotAllowed for anybody but a coordinator
     */
    public List<FoundView> found(Actor actor, Sought sought) {
        if (!IdentityPolicy.mayFind(actor)) {
            throw new NotAllowed("identity.find");
        }
        if (!sought.question().choices().contains(sought.choice())
                || sought.reason().isBlank()) {
            throw new IllegalArgumentException("Nothing is sought, or no reason given");
        }
        Map<Long, Answer> found = gate.found(actor, sought);
        // That somebody looked, not for what: other coordinators read the audit log.
        audit.done("identity.find", "member", null, "");
        if (found.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "SELECT m.id, m.handle, m.name FROM CommunityMember m WHERE m.id IN :found ORDER BY m.name, m.id",
                        Object[].class)
                .setParameter("found", found.keySet())
                .getResultStream()
                .map(row -> new FoundView((Long) row[0], (String) row[1], (String) row[2], found.get((Long) row[0])))
                .toList();
    }
}
