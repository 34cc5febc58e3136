package org.headwaters.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Versioned;
import org.headwaters.platform.text.Region;

/**
 * An organization that asks to belong. It waits for a coordinator, may be asked for more and answer, and ends approved or declined;
 * an end is an end, and a second application is a new one.
 */
@Entity
@Table(name = "organization_application")
public class OrganizationApplication extends Versioned {

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "organization_name")
    private String organizationName;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private OrganizationKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "region")
    private Region region;

    @Column(name = "website")
    private String website;

    @Column(name = "mail_domains")
    private String mailDomains;

    @Column(name = "mission")
    private String mission;

    @Column(name = "why")
    private String why;

    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_email")
    private String contactEmail;

    @Column(name = "contact_role")
    private String contactRole;

    @Column(name = "evidence_url")
    private String evidence;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ApplicationState state;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "taken_by")
    private Long takenBy;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "appealed_at")
    private Instant appealedAt;

    @Column(name = "waits_since")
    private Instant waitsSince;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "escalated_at")
    private Instant escalatedAt;

    /** For JPA. */
    protected OrganizationApplication() {}

    /**
     * A new application, waiting for a coordinator.
     *
     * @param tokenHash hash of the secret in the applicant's link
     */
    public OrganizationApplication(String tokenHash, ApplicationAnswers answers, Instant now) {
        this.tokenHash = tokenHash;
        this.organizationName = answers.name();
        this.kind = answers.kind();
        this.region = answers.region();
        this.website = answers.website();
        this.mailDomains = answers.mailDomains();
        this.mission = answers.mission();
        this.why = answers.why();
        this.contactName = answers.contactName();
        this.contactEmail = answers.contactEmail();
        this.contactRole = answers.contactRole();
        this.evidence = answers.evidence();
        this.state = ApplicationState.WAITING;
        this.appliedAt = now;
        this.updatedAt = now;
        this.waitsSince = now;
    }

    /** A coordinator takes it, from another one too. The clock runs on. */
    public void take(Long coordinator, Instant now) {
        end(state.open(), state == ApplicationState.WAITING ? ApplicationState.IN_REVIEW : state, now);
        takenBy = coordinator;
    }

    /** A coordinator asks for more. May be asked again before an answer has come. */
    public void ask(Instant now) {
        end(state.open(), ApplicationState.ASKED, now);
    }

    /** The applicant answers what was asked. */
    public void answer(Instant now) {
        ApplicationState before = takenBy == null ? ApplicationState.WAITING : ApplicationState.IN_REVIEW;
        end(state == ApplicationState.ASKED, appealedAt == null ? before : ApplicationState.APPEALED, now);
        beginClock(now);
    }

    /** A declined applicant asks another coordinator to look again, once. */
    public void appeal(Instant now) {
        end(mayAppeal(), ApplicationState.APPEALED, now);
        appealedAt = now;
        takenBy = null;
        beginClock(now);
    }

    /** Whether the applicant may ask another coordinator to look again. */
    public boolean mayAppeal() {
        return state == ApplicationState.DECLINED && appealedAt == null;
    }

    /** Whoever takes part in it was reminded that time runs out. */
    void reminded(Instant now) {
        remindedAt = now;
    }

    /** The backup coordinator was told. */
    void escalated(Instant now) {
        escalatedAt = now;
    }

    private void beginClock(Instant now) {
        waitsSince = now;
        remindedAt = null;
        escalatedAt = null;
    }

    /** A coordinator says yes. */
    public void approve(Long organization, Long coordinator, Instant now) {
        end(state.open(), ApplicationState.APPROVED, now);
        decidedBy = coordinator;
        organizationId = organization;
    }

    /** A coordinator says no. */
    public void decline(Long coordinator, Instant now) {
        end(state.open(), ApplicationState.DECLINED, now);
        decidedBy = coordinator;
    }

    private void end(boolean possible, ApplicationState next, Instant now) {
        if (!possible) {
            throw new IllegalStateException("From " + state + " there is no way to " + next);
        }
        state = next;
        updatedAt = now;
    }

    /** The organization that comes of it. */
    Organization organization(String slug, Instant now) {
        return new Organization(slug, organizationName, kind, region, website, mailDomains, mission, now);
    }

    /** The state. */
    public ApplicationState state() {
        return state;
    }

    /** The organization that came of it, or null. */
    public Long organizationId() {
        return organizationId;
    }

    /** The coordinator who has taken it, or null. */
    public Long takenBy() {
        return takenBy;
    }

    /** Who decided, or null. While it is open after an appeal: who said no before, and so may not decide again. */
    public Long decidedBy() {
        return decidedBy;
    }

    /** Since when a coordinator has the next word. */
    public Instant waitsSince() {
        return waitsSince;
    }

    boolean wasReminded() {
        return remindedAt != null;
    }

    String name() {
        return organizationName;
    }

    String contactName() {
        return contactName;
    }

    String contactEmail() {
        return contactEmail;
    }
}
