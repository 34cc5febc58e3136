package org.headwaters.reference;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.mention.MentionPolicy;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.Actor;
import org.headwaters.reference.LocalAddress.Kind;
import org.headwaters.space.Space.Visibility;

/**
 * Lets addresses of this Headwaters in posts say what they lead to. Titles are asked for whenever words are shown and are never kept
 * with them: what is closed, moved or renamed meanwhile is closed, moved or renamed here too. A title is said only where everybody who
 * may read the post may know it, whoever reads it now; everything else stays an address. No page of another site is ever fetched.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TitleQueries {

    /** More different addresses than this on one page stay addresses. */
    static final int MOST = 100;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Settings settings;

    /**
     * Says the titles in the words of one page, with at most one statement for each kind of thing, however many posts and links.
     *
     * @param actor who reads
     * @param spaceId the space of the words, or 0 for words that everybody may read
     * @param visibility who may read that space; null counts as everyone
     * @param htmls rendered and sanitized words
     * @return the same words in the same order
     */
    public List<String> titled(Actor actor, long spaceId, Visibility visibility, List<String> htmls) {
        String site = settings.publicUrl();
        if (htmls.stream().noneMatch(html -> html.contains(">" + site + "/"))) {
            return htmls;
        }
        Set<LocalAddress> found = new LinkedHashSet<>();
        htmls.forEach(html -> BareLinks.say(html, address -> {
            LocalAddress.of(address, site).filter(local -> found.size() < MOST).ifPresent(found::add);
            return null;
        }));
        Map<LocalAddress, String> titles = titles(actor, new Place(spaceId, visibility), found);
        return htmls.stream()
                .map(html -> BareLinks.say(html, address -> LocalAddress.of(address, site)
                        .map(titles::get)
                        .orElse(null)))
                .toList();
    }

    /** Where the words are. */
    private record Place(long space, Visibility visibility) {

        /** Whether all its readers may read another space. */
        boolean mayKnow(Actor actor, Object otherSpace, Object other) {
            return MentionPolicy.mayLink(actor, visibility, ((Long) otherSpace) == space, (Visibility) other);
        }

        boolean membersOnly() {
            return visibility != null && visibility != Visibility.EVERYONE;
        }
    }

    private Map<LocalAddress, String> titles(Actor actor, Place place, Set<LocalAddress> found) {
        Map<Kind, Set<String>> keys = new EnumMap<>(Kind.class);
        found.forEach(address -> keys.computeIfAbsent(address.kind(), kind -> new LinkedHashSet<>())
                .add(address.key()));
        Map<LocalAddress, String> titles = new HashMap<>();
        keys.forEach((kind, some) -> {
            Map<String, String> named =
                    switch (kind) {
                        case THREAD -> threads(actor, place, some);
                        case RESOURCE -> resources(place, some);
                        case SPACE -> spaces(actor, place, some);
                        case ORGANIZATION -> named(
                                "SELECT o.slug, o.name FROM Organization o WHERE o.slug IN :keys"
                                        + " AND o.state = org.headwaters.organization.Organization.State.APPROVED",
                                some);
                        case MEMBER ->
                        // As a mention is: the name itself belongs to those who may see the profile.
                        named(
                                "SELECT m.handle, CONCAT('@', m.handle) FROM CommunityMember m WHERE m.handle IN :keys"
                                        + " AND m.state = org.headwaters.member.Member.State.ACTIVE",
                                some);
                    };
            found.stream()
                    .filter(address -> address.kind() == kind && named.containsKey(address.key()))
                    .forEach(address -> titles.put(
                            address,
                            named.get(address.key()) + (address.post() > 0 ? " (#" + address.post() + ")" : "")));
        });
        return titles;
    }

    private Map<String, String> threads(Actor actor, Place place, Set<String> ids) {
        return em
                .createQuery(
                        "SELECT t.id, t.title, s.id, s.visibility FROM DiscussionThread t JOIN Space s ON s.id = t.spaceId"
                                + " WHERE t.id IN :ids AND t.listed = TRUE",
                        Object[].class)
                .setParameter("ids", numbers(ids))
                .getResultList()
                .stream()
                .filter(row -> place.mayKnow(actor, row[2], row[3]))
                .collect(Collectors.toMap(row -> row[0].toString(), row -> (String) row[1]));
    }

    private Map<String, String> resources(Place place, Set<String> ids) {
        return em
                .createQuery(
                        "SELECT r.id, r.title FROM Resource r WHERE r.id IN :ids"
                                + " AND (r.audience IN (org.headwaters.resource.Audience.EVERYONE,"
                                + " org.headwaters.resource.Audience.PATIENTS)"
                                + " OR r.audience = org.headwaters.resource.Audience.MEMBERS AND :members = TRUE"
                                + " OR r.audience = org.headwaters.resource.Audience.SPACE AND r.spaceId = :space)",
                        Object[].class)
                .setParameter("ids", numbers(ids))
                .setParameter("members", place.membersOnly())
                .setParameter("space", place.space())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row[0].toString(), row -> (String) row[1]));
    }

    private Map<String, String> spaces(Actor actor, Place place, Set<String> slugs) {
        return em
                .createQuery(
                        "SELECT s.slug, s.name, s.id, s.visibility FROM Space s WHERE s.slug IN :keys", Object[].class)
                .setParameter("keys", slugs)
                .getResultList()
                .stream()
                .filter(row -> place.mayKnow(actor, row[2], row[3]))
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private Map<String, String> named(String query, Set<String> keys) {
        return em.createQuery(query, Object[].class)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private static List<Long> numbers(Set<String> ids) {
        return ids.stream().map(Long::valueOf).toList();
    }
}
