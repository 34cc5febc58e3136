package org.headwaters.welcome;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.preference.PreferenceService;

/** What members and coordinators choose about welcoming. */
@Stateless
public class WelcomeService {

    static final String STEPS = "first-steps";
    static final String HIDDEN = "hidden";
    static final String GREETS = "greets";
    static final String YES = "yes";

    private static final String PAGE = "/members/newcomers";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Submissions submissions;

    @Inject
    private PreferenceService preferences;

    @Inject
    private WelcomeSpace space;

    /** The actor needs no list of first steps any more. */
    public String hideSteps() {
        gate.require(WelcomePolicy.mayOffer(gate.actor()), "welcome.hide-steps", "member", null);
        preferences.choose(STEPS, HIDDEN);
        return "/?done=steps-hidden";
    }

    /** The actor likes to greet newcomers, or would rather not any more. */
    public String greet(boolean likes) {
        gate.require(WelcomePolicy.mayOffer(gate.actor()), "welcome.greet", "member", null);
        preferences.choose(GREETS, likes ? YES : "no");
        return PAGE + (likes ? "?done=greets" : "?done=greets-no-more");
    }

    /**
     * Chooses where the welcome threads of the months to come are made.
     *
     * @param key one-time key of the form
     * @param slug the space, or {@value WelcomeSpace#NONE} for no thread
     * @return path of the page
     * @throws InvalidInput for field {@code welcomeSpace}
     */
    public String choose(String key, String slug) {
        gate.require(WelcomePolicy.mayChoose(gate.actor()), "welcome.space", "space", null);
        String chosen = WelcomeSpace.NONE.equals(slug)
                ? WelcomeSpace.NONE
                : space.choices(gate.actor()).stream()
                        .filter(one -> one.slug().equals(slug))
                        .map(one -> String.valueOf(one.id()))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("welcomeSpace", "required.space"));
        String path = PAGE + "?done=saved";
        submissions.note(key, path);
        em.createNativeQuery(
                        "INSERT INTO setting (name, value) VALUES (?1, ?2) ON DUPLICATE KEY UPDATE value = VALUES(value)")
                .setParameter(1, WelcomeSpace.SETTING)
                .setParameter(2, chosen)
                .executeUpdate();
        audit.done("welcome.space", "space", null, slug);
        return path;
    }
}
