package org.headwaters.space;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.headwaters.platform.audit.ObjectName;
import org.headwaters.platform.audit.ObjectNames;
import org.headwaters.platform.gate.Actor;

/** Spaces, by name, for the audit log. */
@ApplicationScoped
public class SpaceNames implements ObjectNames {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SpaceQueries spaces;

    @Override
    public Set<String> types() {
        return Set.of("space");
    }

    @Override
    public Map<Long, ObjectName> names(Actor actor, String type, Collection<Long> ids) {
        return ObjectNames.of(
                em.createQuery(
                                "SELECT s.id, s.name, s.slug FROM Space s WHERE s.id IN :ids AND s.id IN :readable",
                                Object[].class)
                        .setParameter("ids", ids)
                        .setParameter("readable", spaces.readableIds(actor)),
                row -> new ObjectName((String) row[1], "/spaces/" + row[2]));
    }
}
