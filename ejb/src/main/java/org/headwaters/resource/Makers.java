package org.headwaters.resource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.MemberRow;
import org.headwaters.member.NamedPeople;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Problem;
import org.headwaters.platform.gate.Problems;

/** Who made an item: people in order, members among them, and organizations beside the one it was shared for. */
@Dependent
public class Makers {

    /** Most people, and most organizations. */
    public static final int MOST = 20;
    /** Said by a form that has asked which names are members'. */
    public static final String ASKED = "-";

    private static final int LONGEST = 140;
    private static final int LONGEST_LINE = 300;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private NamedPeople people;

    @Inject
    private MemberQueries members;

    /** The people, in order, with the name of today. */
    List<MakerView> authors(long resource) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.resource.MakerView(m.handle, m.name, x.name)
                        FROM ResourceAuthor x LEFT JOIN CommunityMember m ON m.id = x.authorId
                        WHERE x.resourceId = :resource ORDER BY x.place""",
                        MakerView.class)
                .setParameter("resource", resource)
                .getResultList();
    }

    /** The organizations beside the one it was shared for, in order; of one that has become part of another, that other. */
    List<MakerView> organizations(long resource) {
        return em.createQuery(
                        """
                        SELECT o.slug, o.name FROM ResourceOrganization x JOIN Organization g ON g.id = x.organizationId
                        JOIN Organization o ON o.id = COALESCE(g.mergedInto, g.id)
                        WHERE x.resourceId = :resource ORDER BY x.place""",
                        Object[].class)
                .setParameter("resource", resource)
                .getResultStream()
                .map(row -> new MakerView((String) row[0], (String) row[1]))
                .distinct()
                .toList();
    }

    /** The members that names in a form may mean, by line: names that a member has, and that lead to nobody yet. */
    public Map<String, List<MemberRow>> unsure(Actor actor, long resource, DetailForm form) {
        Set<String> known = authors(resource).stream()
                .filter(one -> one.address() == null)
                .map(MakerView::name)
                .collect(Collectors.toSet());
        Map<String, List<MemberRow>> unsure = new LinkedHashMap<>();
        lines(form.authors()).stream()
                .limit(MOST)
                .filter(line -> !NamedPeople.exact(line) && !known.contains(line))
                .forEach(line -> {
                    List<MemberRow> called = people.meant(actor, line).stream()
                            .filter(one -> one.name().equalsIgnoreCase(line))
                            .toList();
                    if (!called.isEmpty()) {
                        unsure.put(line, called);
                    }
                });
        return unsure;
    }

    /** Checks what was typed; what is wrong is said at fields {@code authors} and {@code organizations}. */
    Made check(Actor actor, Resource resource, DetailForm form, Problems problems) {
        List<ResourceAuthor> authors = new ArrayList<>();
        Map<String, List<MemberRow>> unsure = unsure(actor, resource.id(), form);
        List<String> lines = lines(form.authors());
        if (lines.size() > MOST) {
            problems.add("authors", "resource.many-makers", MOST);
        }
        Map<String, Long> named = named(resource.id());
        for (String line : lines.stream().limit(MOST).toList()) {
            Long member = null;
            if (NamedPeople.exact(line)) {
                // Who is named already stays, also while they may not come in.
                member = NamedPeople.handle(line).map(named::get).orElseGet(() -> people.meant(actor, line).stream()
                        .findFirst()
                        .map(MemberRow::id)
                        .orElse(null));
                if (member == null) {
                    once(problems, "authors", new Problem("authors", "resource.no-such-author", line));
                }
            } else if (line.length() > LONGEST) {
                once(problems, "authors", new Problem("authors", "resource.long-author", LONGEST));
            } else {
                member = unsure.getOrDefault(line, List.of()).stream()
                        .filter(one -> form.members().contains(one.handle()))
                        .findFirst()
                        .map(MemberRow::id)
                        .orElse(null);
            }
            authors.add(new ResourceAuthor(resource.id(), authors.size() + 1, member, member == null ? line : ""));
        }
        if (!unsure.isEmpty() && !form.members().contains(ASKED)) {
            once(problems, "authors", new Problem("authors", "resource.author-member"));
        }
        return new Made(authors, organizations(resource, form, problems));
    }

    /** The members who are said to have made an item, by handle. */
    private Map<String, Long> named(Long resource) {
        return em.createQuery(
                        """
                        SELECT m.handle, m.id FROM ResourceAuthor a JOIN CommunityMember m ON m.id = a.authorId
                        WHERE a.resourceId = :resource""",
                        Object[].class)
                .setParameter("resource", resource)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1], (one, same) -> one));
    }

    private List<ResourceOrganization> organizations(Resource resource, DetailForm form, Problems problems) {
        Map<String, Long> known = new LinkedHashMap<>();
        members.organizations().forEach(one -> known.put(one.name().toLowerCase(Locale.ROOT), one.id()));
        Set<Long> ids = new LinkedHashSet<>();
        for (String typed : form.organizations().stream().map(String::strip).toList()) {
            Long id = known.get(typed.toLowerCase(Locale.ROOT));
            if (id != null && !id.equals(resource.organizationId())) {
                ids.add(id);
            } else if (id == null && !typed.isEmpty()) {
                once(problems, "organizations", new Problem("organizations", "resource.no-organization-named", typed));
            }
        }
        List<ResourceOrganization> organizations = new ArrayList<>();
        ids.stream()
                .limit(MOST)
                .forEach(
                        id -> organizations.add(new ResourceOrganization(resource.id(), organizations.size() + 1, id)));
        return organizations;
    }

    /** Takes the place of what was told before. */
    void keep(long resource, Made made) {
        for (String table : List.of("ResourceAuthor", "ResourceOrganization")) {
            em.createQuery("DELETE FROM " + table + " x WHERE x.resourceId = :id")
                    .setParameter("id", resource)
                    .executeUpdate();
        }
        made.authors().forEach(em::persist);
        made.organizations().forEach(em::persist);
    }

    /** What was told. */
    record Made(List<ResourceAuthor> authors, List<ResourceOrganization> organizations) {}

    private static void once(Problems problems, String field, Problem problem) {
        if (problems.all().stream().noneMatch(one -> one.field().equals(field))) {
            problems.add(field, problem.message(), problem.arguments());
        }
    }

    private static List<String> lines(String typed) {
        return typed.lines()
                .map(line -> new Problems().optionalLine("authors", line, LONGEST_LINE))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
