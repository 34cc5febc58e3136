package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.headwaters.account.AccountService;
import org.headwaters.account.OneTimeLink.Purpose;
import org.headwaters.account.OneTimeLinks;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.gate.Problems;
import org.headwaters.space.SpaceService;

/** Begins an empty community: the link in the log makes the first coordinator, and there is a space for everyone. */
@Stateless
public class SetUpService {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private OneTimeLinks links;

    @Inject
    private AccountService accounts;

    @Inject
    private SpaceService spaces;

    @Inject
    private Handles handles;

    @Inject
    private ProfileKeeper profiles;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentActor current;

    /** The secret of a set-up link, when the community has no coordinator yet. */
    @OpenToAll("only the start of the program calls it, and tells nobody but the log")
    public Optional<String> link() {
        return begun() ? Optional.empty() : Optional.of(links.create(Purpose.SET_UP, null));
    }

    /** Whether the link is good and nobody has begun yet. */
    @OpenToAll("the link is the permission")
    public boolean open(String secret) {
        return links.usable(Purpose.SET_UP, secret) && !begun();
    }

    /**
     * Makes the first coordinator.
     *
     * @throws InvalidInput when something typed is no good or the link no longer works
     */
    @OpenToAll("the link is the permission")
    public void begin(String secret, String name, String email, String password) {
        Problems problems = new Problems();
        String cleanName = problems.line("name", name, 200);
        String cleanEmail = problems.email("email", email);
        problems.refuse();
        if (begun() || links.redeem(Purpose.SET_UP, secret).isEmpty()) {
            throw new InvalidInput("", "link.used");
        }
        Actor before = current.get();
        current.become(Actor.program());
        try {
            Member first =
                    new Member(handles.free(cleanName), cleanName, Involvement.ADVISORY_BOARD, null, clock.instant());
            first.coordinate();
            em.persist(first);
            em.flush();
            profiles.begin(first, Map.of());
            accounts.open(first.id(), cleanEmail);
            accounts.setPassword(first.id(), password);
            spaces.beginCommunity();
            audit.done("community.begin", "member", first.id(), cleanName);
        } finally {
            current.become(before);
        }
    }

    private boolean begun() {
        return !em.createQuery("SELECT m.id FROM CommunityMember m WHERE m.coordinator = TRUE", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
