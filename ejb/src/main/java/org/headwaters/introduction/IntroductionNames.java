package org.headwaters.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.headwaters.platform.audit.ObjectName;
import org.headwaters.platform.audit.ObjectNames;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.Paragraphs;

/** Requests for an introduction, by their first words, for the audit log. */
@ApplicationScoped
public class IntroductionNames implements ObjectNames {

    private static final int LONGEST = 80;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Override
    public Set<String> types() {
        return Set.of("introduction");
    }

    @Override
    public Map<Long, ObjectName> names(Actor actor, String type, Collection<Long> ids) {
        return ObjectNames.of(
                em.createQuery(
                                "SELECT r.id, r.lookingFor, r.askerId FROM IntroductionRequest r WHERE r.id IN :ids",
                                Object[].class)
                        .setParameter("ids", ids),
                row -> new ObjectName(
                        Paragraphs.beginning((String) row[1], LONGEST),
                        IntroductionPolicy.mayCare(actor, (Long) row[2])
                                ? "/coordinator/introductions/" + row[0]
                                : null));
    }
}
