package org.headwaters.introduction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.headwaters.introduction.IntroductionRequest.State;
import org.headwaters.member.Coordinators;
import org.headwaters.member.Presence;
import org.headwaters.member.Someone;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.desk.TaskFor;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;

/** What the two of an introduction do: ask, answer, withdraw, part. */
@Stateless
public class IntroductionService {

    /** So many requests of one member may be open. */
    public static final int OPEN_LIMIT = 3;

    private static final String OBJECT = "introduction";
    private static final String LIST = "/introductions";

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
    private Introducer introducer;

    @Inject
    private Coordinators coordinators;

    @Inject
    private Presence presence;

    @Inject
    private Settings settings;

    /**
     * Asks the coordinators to introduce the actor to somebody.
     *
     * @param key one-time key of the form
     * @return path of the request
     * @throws InvalidInput for the fields of the form by their names, and for the form as a whole when too many are open
     */
    public String ask(String key, IntroductionForm form) {
        Actor actor = gate.actor();
        gate.require(IntroductionPolicy.mayAsk(actor), "introduction.ask", OBJECT, null);
        Problems problems = new Problems();
        IntroductionForm checked = new IntroductionForm(
                problems.text("lookingFor", form.lookingFor(), IntroductionForm.LOOKING_LIMIT),
                problems.text("introWhy", form.why(), IntroductionForm.WORDS_LIMIT),
                problems.optionalText("tell", form.tell(), IntroductionForm.WORDS_LIMIT),
                form.nameFirst(),
                form.shareEmail());
        problems.refuse();
        presence.hold(actor.memberId());
        if (open(actor) >= OPEN_LIMIT) {
            throw new InvalidInput("", "introduction.many", OPEN_LIMIT);
        }
        IntroductionRequest request = new IntroductionRequest(actor.memberId(), checked, clock.instant());
        em.persist(request);
        em.flush();
        String path = LIST + "/" + request.id();
        submissions.note(key, path + "?done=introduction-asked");
        String queue = "/coordinator" + LIST;
        coordinators.tell(
                coordinators.all().stream().filter(id -> !actor.is(id)).toList(),
                new TaskFor(0, "introduction-wanted", wantedKey(request.id()), "", queue + "/" + request.id()),
                "introduction-wanted",
                settings.publicUrl() + queue);
        audit.done("introduction.ask", OBJECT, request.id(), "");
        return path + "?done=introduction-asked";
    }

    /**
     * The actor looks for nobody any more. Whoever was asked is asked no longer.
     *
     * @throws NotFound when it is not the actor's
     * @throws InvalidInput when it has ended meanwhile, or the two were introduced meanwhile
     */
    public String withdraw(long id) {
        IntroductionRequest request = introducer.locked(id).orElseThrow(NotFound::new);
        gate.requireVisible(IntroductionPolicy.mayWithdraw(gate.actor(), request.askerId()));
        gate.require(
                IntroductionPolicy.mayWithdraw(gate.actor(), request.askerId()), "introduction.withdraw", OBJECT, id);
        refuseUnless(request.state().open());
        introducer.open(request).ifPresent(proposal -> proposal.takeBack(clock.instant()));
        request.withdraw(clock.instant());
        introducer.untell(Introducer.askedKey(id));
        introducer.untell(wantedKey(id));
        audit.done("introduction.withdraw", OBJECT, id, "");
        return LIST + "?done=introduction-withdrawn";
    }

    /**
     * Somebody who is asked says yes, and what the asker may know; or no, without a reason.
     *
     * @param key one-time key of the form
     * @param yes whether they would like to be introduced
     * @param words what the asker gets to read
     * @param shareEmail whether the asker gets to know the address
     * @return path to go to
     * @throws NotFound when the actor is not asked, or not any more
     * @throws InvalidInput for field {@code words}
     */
    public String answer(String key, long id, boolean yes, String words, boolean shareEmail) {
        IntroductionRequest request = introducer.locked(id).orElseThrow(NotFound::new);
        Optional<IntroductionProposal> asked =
                introducer.open(request).filter(proposal -> proposal.state() == IntroductionProposal.State.ASKED);
        Long person = asked.map(IntroductionProposal::personId).orElse(null);
        gate.requireVisible(IntroductionPolicy.mayAnswer(gate.actor(), person));
        gate.require(IntroductionPolicy.mayAnswer(gate.actor(), person), "introduction.answer", OBJECT, id);
        IntroductionProposal proposal = asked.orElseThrow(NotFound::new);
        if (!yes) {
            String path = LIST + "?done=introduction-declined";
            submissions.note(key, path);
            proposal.decline(clock.instant());
            request.declined(clock.instant());
            introducer.untell(Introducer.askedKey(id));
            audit.done("introduction.decline", OBJECT, id, "");
            return path;
        }
        Problems problems = new Problems();
        String told = problems.optionalText("words", words, IntroductionForm.WORDS_LIMIT);
        if (told.isEmpty() && !shareEmail && !request.shareEmail()) {
            problems.add("words", "introduction.reach");
        }
        problems.refuse();
        Someone me = introducer.here(person).orElseThrow(NotFound::new);
        Optional<Someone> asker = introducer.here(request.askerId());
        String path =
                asker.isPresent() ? LIST + "/" + id + "?done=introduction-made" : LIST + "?done=introduction-agreed";
        submissions.note(key, path);
        introducer.untell(Introducer.askedKey(id));
        proposal.agree(told, shareEmail, clock.instant());
        if (asker.isPresent()) {
            introducer.introduce(request, proposal, asker.get(), me);
        } else {
            request.agreed(clock.instant());
        }
        audit.done("introduction.agree", OBJECT, id, "");
        return path;
    }

    /**
     * One of two who were introduced ends it: what each shared is shown no longer.
     *
     * @throws NotFound for anybody else
     */
    public String part(long id) {
        IntroductionRequest request = introducer.locked(id).orElseThrow(NotFound::new);
        Optional<IntroductionProposal> yes =
                introducer.open(request).filter(proposal -> request.state() == State.INTRODUCED);
        Long person = yes.map(IntroductionProposal::personId).orElse(null);
        boolean one = person != null && IntroductionPolicy.mayRead(gate.actor(), request.askerId(), person);
        gate.requireVisible(one);
        gate.require(one, "introduction.part", OBJECT, id);
        yes.get().takeBack(clock.instant());
        request.part(clock.instant());
        introducer.untell(Introducer.madeKey(id));
        audit.done("introduction.part", OBJECT, id, "");
        return LIST + "?done=introduction-parted";
    }

    static String wantedKey(Long request) {
        return "introduction-wanted:" + request;
    }

    private static void refuseUnless(boolean right) {
        if (!right) {
            throw new InvalidInput("", "introduction.changed");
        }
    }

    private long open(Actor actor) {
        return em.createQuery(
                        "SELECT COUNT(r.id) FROM IntroductionRequest r WHERE r.askerId = :me AND r.state IN :open",
                        Long.class)
                .setParameter("me", actor.memberId())
                .setParameter(
                        "open",
                        java.util.Arrays.stream(State.values())
                                .filter(State::open)
                                .toList())
                .getSingleResult();
    }
}
