package org.headwaters.mentoring;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headwaters.account.AccountService;
import org.headwaters.member.MemberFilter.Cursor;
import org.headwaters.member.MemberPage;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.MemberRow;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;

/** Reads of mentoring. Who offers it is the profile's to say, to whom its member shows it; matches are read by the two alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MentoringQueries {

    private static final int SHOWN = 100;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private MemberQueries members;

    @Inject
    private MentorOffers offers;

    @Inject
    private AccountService accounts;

    /**
     * A page of the list of mentors.
     *
     * @param rows the mentors
     * @param next where the next page goes on, or null
     */
    public record Mentors(List<MentorRow> rows, Cursor next) {}

    /** Those who offer to mentor where the actor may see it, by name, without those who take no questions now. */
    public Mentors list(Actor actor, String topic, Cursor after) {
        if (!MentoringPolicy.mayLook(actor)) {
            throw new NotAllowed("mentoring.list");
        }
        List<Long> away = em.createQuery("SELECT o.memberId FROM MentorOffer o WHERE o.paused = TRUE", Long.class)
                .getResultList();
        MemberPage page = members.mentors(actor, topic, after, away);
        List<Long> ids = page.rows().stream().map(MemberRow::id).toList();
        if (ids.isEmpty()) {
            return new Mentors(List.of(), null);
        }
        Map<Long, Integer> capacity = new HashMap<>();
        em.createQuery("SELECT o.memberId, o.capacity FROM MentorOffer o WHERE o.memberId IN :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> capacity.put((Long) row[0], (Integer) row[1]));
        Map<Long, Long> mentees = offers.mentees(ids);
        return new Mentors(
                page.rows().stream()
                        .map(row -> new MentorRow(
                                row,
                                new OfferView(
                                                capacity.getOrDefault(row.id(), MentorOffer.AT_FIRST),
                                                mentees.getOrDefault(row.id(), 0L),
                                                false)
                                        .free()))
                        .toList(),
                page.next());
    }

    /** Somebody who offers to mentor where the actor may see it. */
    public Optional<MentorView> find(Actor actor, String handle) {
        if (!MentoringPolicy.mayLook(actor)) {
            throw new NotAllowed("mentoring.read");
        }
        return members.find(actor, handle)
                .filter(member -> !member.text("mentoringOffered").isEmpty())
                .map(member -> {
                    OfferView offer = offer(member.id());
                    return new MentorView(member, offer.free(), offer.paused());
                });
    }

    /** What the actor offers. */
    public OfferView own(Actor actor) {
        if (!MentoringPolicy.mayOffer(actor)) {
            throw new NotAllowed("mentoring.own");
        }
        return offer(actor.memberId());
    }

    private OfferView offer(long mentor) {
        MentorOffer offer =
                Optional.ofNullable(em.find(MentorOffer.class, mentor)).orElseGet(() -> new MentorOffer(mentor));
        return new OfferView(offer.capacity(), offers.mentees(mentor), offer.paused());
    }

    /** Questions to the actor, the oldest first. */
    public List<MatchView> toAnswer(Actor actor) {
        return matches(actor, "t.mentorId", "t.menteeId", "t.askedAt", Mentoring.State.ASKED);
    }

    /** Questions of the actor that wait. */
    public List<MatchView> asked(Actor actor) {
        return matches(actor, "t.menteeId", "t.mentorId", "t.askedAt", Mentoring.State.ASKED);
    }

    /** The actor's mentees. */
    public List<MatchView> mentees(Actor actor) {
        return reached(matches(actor, "t.mentorId", "t.menteeId", "t.answeredAt", Mentoring.State.ACTIVE));
    }

    /** The actor's mentors. */
    public List<MatchView> mentors(Actor actor) {
        return reached(matches(actor, "t.menteeId", "t.mentorId", "t.answeredAt", Mentoring.State.ACTIVE));
    }

    /** A match of the actor's, as mentor or as mentee. */
    public Optional<MatchView> match(Actor actor, long id) {
        return java.util.stream.Stream.concat(mentees(actor).stream(), mentors(actor).stream())
                .filter(match -> match.id() == id)
                .findFirst();
    }

    private List<MatchView> matches(Actor actor, String mine, String other, String since, Mentoring.State state) {
        return em.createQuery(
                        "SELECT NEW org.headwaters.mentoring.MatchView(t.id, m.id, m.handle, m.name, t.words, t.state, "
                                + since
                                + ", '') FROM Mentoring t JOIN CommunityMember m ON m.id = " + other + " WHERE " + mine
                                + " = :me AND t.state = :state AND m.state = org.headwaters.member.Member.State.ACTIVE"
                                + " ORDER BY " + since + ", t.id",
                        MatchView.class)
                .setParameter("me", actor.memberId())
                .setParameter("state", state)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    private List<MatchView> reached(List<MatchView> matches) {
        return matches.stream()
                .map(match -> match.reachedAt(accounts.emailOf(match.other()).orElse("")))
                .toList();
    }

    /** What members wrote to the coordinators, the unread first; nothing about the actor. */
    public List<NoteView> notes(Actor actor) {
        if (!MentoringPolicy.mayReadNotes(actor)) {
            throw new NotAllowed("mentoring.notes");
        }
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.mentoring.NoteView(n.id, a.name, a.handle, t1.name, t2.name, n.words,
                            n.writtenAt, n.readAt)
                        FROM MentoringNote n JOIN Mentoring t ON t.id = n.mentoringId JOIN CommunityMember a ON a.id = n.authorId
                        JOIN CommunityMember t1 ON t1.id = t.mentorId JOIN CommunityMember t2 ON t2.id = t.menteeId
                        WHERE t.mentorId <> :me AND t.menteeId <> :me
                        ORDER BY CASE WHEN n.readAt IS NULL THEN 0 ELSE 1 END, n.writtenAt DESC, n.id DESC""",
                        NoteView.class)
                .setParameter("me", actor.memberId())
                .setMaxResults(SHOWN)
                .getResultList();
    }
}
