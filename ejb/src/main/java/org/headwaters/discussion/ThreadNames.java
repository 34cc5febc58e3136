package org.headwaters.discussion;

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

/** Threads and posts, by title, for the audit log. */
@ApplicationScoped
public class ThreadNames implements ObjectNames {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SpaceQueries spaces;

    @Override
    public Set<String> types() {
        return Set.of("thread", "post");
    }

    @Override
    public Map<Long, ObjectName> names(Actor actor, String type, Collection<Long> ids) {
        Set<Long> readable = spaces.readableIds(actor);
        if (type.equals("post")) {
            return ObjectNames.of(
                    em.createQuery(
                                    "SELECT p.id, t.title, t.id, p.number FROM Post p JOIN DiscussionThread t"
                                            + " ON t.id = p.threadId WHERE p.id IN :ids AND t.spaceId IN :readable",
                                    Object[].class)
                            .setParameter("ids", ids)
                            .setParameter("readable", readable),
                    row -> new ObjectName(
                            row[1] + ", #" + row[3],
                            "/discussions/" + row[2] + "?page=" + ThreadView.pageOf((Integer) row[3]) + "#post-"
                                    + row[3]));
        }
        return ObjectNames.of(
                em.createQuery(
                                "SELECT t.id, t.title FROM DiscussionThread t WHERE t.id IN :ids AND t.spaceId IN :readable",
                                Object[].class)
                        .setParameter("ids", ids)
                        .setParameter("readable", readable),
                row -> new ObjectName((String) row[1], "/discussions/" + row[0]));
    }
}
