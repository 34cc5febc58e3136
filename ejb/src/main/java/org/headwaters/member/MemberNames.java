package org.headwaters.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.headwaters.platform.audit.ObjectName;
import org.headwaters.platform.audit.ObjectNames;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.SearchWords;

/** Members and requests to join, by name, for the audit log. */
@ApplicationScoped
public class MemberNames implements ObjectNames {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    private static final int PEOPLE = 200;

    @Override
    public Set<String> types() {
        return Set.of("member", "join_request");
    }

    @Override
    public Map<Long, ObjectName> names(Actor actor, String type, Collection<Long> ids) {
        if (type.equals("join_request")) {
            return ObjectNames.of(
                    em.createQuery("SELECT r.id, r.name FROM JoinRequest r WHERE r.id IN :ids", Object[].class)
                            .setParameter("ids", ids),
                    row -> new ObjectName((String) row[1], "/me/requests/" + row[0]));
        }
        return ObjectNames.of(
                em.createQuery(
                                "SELECT m.id, m.name, m.handle, m.state FROM CommunityMember m WHERE m.id IN :ids",
                                Object[].class)
                        .setParameter("ids", ids),
                row -> new ObjectName(
                        (String) row[1],
                        MemberPolicy.mayRead(actor, (Member.State) row[3]) ? "/members/" + row[2] : null));
    }

    @Override
    public Set<Long> people(String words) {
        SearchWords search = SearchWords.of(words);
        if (search.none()) {
            return Set.of();
        }
        return Set.copyOf(search.bindWords(
                        em.createQuery("SELECT m.id FROM CommunityMember m WHERE " + search.in("m.name"), Long.class))
                .setMaxResults(PEOPLE)
                .getResultList());
    }
}
