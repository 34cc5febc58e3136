package org.headwaters.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.headwaters.member.Presence;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;

/**
 * Telling about oneself, agreeing to uses, taking both back. Nothing of it is in the audit log, which coordinators read: not even
 * that somebody answered.
 */
@Stateless
public class IdentityService {

    /** Longest own words in characters. */
    public static final int WORDS_LIMIT = 300;
    /** The page of all questions. */
    public static final String PATH = "/me/identity";

    private static final int MEMBERS_AT_ONCE = 50;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Presence presence;

    @Inject
    private Gate gate;

    @Inject
    private IdentityGate answers;

    @Inject
    private Submissions submissions;

    /**
     * Keeps an answer and what it may be used for. Nothing ticked and nothing written takes the answer away.
     *
     * @return where to go
     * @throws InvalidInput for field {@code ownWords}, or as a whole while the key is away
     */
    public String answer(
            String key, Question question, Collection<String> codes, String ownWords, Collection<Purpose> purposes) {
        long me = own();
        Problems problems = new Problems();
        String words = problems.optionalLine("ownWords", ownWords, WORDS_LIMIT);
        problems.refuse();
        Answer answer = Answer.of(question, codes, words);
        submissions.note(key, PATH);
        if (answer.isEmpty()) {
            remove(me, question);
        } else if (answers.ready()) {
            // Who would rather not say agrees to no use of it, whatever was ticked before.
            put(me, question, answer, answer.tells() ? purposes : Set.of());
        } else {
            throw new InvalidInput("", "identity.closed");
        }
        return PATH;
    }

    /** Takes one answer away, and with it what it might be used for. */
    public String remove(String key, Question question) {
        long me = own();
        submissions.note(key, PATH);
        remove(me, question);
        return PATH;
    }

    /** Takes all answers away. Who looked stays in the member's own list. */
    public String removeAll(String key) {
        long me = own();
        submissions.note(key, PATH);
        for (Question question : Question.values()) {
            remove(me, question);
        }
        return PATH;
    }

    /** Ends one use of one answer at once. Ending it twice does no harm. */
    public void withdraw(Question question, Purpose purpose) {
        hold(own(), question, purpose, false);
    }

    /**
     * Forgets a member altogether: answers, uses, and who looked at them. In the list of others stays that a coordinator looked,
     * without the name.
     */
    public void forget(long memberId) {
        gate.require(IdentityPolicy.mayForget(gate.actor(), memberId), "identity.forget", "member", memberId);
        for (String entity : List.of("IdentityAnswer", "IdentityConsent", "IdentityReading")) {
            em.createQuery("DELETE FROM " + entity + " e WHERE e.memberId = :member")
                    .setParameter("member", memberId)
                    .executeUpdate();
        }
        em.createQuery("UPDATE IdentityReading r SET r.readerId = NULL WHERE r.readerId = :member")
                .setParameter("member", memberId)
                .executeUpdate();
    }

    /** Answers for somebody of the sample community. */
    public void answerFor(long memberId, Question question, Answer answer, Collection<Purpose> purposes) {
        gate.require(IdentityPolicy.mayRun(gate.actor()), "identity.sample", "member", memberId);
        if (answers.ready()) {
            put(memberId, question, answer, purposes);
        }
    }

    /** Whether all is well with the keys; makes the first one. */
    public boolean lookAfterKeys() {
        gate.require(IdentityPolicy.mayRun(gate.actor()), "identity.keys", "member", null);
        return answers.ready();
    }

    /**
     * Seals some answers anew that are under an older key.
     *
     * @param after the members up to this one are done
     * @return the last member looked at, or 0 when nobody is left
     */
    public long resealAfter(long after) {
        Actor program = gate.actor();
        gate.require(IdentityPolicy.mayRun(program), "identity.keys", "member", null);
        List<Long> members = em.createQuery(
                        "SELECT DISTINCT a.memberId FROM IdentityAnswer a WHERE a.memberId > :after ORDER BY a.memberId",
                        Long.class)
                .setParameter("after", after)
                .setMaxResults(MEMBERS_AT_ONCE)
                .getResultList();
        if (members.isEmpty()) {
            return 0;
        }
        String today = answers.todaysKey();
        em.createQuery("SELECT a FROM IdentityAnswer a WHERE a.memberId IN :members", IdentityAnswer.class)
                .setParameter("members", members)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(row -> !SealedAnswers.keyOf(row.sealed()).equals(today))
                .forEach(row -> answers.reseal(program, row));
        return members.get(members.size() - 1);
    }

    private long own() {
        gate.require(IdentityPolicy.mayAnswer(gate.actor()), "identity.answer", "member", null);
        return gate.actor().memberId();
    }

    private void put(long member, Question question, Answer answer, Collection<Purpose> purposes) {
        // One after the other, where two windows save at one moment.
        presence.hold(member);
        Instant now = clock.instant();
        byte[] sealed = answers.seal(member, question, answer);
        IdentityAnswer row =
                em.find(IdentityAnswer.class, new IdentityAnswer.Key(member, question), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            em.persist(new IdentityAnswer(member, question, sealed, now));
        } else {
            row.change(sealed, now);
        }
        for (Purpose purpose : EnumSet.allOf(Purpose.class)) {
            hold(member, question, purpose, purposes.contains(purpose));
        }
    }

    private void hold(long member, Question question, Purpose purpose, boolean agreed) {
        Instant now = clock.instant();
        IdentityConsent consent = em.find(
                IdentityConsent.class,
                new IdentityConsent.Key(member, question, purpose),
                LockModeType.PESSIMISTIC_WRITE);
        if (consent != null) {
            consent.hold(agreed, now);
        } else if (agreed) {
            em.persist(new IdentityConsent(member, question, purpose, now));
        }
    }

    private void remove(long member, Question question) {
        for (String entity : List.of("IdentityAnswer", "IdentityConsent")) {
            em.createQuery("DELETE FROM " + entity + " e WHERE e.memberId = :member AND e.question = :question")
                    .setParameter("member", member)
                    .setParameter("question", question)
                    .executeUpdate();
        }
    }
}
