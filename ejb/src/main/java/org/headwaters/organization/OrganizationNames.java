package org.headwaters.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.headwaters.platform.audit.ObjectName;
import org.headwaters.platform.audit.ObjectNames;
import org.headwaters.platform.gate.Actor;

/** Organizations and applications, by name, for the audit log. */
@ApplicationScoped
public class OrganizationNames implements ObjectNames {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Override
    public Set<String> types() {
        return Set.of("organization", "organization_application");
    }

    @Override
    public Map<Long, ObjectName> names(Actor actor, String type, Collection<Long> ids) {
        if (type.equals("organization_application")) {
            return ObjectNames.of(
                    em.createQuery(
                                    "SELECT a.id, a.organizationName FROM OrganizationApplication a WHERE a.id IN :ids",
                                    Object[].class)
                            .setParameter("ids", ids),
                    row -> new ObjectName((String) row[1], "/coordinator/organizations/" + row[0]));
        }
        return ObjectNames.of(
                em.createQuery(
                                "SELECT o.id, o.name, o.slug, o.state FROM Organization o WHERE o.id IN :ids",
                                Object[].class)
                        .setParameter("ids", ids),
                row -> new ObjectName(
                        (String) row[1],
                        OrganizationPolicy.maySee(actor, (Organization.State) row[3])
                                ? "/organizations/" + row[2]
                                : null));
    }
}
