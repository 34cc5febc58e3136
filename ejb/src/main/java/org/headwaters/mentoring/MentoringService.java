package org.headwaters.mentoring;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.headwaters.account.AccountService;
import org.headwaters.member.Coordinators;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.MemberView;
import org.headwaters.member.Presence;
import org.headwaters.member.Someone;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.desk.TaskDone;
import org.headwaters.platform.desk.TaskFor;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;

/** What mentors and mentees do. Whoever changes how many mentees somebody has holds the row of that mentor's offer. */
@Stateless
public class MentoringService {

    /** Most characters of a question. */
    public static final int WORDS_LIMIT = 1000;

    private static final String OBJECT = "mentoring";
    private static final String PAGE = "/me/mentoring";
    private static final String LIST = "/mentoring";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Submissions submissions;

    @Inject
    private MentorOffers offers;

    @Inject
    private MemberQueries members;

    @Inject
    private Presence presence;

    @Inject
    private Coordinators coordinators;

    @Inject
    private AccountService accounts;

    @Inject
    private Settings settings;

    @Inject
    private Event<TaskDone> done;

    /**
     * Says how many mentees the actor takes, and whether none for now.
     *
     * @param key one-time key of the form
     * @param capacity a number as it was typed
     * @param paused whether no questions are taken now
     * @return path of the page
     * @throws InvalidInput for field {@code capacity}
     */
    public String offer(String key, String capacity, boolean paused) {
        Actor actor = gate.actor();
        gate.require(MentoringPolicy.mayOffer(actor), "mentoring.offer", "member", null);
        String typed = capacity == null ? "" : capacity.strip();
        int number = typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : 0;
        if (number < 1 || number > MentorOffer.MOST) {
            throw new InvalidInput("capacity", "mentoring.capacity", MentorOffer.MOST);
        }
        MentorOffer offer = offers.locked(actor.memberId());
        long mentees = offers.mentees(actor.memberId());
        if (mentees > number) {
            throw new InvalidInput("capacity", "mentoring.fewer", mentees);
        }
        String path = PAGE + "?done=mentoring-offered";
        submissions.note(key, path);
        offers.endGone(actor.memberId());
        offer.change(number, paused, clock.instant());
        audit.done("mentoring.offer", "member", actor.memberId(), "");
        return path;
    }

    /**
     * Asks one member to be the actor's mentor. There is one open question at a time.
     *
     * @param key one-time key of the form
     * @param handle whom
     * @param words a few words
     * @return path of the page
     * @throws NotFound when there is no such mentor for the actor
     * @throws InvalidInput for field {@code menteeWords}, and for the form when it cannot be asked now
     */
    public String ask(String key, String handle, String words) {
        Actor actor = gate.actor();
        gate.requireVisible(MentoringPolicy.mayLook(actor));
        presence.hold(actor.memberId());
        MemberView mentor = members.find(actor, handle).orElseThrow(NotFound::new);
        boolean shown = !mentor.text("mentoringOffered").isEmpty();
        gate.requireVisible(shown);
        gate.require(MentoringPolicy.mayAsk(actor, mentor.id(), shown), "mentoring.ask", OBJECT, null);
        Problems problems = new Problems();
        String asked = problems.text("menteeWords", words, WORDS_LIMIT);
        problems.refuse();
        offers.forgetGone(actor.memberId());
        MentorOffer offer = offers.locked(mentor.id());
        if (waits(actor)) {
            throw new InvalidInput("", "mentoring.waits");
        }
        if (matched(actor, mentor.id())) {
            throw new InvalidInput("", "mentoring.already");
        }
        if (offer.paused() || !offer.free(offers.mentees(mentor.id()))) {
            throw new InvalidInput("", "mentoring.closed");
        }
        String path = PAGE + "?done=mentoring-asked";
        submissions.note(key, path);
        Mentoring question = new Mentoring(mentor.id(), actor.memberId(), asked, clock.instant());
        em.persist(question);
        em.flush();
        tell(mentor.id(), "mentoring-asked", question, actor.name(), asked);
        audit.done("mentoring.ask", OBJECT, question.id(), "");
        return path;
    }

    /**
     * The mentor agrees: there is a match, and each gets to know the other's address.
     *
     * @throws NotFound when the actor is not asked, or not any more
     * @throws InvalidInput when there is no place left
     */
    public String accept(long id) {
        gate.requireVisible(gate.actor().member());
        // First of all, so that what is counted below is what others have left.
        MentorOffer offer = offers.locked(gate.actor().memberId());
        Mentoring question = asked(id);
        gate.require(MentoringPolicy.mayAnswer(gate.actor(), question.mentorId()), "mentoring.accept", OBJECT, id);
        Someone mentee = presence.here(question.menteeId()).orElseThrow(NotFound::new);
        offers.endGone(question.mentorId());
        if (!offer.free(offers.mentees(question.mentorId()))) {
            throw new InvalidInput("", "mentoring.full", offer.capacity());
        }
        question.accept(clock.instant());
        untell(question);
        String mine = accounts.emailOf(question.mentorId()).orElse("");
        String theirs = accounts.emailOf(mentee.id()).orElse("");
        tell(mentee.id(), "mentoring-match", question, gate.actor().name(), mine);
        tell(question.mentorId(), "mentoring-match", question, mentee.name(), theirs);
        audit.done("mentoring.accept", OBJECT, id, "");
        return PAGE + "?done=mentoring-accepted";
    }

