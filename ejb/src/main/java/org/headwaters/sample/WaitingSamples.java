package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.Map;
import org.headwaters.member.Involvement;
import org.headwaters.organization.Organization;
import org.headwaters.organization.OrganizationKind;
import org.headwaters.platform.secret.Tokens;
import org.headwaters.platform.text.Region;
import org.headwaters.platform.time.Utc;

/** What waits for a coordinator in the sample: organizations that have applied and people who have asked to join. */
@ApplicationScoped
public class WaitingSamples implements SamplePart {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SampleIndex index;

    @Override
    public String name() {
        return "waiting";
    }

    @Override
    public void load(SampleTimes times) {
        SampleFiles.list("applications.json").forEach(data -> apply(data, times));
        Map<String, Organization> organizations = index.organizations();
        SampleFiles.list("join-requests.json").forEach(data -> ask(data, organizations, times));
    }

    private void apply(JsonObject data, SampleTimes times) {
        LocalDateTime at = Utc.of(times.daysAgo(SampleFiles.number(data, "appliedDaysAgo")));
        String token = Tokens.hash(Tokens.create());
        insert(
                """
                INSERT INTO organization_application (token_hash, organization_name, kind, region, website, mail_domains,
                    mission, why, contact_name, contact_email, contact_role, evidence_url, state, applied_at, updated_at, waits_since, version)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 'WAITING', ?13, ?14, ?15, 1)""",
                token,
                data.getString("organizationName"),
                SampleFiles.constant(OrganizationKind.class, data, "kind").name(),
                SampleFiles.constant(Region.class, data, "region").name(),
                data.getString("website"),
                String.join(" ", SampleFiles.strings(data, "mailDomains")),
                data.getString("mission"),
                data.getString("why"),
                data.getString("contactName"),
                data.getString("contactEmail"),
                data.getString("contactRole"),
                data.getString("evidenceUrl"),
                at,
                at,
                at);
        insert(
                """
                INSERT INTO application_step (application_id, number, kind, actor_id, words, happened_at)
                SELECT id, 1, 'APPLIED', NULL, '', applied_at FROM organization_application WHERE token_hash = ?1""",
                token);
    }

    /** The sample's people have confirmed their address, so a coordinator may decide at once. */
    private void ask(JsonObject data, Map<String, Organization> organizations, SampleTimes times) {
        LocalDateTime at = Utc.of(times.daysAgo(SampleFiles.number(data, "requestedDaysAgo")));
        insert(
                """
                INSERT INTO join_request (token_hash, name, email, email_confirmed_at, organization_id, involvement, wishes,
                    interests, state, requested_at, reason, version)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'WAITING', ?9, '', 1)""",
                Tokens.hash(Tokens.create()),
                data.getString("name"),
                data.getString("email"),
                at,
                organizations.get(data.getString("organization")).id(),
                SampleFiles.constant(Involvement.class, data, "involvement").name(),
                data.getString("wishes"),
                String.join("\n", SampleFiles.strings(data, "interests")),
                at);
    }

    private void insert(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
