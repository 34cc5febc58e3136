package org.headwaters.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.headwaters.account.AccountService;
import org.headwaters.member.Coordinators;
import org.headwaters.member.Presence;
import org.headwaters.member.Someone;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.desk.TaskDone;
import org.headwaters.platform.desk.TaskFor;

/** What both sides of an introduction share: its rows behind a lock, and the mail that brings two people together. */
@ApplicationScoped
public class Introducer {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private AccountService accounts;

    @Inject
    private Presence presence;

    @Inject
    private Coordinators coordinators;

    @Inject
    private Settings settings;

    @Inject
    private Event<TaskDone> done;

    /** A request, behind a lock: of two who change it at one moment the second sees what the first did. */
    Optional<IntroductionRequest> locked(long id) {
        return Optional.ofNullable(em.find(IntroductionRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The question, or the yes, that stands for a request. */
    Optional<IntroductionProposal> open(IntroductionRequest request) {
        return em.createQuery(
                        "SELECT p FROM IntroductionProposal p WHERE p.openRequest = :request",
                        IntroductionProposal.class)
                .setParameter("request", request.id())
                .getResultStream()
                .findFirst();
    }

    /** A member who is here. */
    Optional<Someone> here(Long id) {
        return presence.here(id);
    }

    /** Tells somebody by mail and notice. The mail's fields are the name, the address of the page, and what follows. */
    void tell(Long who, String what, String key, String path, Object... more) {
        Object[] fields = new Object[more.length + 1];
        fields[0] = settings.publicUrl() + path;
        System.arraycopy(more, 0, fields, 1, more.length);
        coordinators.tell(List.of(who), new TaskFor(0, what, key, "", path), what, fields);
    }

    /** What was told waits no longer. */
    void untell(String key) {
        done.fire(new TaskDone(key));
    }

    /** The key of the notice that somebody is asked. */
    static String askedKey(Long request) {
        return "introduction-asked:" + request;
    }

    /** The key of the notice that two were introduced. */
    static String madeKey(Long request) {
        return "introduction-made:" + request;
    }

    /** Brings the two together: one mail to each, with what the other one agreed to share. */
    void introduce(IntroductionRequest request, IntroductionProposal yes, Someone asker, Someone person) {
        request.introduced();
        made(request, asker, person, yes.words(), yes.shareEmail());
        made(request, person, asker, request.tell(), request.shareEmail());
    }

    private void made(IntroductionRequest request, Someone to, Someone other, String words, boolean email) {
        String address = email ? accounts.emailOf(other.id()).orElse("") : "";
        tell(
                to.id(),
                "introduction-made",
                madeKey(request.id()),
                "/introductions/" + request.id(),
                other.name(),
                words.isEmpty() ? "\u2013" : words,
                address.isEmpty() ? settings.publicUrl() + "/members/" + other.handle() : address,
                request.lookingFor());
    }
}
