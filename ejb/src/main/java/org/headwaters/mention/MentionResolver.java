package org.headwaters.mention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.headwaters.discussion.MentionsFound;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.text.Mention;
import org.headwaters.space.Space.Visibility;

/** Says what names in posts lead to. At most three statements, however many names there are. */
@ApplicationScoped
public class MentionResolver {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private CurrentActor me;

    void resolve(@Observes MentionsFound found) {
        found.known().putAll(first(known(found.spaceId(), found.names())));
    }

    /** All names that lead somewhere, in the order of the text. */
    Map<Mention, Mention.Target> known(long spaceId, List<Mention> names) {
        Map<Mention, Mention.Target> all = new HashMap<>();
        people(names(names, Mention.Kind.PERSON), all);
        spaces(spaceId, names(names, Mention.Kind.SPACE), all);
        organizations(names(names, Mention.Kind.ORGANIZATION), all);
        Map<Mention, Mention.Target> known = new LinkedHashMap<>();
        names.stream().filter(all::containsKey).forEach(name -> known.put(name, all.get(name)));
        return known;
    }

    /** The first of them: the others stay plain text. */
    static Map<Mention, Mention.Target> first(Map<Mention, Mention.Target> known) {
        Map<Mention, Mention.Target> first = new LinkedHashMap<>();
        known.entrySet().stream()
                .limit(MentionPolicy.MOST)
                .forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        return first;
    }

    private static List<String> names(List<Mention> names, Mention.Kind kind) {
        return names.stream()
                .filter(name -> name.kind() == kind)
                .map(Mention::name)
                .toList();
    }

    private void people(List<String> handles, Map<Mention, Mention.Target> all) {
        if (!handles.isEmpty()) {
            em.createQuery(
                            "SELECT m.handle FROM CommunityMember m WHERE m.handle IN :handles"
                                    + " AND m.state = org.headwaters.member.Member.State.ACTIVE",
                            String.class)
                    .setParameter("handles", handles)
                    .getResultStream()
                    .forEach(handle -> all.put(
                            new Mention(Mention.Kind.PERSON, handle),
                            new Mention.Target("/members/" + handle, "@" + handle)));
        }
    }

    private void spaces(long spaceId, List<String> slugs, Map<Mention, Mention.Target> all) {
        if (slugs.isEmpty()) {
            return;
        }
        List<Object[]> rows = em.createQuery(
                        "SELECT s.id, s.slug, s.name, s.visibility FROM Space s WHERE s.slug IN :slugs OR s.id = :here",
                        Object[].class)
                .setParameter("slugs", slugs)
                .setParameter("here", spaceId)
                .getResultList();
        Visibility from = rows.stream()
                .filter(row -> (Long) row[0] == spaceId)
                .map(row -> (Visibility) row[3])
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        for (Object[] row : rows) {
            if (MentionPolicy.mayLink(me.get(), from, (Long) row[0] == spaceId, (Visibility) row[3])) {
                all.put(
                        new Mention(Mention.Kind.SPACE, (String) row[1]),
                        new Mention.Target("/spaces/" + row[1], (String) row[2]));
            }
        }
    }

    private void organizations(List<String> slugs, Map<Mention, Mention.Target> all) {
        if (!slugs.isEmpty()) {
            em.createQuery(
                            "SELECT o.slug, o.name FROM Organization o WHERE o.slug IN :slugs"
                                    + " AND o.state = org.headwaters.organization.Organization.State.APPROVED",
                            Object[].class)
                    .setParameter("slugs", slugs)
                    .getResultStream()
                    .forEach(row -> all.put(
                            new Mention(Mention.Kind.ORGANIZATION, (String) row[0]),
                            new Mention.Target("/organizations/" + row[0], (String) row[1])));
        }
    }
}
