package org.headwaters.resource;

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
import org.headwaters.space.SpaceQueries;

/** Resources, by title, for the audit log. */
@ApplicationScoped
public class ResourceNames implements ObjectNames {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SpaceQueries spaces;

    @Override
    public Set<String> types() {
        return Set.of("resource");
    }

    @Override
    public Map<Long, ObjectName> names(Actor actor, String type, Collection<Long> ids) {
        return ObjectNames.of(
                em.createQuery(
                                "SELECT r.id, r.title FROM Resource r WHERE r.id IN :ids AND (r.spaceId IS NULL"
                                        + " OR r.spaceId IN :readable)",
                                Object[].class)
                        .setParameter("ids", ids)
                        .setParameter("readable", spaces.readableIds(actor)),
                row -> new ObjectName((String) row[1], "/resources/" + row[0]));
    }
}
