package org.headwaters.welcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space;
import org.headwaters.space.Space.Visibility;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;

/** The space in which newcomers introduce themselves: the one a coordinator chose, else the one that everybody shares. */
@ApplicationScoped
public class WelcomeSpace {

    static final String SETTING = "welcome.space";
    /** Stands for no space: no thread is made. */
    static final String NONE = "none";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SpaceQueries spaces;

    /** The space, or empty when there is to be no thread. */
    public Optional<SpaceSummary> find() {
        List<?> chosen = em.createNativeQuery("SELECT value FROM setting WHERE name = ?1")
                .setParameter(1, SETTING)
                .getResultList();
        if (chosen.contains(NONE)) {
            return Optional.empty();
        }
        List<SpaceSummary> all = choices(Actor.program());
        return all.stream()
                .filter(space -> chosen.contains(String.valueOf(space.id())))
                .findFirst()
                .or(() -> all.stream()
                        .filter(space -> space.kind() == Space.Kind.COMMUNITY)
                        .findFirst());
    }

    /** The spaces to choose from. */
    public List<SpaceSummary> choices(Actor actor) {
        return spaces.readable(actor).stream()
                .filter(space -> fits(space.visibility()))
                .toList();
    }

    /** Whether newcomers may introduce themselves in a space: every member must be able to read it. */
    static boolean fits(Visibility visibility) {
        return visibility != Visibility.OWN;
    }
}
