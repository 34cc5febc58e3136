package org.headwaters.introduction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.MemberView;
import org.headwaters.member.Someone;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;

/** What coordinators do about requests: ask somebody, take a question back, introduce, close. */
@Stateless
public class IntroductionDeskService {

    private static final int NOTE_LIMIT = 500;
    private static final int HANDLE_LIMIT = 80;
    private static final String OBJECT = "introduction";
    private static final String QUEUE = "/coordinator/introductions";

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
    private MemberQueries members;

    /**
     * Asks somebody first. The mail says what is looked for, and by whom only where the asker allowed it.
     *
     * @param key one-time key of the form
     * @param handle whom
     * @param note a few words from the coordinator, or empty
     * @return path of the request
     * @throws InvalidInput for fields {@code person} and {@code note}, and for the form when somebody is being asked already
     */
    public String propose(String key, long id, String handle, String note) {
        IntroductionRequest request = cared(id);
        gate.require(IntroductionPolicy.mayCare(gate.actor(), request.askerId()), "introduction.propose", OBJECT, id);
        if (request.state() != IntroductionRequest.State.NEW && request.state() != IntroductionRequest.State.DECLINED) {
            throw new InvalidInput("", "introduction.changed");
        }
        Problems problems = new Problems();
        String sought = problems.line("person", handle, HANDLE_LIMIT).replaceFirst("^@", "");
        String words = problems.optionalText("note", note, NOTE_LIMIT);
        problems.refuse();
        MemberView person =
                members.find(gate.actor(), sought).orElseThrow(() -> new InvalidInput("person", "introduction.nobody"));
        if (person.id() == request.askerId()) {
            throw new InvalidInput("person", "introduction.asker");
        }
        if (asked(request, person)) {
            throw new InvalidInput("person", "introduction.twice");
        }
        String path = QUEUE + "/" + id + "?done=introduction-proposed";
        submissions.note(key, path);
        em.persist(new IntroductionProposal(id, person.id(), gate.actor().memberId(), words, clock.instant()));
        request.ask();
        introducer.untell(IntroductionService.wantedKey(id));
        Optional<Someone> asker = request.nameFirst() ? introducer.here(request.askerId()) : Optional.empty();
        introducer.tell(
                person.id(),
                "introduction-asked",
                Introducer.askedKey(id),
                "/introductions/" + id + "/answer",
                asker.map(Someone::name).orElse("A member"),
                request.lookingFor(),
                request.tell().isEmpty() ? "\u2013" : request.tell(),
                words.isEmpty() ? "\u2013" : words);
        audit.done("introduction.propose", OBJECT, id, "");
        return path;
    }

    /**
     * Takes a question back that nobody has answered, or a yes that led to nothing, so that somebody else can be asked.
     *
     * @param key one-time key of the form
     */
    public String takeBack(String key, long id) {
        IntroductionRequest request = cared(id);
        gate.require(IntroductionPolicy.mayCare(gate.actor(), request.askerId()), "introduction.take-back", OBJECT, id);
        IntroductionProposal proposal = introducer
                .open(request)
                .filter(open -> request.state().open())
                .orElseThrow(() -> new InvalidInput("", "introduction.changed"));
        String path = QUEUE + "/" + id + "?done=introduction-taken-back";
        submissions.note(key, path);
        proposal.takeBack(clock.instant());
        request.takenBack(clock.instant());
        introducer.untell(Introducer.askedKey(id));
        audit.done("introduction.take-back", OBJECT, id, "");
        return path;
    }

    /**
     * Introduces an asker who is back to the one who agreed meanwhile.
     *
     * @param key one-time key of the form
     */
    public String introduce(String key, long id) {
        IntroductionRequest request = cared(id);
        gate.require(IntroductionPolicy.mayCare(gate.actor(), request.askerId()), "introduction.introduce", OBJECT, id);
        Optional<IntroductionProposal> yes =
                introducer.open(request).filter(open -> request.state() == IntroductionRequest.State.AGREED);
        Optional<Someone> asker = introducer.here(request.askerId());
        Optional<Someone> person = yes.flatMap(one -> introducer.here(one.personId()));
        if (asker.isEmpty() || person.isEmpty()) {
            throw new InvalidInput("", "introduction.away");
        }
        String path = QUEUE + "/" + id + "?done=introduction-made";
        submissions.note(key, path);
        introducer.introduce(request, yes.get(), asker.get(), person.get());
        audit.done("introduction.introduce", OBJECT, id, "");
        return path;
    }

    /**
     * Says that nobody was found, with a word for the asker.
     *
     * @param key one-time key of the form
     * @throws InvalidInput for field {@code closing}
     */
    public String close(String key, long id, String words) {
        IntroductionRequest request = cared(id);
        gate.require(IntroductionPolicy.mayCare(gate.actor(), request.askerId()), "introduction.close", OBJECT, id);
        if (!request.state().open()) {
            throw new InvalidInput("", "introduction.changed");
        }
        Problems problems = new Problems();
        String closing = problems.text("closing", words, IntroductionForm.WORDS_LIMIT);
        problems.refuse();
        String path = QUEUE + "?done=introduction-closed";
        submissions.note(key, path);
        introducer.open(request).ifPresent(proposal -> proposal.takeBack(clock.instant()));
        request.close(closing, clock.instant());
        introducer.untell(Introducer.askedKey(id));
        introducer.untell(IntroductionService.wantedKey(id));
        introducer
                .here(request.askerId())
                .ifPresent(asker -> introducer.tell(
                        asker.id(),
                        "introduction-closed",
                        "introduction-closed:" + id,
                        "/introductions/" + id,
                        request.lookingFor(),
                        closing));
        audit.done("introduction.close", OBJECT, id, "");
        return path;
    }

    private IntroductionRequest cared(long id) {
        IntroductionRequest request = introducer.locked(id).orElseThrow(NotFound::new);
        gate.requireVisible(!gate.actor().is(request.askerId()));
        return request;
    }

    private boolean asked(IntroductionRequest request, MemberView person) {
        return em.createQuery(
                                "SELECT COUNT(p.id) FROM IntroductionProposal p WHERE p.requestId = :request AND p.personId = :person",
                                Long.class)
                        .setParameter("request", request.id())
                        .setParameter("person", person.id())
                        .getSingleResult()
                > 0;
    }
}
