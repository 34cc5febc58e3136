package org.headwaters.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.account.AccountService;
import org.headwaters.platform.gate.Actor;

/**
 * The one way out of profiles, for every page, list, search, suggestion, mail and file: it answers a reader with what that reader may
 * see, and nothing else ever leaves the database. Nobody but this class reads the table, and a search that wants to look into a field
 * takes its condition from {@link #having}, so that what is hidden cannot be found either.
 */
@ApplicationScoped
public class ProfileGate {

    private static final List<Long> NOBODY = List.of(0L);

    /** Whether the reader sees the entry {@code e}. The parameters are set by {@link #bind}. */
    private static final String SEEN =
            """
            (e.audience IN :profileOpen OR e.memberId = :profileReader
            OR (e.audience = org.headwaters.member.ProfileAudience.SPACES AND EXISTS (SELECT s1.id
                FROM SpaceMembership s1 JOIN SpaceMembership s2 ON s2.spaceId = s1.spaceId JOIN Space sp ON sp.id = s1.spaceId
                WHERE s1.memberId = e.memberId AND s2.memberId = :profileReader
                    AND sp.kind <> org.headwaters.space.Space.Kind.COMMUNITY))
            OR (e.audience = org.headwaters.member.ProfileAudience.ORGANIZATION AND EXISTS (SELECT a1.id
                FROM Affiliation a1 JOIN Affiliation a2 ON a2.organizationId = a1.organizationId
                WHERE a1.memberId = e.memberId AND a1.until IS NULL
                    AND a2.memberId = :profileReader AND a2.until IS NULL)))""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private AccountService accounts;

    /** What the reader may see of these members, in two statements however many they are. Everyone asked for is in the answer. */
    public Map<Long, Shown> shown(Actor reader, Collection<Long> members) {
        Query query = em.createQuery(
                        "SELECT e.memberId, e.field, e.words FROM ProfileEntry e WHERE e.memberId IN :members AND "
                                + SEEN)
                .setParameter("members", members.isEmpty() ? NOBODY : members);
        bind(query, reader);
        return shown(members, query);
    }

    /** What the reader may see of one member, the address for mail included. */
    public Shown shown(Actor reader, long member) {
        return withEmail(member, shown(reader, List.of(member)).get(member));
    }

    /** The token of the photo of each of these members who shows it to the reader, in one statement. */
    public Map<Long, String> photos(Actor reader, Collection<Long> members) {
        Query query = em.createQuery("SELECT e.memberId, e.words FROM ProfileEntry e WHERE e.memberId IN :members"
                        + " AND e.field = org.headwaters.member.ProfileField.PHOTO AND " + SEEN)
                .setParameter("members", members.isEmpty() ? NOBODY : members);
        bind(query, reader);
        Map<Long, String> photos = new HashMap<>();
        for (Object row : query.getResultList()) {
            photos.put((Long) ((Object[]) row)[0], (String) ((Object[]) row)[1]);
        }
        return photos;
    }

    /**
     * What the search for people looks into, by who sees it, for the program that makes the index of it. What is for oneself alone is
     * left out.
     */
    public Map<Long, Map<ProfileAudience, String>> searched(Actor program, Collection<Long> members) {
        Map<Long, Map<ProfileAudience, String>> found = new HashMap<>();
        if (!program.system() || members.isEmpty()) {
            return found;
        }
        em.createQuery(
                        """
                        SELECT e.memberId, e.audience, e.words FROM ProfileEntry e
                        WHERE e.memberId IN :members AND e.field IN :fields AND e.words <> ''
                            AND e.audience <> org.headwaters.member.ProfileAudience.SELF ORDER BY e.memberId, e.id""",
                        Object[].class)
                .setParameter("members", members)
                .setParameter("fields", ProfileField.searched())
                .getResultList()
                .forEach(row -> found.computeIfAbsent((Long) row[0], none -> new EnumMap<>(ProfileAudience.class))
                        .merge((ProfileAudience) row[1], (String) row[2], (before, after) -> before + "\n" + after));
        return found;
    }

    /** What a made-up reader would see of the member. */
    Shown preview(ProfileReader reader, long member) {
        Query query = em.createQuery("SELECT e.memberId, e.field, e.words FROM ProfileEntry e"
                        + " WHERE e.memberId = :member AND e.audience IN :audiences")
                .setParameter("member", member)
                .setParameter("audiences", reader.audiences());
        return withEmail(member, shown(List.of(member), query).get(member));
    }

    /** Who sees which field, and its words; for the member's own form alone. */
    OwnProfile own(Actor owner) {
        Map<ProfileField, String> words = new EnumMap<>(ProfileField.class);
        Map<ProfileField, ProfileAudience> audiences = new EnumMap<>(ProfileField.class);
        for (ProfileField field : ProfileField.values()) {
            words.put(field, "");
            audiences.put(field, field.quiet());
        }
        em.createQuery("SELECT e FROM ProfileEntry e WHERE e.memberId = :owner", ProfileEntry.class)
                .setParameter("owner", owner.memberId())
                .getResultList()
                .forEach(entry -> {
                    words.put(entry.field(), entry.words());
                    audiences.put(entry.field(), entry.audience());
                });
        return new OwnProfile(words, audiences);
    }

    /**
     * The words of a profile with the audience of each field.
     *
     * @param words what stands in each field
     * @param audiences who sees it
     */
    public record OwnProfile(Map<ProfileField, String> words, Map<ProfileField, ProfileAudience> audiences) {}

    /**
     * The JPQL condition that a member {@code m} has an entry in some field which the reader may see and which fits. Its query must
     * be given to {@link #bind}.
     *
     * @param fields the fields, from this program and never from an address
     * @param condition on {@code e.words}; values only as parameters
     */
    static String having(Set<ProfileField> fields, String condition) {
        String names = fields.stream()
                .map(field -> ProfileField.class.getName() + "." + field.name())
                .sorted()
                .collect(Collectors.joining(", "));
        return "EXISTS (SELECT e.id FROM ProfileEntry e WHERE e.memberId = m.id AND e.field IN (" + names + ") AND "
                + condition + " AND " + SEEN + ")";
    }

    /** The condition that the reader may see to which organizations the member {@code m} belongs. */
    static String showingOrganizations() {
        return having(Set.of(ProfileField.ORGANIZATIONS), "e.memberId = m.id");
    }

    /** Sets the reader in a query that holds {@link #having}. */
    static void bind(Query query, Actor reader) {
        query.setParameter("profileOpen", ProfilePolicy.always(reader));
        query.setParameter("profileReader", reader.memberId());
    }

    private Map<Long, Shown> shown(Collection<Long> members, Query query) {
        Map<Long, Map<ProfileField, String>> words = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] entry = (Object[]) row;
            words.computeIfAbsent((Long) entry[0], none -> new EnumMap<>(ProfileField.class))
                    .put((ProfileField) entry[1], (String) entry[2]);
        }
        Map<Long, List<AffiliationView>> organizations = organizations(words.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(ProfileField.ORGANIZATIONS))
                .map(Map.Entry::getKey)
                .toList());
        Map<Long, Shown> shown = new HashMap<>();
        for (Long member : members) {
            shown.put(
                    member,
                    new Shown(words.getOrDefault(member, Map.of()), organizations.getOrDefault(member, List.of())));
        }
        return shown;
    }

    private Map<Long, List<AffiliationView>> organizations(List<Long> members) {
        Map<Long, List<AffiliationView>> found = new HashMap<>();
        if (members.isEmpty()) {
            return found;
        }
        em.createQuery(
                        """
                        SELECT a.memberId, o.slug, o.name, a.steward, a.since, a.capacity
                        FROM Affiliation a JOIN Organization o ON o.id = a.organizationId
                        JOIN CommunityMember m ON m.id = a.memberId
                        WHERE a.memberId IN :members AND a.until IS NULL
                        ORDER BY CASE WHEN m.organizationId = a.organizationId THEN 0 ELSE 1 END, a.since, a.id""",
                        Object[].class)
                .setParameter("members", members)
                .getResultList()
                .forEach(row -> found.computeIfAbsent((Long) row[0], none -> new ArrayList<>())
                        .add(new AffiliationView(
                                (String) row[1],
                                (String) row[2],
                                (Boolean) row[3],
                                (java.time.Instant) row[4],
                                (Capacity) row[5])));
        return found;
    }

    private Shown withEmail(long member, Shown shown) {
        if (!shown.words().containsKey(ProfileField.EMAIL)) {
            return shown;
        }
        Map<ProfileField, String> words = new EnumMap<>(shown.words());
        words.put(ProfileField.EMAIL, accounts.emailOf(member).orElse(""));
        return new Shown(words, shown.organizations());
    }
}
