package org.headwaters.preference;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.headwaters.platform.gate.Gate;

/** Keeps what members choose for themselves, such as how they like to read. */
@Stateless
public class PreferenceService {

    private static final String FORM = "[a-z-]{1,40}";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Gate gate;

    /**
     * Keeps one choice of the actor.
     *
     * @param name which, in lower-case letters and hyphens
     * @param value what, in lower-case letters and hyphens
     * @throws IllegalArgumentException for any other shape: names and values are the program's, not typed by people
     */
    public void choose(String name, String value) {
        gate.require(gate.actor().member(), "preference.choose", "member", null);
        if (!name.matches(FORM) || !value.matches(FORM)) {
            throw new IllegalArgumentException("Not a name or value of a setting");
        }
        em.createNativeQuery(
                        "INSERT INTO member_setting (member_id, name, value) VALUES (?1, ?2, ?3) ON DUPLICATE KEY UPDATE value = VALUES(value)")
                .setParameter(1, gate.actor().memberId())
                .setParameter(2, name)
                .setParameter(3, value)
                .executeUpdate();
    }
}