    /**
     * The mentor would rather not. Nobody asks why.
     *
     * @throws NotFound when the actor is not asked, or not any more
     */
    public String decline(long id) {
        Mentoring question = asked(id);
        gate.require(MentoringPolicy.mayAnswer(gate.actor(), question.mentorId()), "mentoring.decline", OBJECT, id);
        question.decline(clock.instant());
        untell(question);
        tell(question.menteeId(), "mentoring-declined", question, gate.actor().name(), settings.publicUrl() + LIST);
        audit.done("mentoring.decline", OBJECT, id, "");
        return PAGE + "?done=mentoring-declined";
    }

    /**
     * The mentee takes the question back.
     *
     * @throws NotFound when it is not the actor's, or was answered meanwhile
     */
    public String withdraw(long id) {
        Mentoring question =
                locked(id).filter(one -> one.state() == Mentoring.State.ASKED).orElseThrow(NotFound::new);
        boolean own = MentoringPolicy.mayWithdraw(gate.actor(), question.menteeId());
        gate.requireVisible(own);
        gate.require(own, "mentoring.withdraw", OBJECT, id);
        question.withdraw(clock.instant());
        untell(question);
        audit.done("mentoring.withdraw", OBJECT, id, "");
        return PAGE + "?done=mentoring-withdrawn";
    }

    /**
     * One of the two ends it. The other one is told that it ended, and nothing of what was written to the coordinators.
     *
     * @param key one-time key of the form
     * @param note a private word to the coordinators, or empty
     * @throws NotFound for anybody but the two
     * @throws InvalidInput for field {@code note}
     */
    public String end(String key, long id, String note) {
        Mentoring match =
                locked(id).filter(one -> one.state() == Mentoring.State.ACTIVE).orElseThrow(NotFound::new);
        Actor actor = gate.actor();
        boolean one = MentoringPolicy.mayEnd(actor, match.mentorId(), match.menteeId());
        gate.requireVisible(one);
        gate.require(one, "mentoring.end", OBJECT, id);
        Problems problems = new Problems();
        String words = problems.optionalText("note", note, MentoringNote.LIMIT);
        problems.refuse();
        String path = PAGE + "?done=mentoring-ended";
        submissions.note(key, path);
        match.end(clock.instant());
        untell(match);
        if (!words.isEmpty()) {
            em.persist(new MentoringNote(id, actor.memberId(), words, clock.instant()));
        }
        Long other = actor.is(match.mentorId()) ? match.menteeId() : match.mentorId();
        tell(other, "mentoring-ended", match, actor.name());
        audit.done("mentoring.end", OBJECT, id, "");
        return path;
    }

    /**
     * A coordinator has read a note.
     *
     * @throws NotFound for a note about the actor
     */
    public String readNote(long id) {
        gate.require(MentoringPolicy.mayReadNotes(gate.actor()), "mentoring.note-read", OBJECT, null);
        MentoringNote note = Optional.ofNullable(em.find(MentoringNote.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
        Mentoring about = em.find(Mentoring.class, note.mentoringId());
        gate.requireVisible(MentoringPolicy.mayReadNote(gate.actor(), about.mentorId(), about.menteeId()));
        note.read(clock.instant());
        audit.done("mentoring.note-read", OBJECT, about.id(), "");
        return "/coordinator/mentoring?done=mentoring-note-read";
    }

    private Optional<Mentoring> locked(long id) {
        return Optional.ofNullable(em.find(Mentoring.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Mentoring asked(long id) {
        Mentoring question =
                locked(id).filter(one -> one.state() == Mentoring.State.ASKED).orElseThrow(NotFound::new);
        gate.requireVisible(MentoringPolicy.mayAnswer(gate.actor(), question.mentorId()));
        return question;
    }

    private boolean waits(Actor mentee) {
        return count("t.menteeId = :me AND t.state = :state", mentee, Mentoring.State.ASKED, null) > 0;
    }

    private boolean matched(Actor mentee, Long mentor) {
        return count(
                        "t.menteeId = :me AND t.state = :state AND t.mentorId = :mentor",
                        mentee,
                        Mentoring.State.ACTIVE,
                        mentor)
                > 0;
    }

    private long count(String condition, Actor me, Mentoring.State state, Long mentor) {
        var query = em.createQuery("SELECT COUNT(t.id) FROM Mentoring t WHERE " + condition, Long.class)
                .setParameter("me", me.memberId())
                .setParameter("state", state);
        if (mentor != null) {
            query.setParameter("mentor", mentor);
        }
        return query.getSingleResult();
    }

    private void tell(Long who, String what, Mentoring about, Object... more) {
        Object[] fields = new Object[more.length + 1];
        fields[0] = settings.publicUrl() + PAGE;
        System.arraycopy(more, 0, fields, 1, more.length);
        coordinators.tell(List.of(who), new TaskFor(0, what, key(about), "", PAGE), what, fields);
    }

    private void untell(Mentoring about) {
        done.fire(new TaskDone(key(about)));
    }

    private static String key(Mentoring about) {
        return OBJECT + ":" + about.id();
    }
}
