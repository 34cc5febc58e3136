package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headwaters.account.Account;
import org.headwaters.account.AccountService;
import org.headwaters.member.Affiliation;
import org.headwaters.member.Involvement;
import org.headwaters.member.Member;
import org.headwaters.organization.Organization;
import org.headwaters.organization.OrganizationKind;
import org.headwaters.platform.text.Region;
import org.headwaters.sample.SampleAccounts.SampleAccount;

/** The sample's organizations and members. Only the three of {@link SampleAccounts} get a password. */
@ApplicationScoped
public class PeopleSamples implements SamplePart {

    /** An organization is approved so many days before its first member joins. */
    private static final double APPROVED_BEFORE = 3;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private AccountService accounts;

    @Inject
    private SampleProfiles profiles;

    @Override
    public String name() {
        return "people";
    }

    @Override
    public void load(SampleTimes times) {
        List<JsonObject> people = SampleFiles.list("members.json");
        Map<String, Organization> organizations = organizations(people, times);
        Map<JsonObject, Member> members = new HashMap<>();
        for (JsonObject person : people) {
            Member member = member(person, organizations.get(person.getString("organization")), times);
            SampleRows.add(em, member);
            members.put(person, member);
        }
        Map<String, JsonObject> more = SampleProfiles.more();
        for (JsonObject person : people) {
            Member member = members.get(person);
            Instant joined = times.daysAgo(SampleFiles.number(person, "joinedDaysAgo"));
            em.persist(new Affiliation(member.id(), member.organizationId(), person.getBoolean("steward"), joined));
            profiles.write(member, person, more.get(member.handle()));
            em.persist(new Account(member.id(), person.getString("email")));
        }
        em.flush();
        for (SampleAccount account : SampleAccounts.ALL) {
            Member member = people.stream()
                    .filter(person -> person.getString("email").equals(account.email()))
                    .findFirst()
                    .map(members::get)
                    .orElseThrow(() -> new IllegalStateException("No sample member has " + account.email()));
            accounts.setPassword(member.id(), account.password());
        }
    }

    private Map<String, Organization> organizations(List<JsonObject> people, SampleTimes times) {
        Map<String, Organization> bySlug = new HashMap<>();
        for (JsonObject data : SampleFiles.list("organizations.json")) {
            String slug = data.getString("slug");
            double first = people.stream()
                    .filter(person -> person.getString("organization").equals(slug))
                    .mapToDouble(person -> SampleFiles.number(person, "joinedDaysAgo"))
                    .max()
                    .orElse(0);
            Organization organization = new Organization(
                    slug,
                    data.getString("name"),
                    SampleFiles.constant(OrganizationKind.class, data, "kind"),
                    SampleFiles.constant(Region.class, data, "region"),
                    data.getString("website"),
                    String.join(" ", SampleFiles.strings(data, "mailDomains")),
                    data.getString("mission"),
                    times.daysAgo(first + APPROVED_BEFORE));
            SampleRows.add(em, organization);
            bySlug.put(slug, organization);
        }
        return bySlug;
    }

    private static Member member(JsonObject person, Organization organization, SampleTimes times) {
        Member member = new Member(
                person.getString("handle"),
                person.getString("name"),
                SampleFiles.constant(Involvement.class, person, "level"),
                organization.id(),
                times.daysAgo(SampleFiles.number(person, "joinedDaysAgo")));
        if (person.getBoolean("coordinator")) {
            member.coordinate();
        }
        return member;
    }
}
