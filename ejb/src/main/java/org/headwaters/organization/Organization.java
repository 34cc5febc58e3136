package org.headwaters.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.headwaters.platform.database.Versioned;
import org.headwaters.platform.text.Region;
import org.headwaters.platform.time.CommunityDay;

/** An organization that belongs to the community. It comes into being when its application is approved. */
@Entity
@Table(name = "organization")
public class Organization extends Versioned {

    /** Where it stands in its life with the community. */
    public enum State {
        APPROVED,
        /** It stands in no list and nobody can join with it; its people stay. */
        PAUSED,
        /** It belongs no longer; what its people wrote keeps its name. */
        LEFT,
        /** It became part of another one, where its address leads. */
        MERGED
    }

    /** Who or what paused it. */
    public enum Pause {
        ATTESTATION,
        STEWARD,
        COORDINATOR
    }

    @Column(name = "slug")
    private String slug;

    @Column(name = "name")
    private String name;

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

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "attested_at")
    private Instant attestedAt;

    @Column(name = "attest_due")
    private LocalDate attestDue;

    @Column(name = "attest_stage")
    private Integer attestStage;

    @Column(name = "attest_told_on")
    private LocalDate attestToldOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "pause_kind")
    private Pause pausedBy;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "merged_into")
    private Long mergedInto;

    @Column(name = "sponsor_name")
    private String sponsorName = "";

    @Column(name = "sponsor_role")
    private String sponsorRole = "";

    @Column(name = "sponsor_email")
    private String sponsorEmail = "";

    /** For JPA. */
    protected Organization() {}

    /**
     * A newly approved organization.
     *
     * @param mailDomains domains separated by a space, such as {@code "riverbend.example.org"}; may be empty
     */
    public Organization(
            String slug,
            String name,
            OrganizationKind kind,
            Region region,
            String website,
            String mailDomains,
            String mission,
            Instant approvedAt) {
        this.slug = slug;
        this.name = name;
        this.kind = kind;
        this.region = region;
        this.website = website;
        this.mailDomains = mailDomains;
        this.mission = mission;
        this.state = State.APPROVED;
        this.approvedAt = approvedAt;
        this.stateSince = approvedAt;
        attestIn(approvedAt);
    }

    /** Pauses. */
    void pause(Pause by, Instant now) {
        stand(state == State.APPROVED, State.PAUSED, now);
        pausedBy = by;
    }

    /** Ends a pause. */
    void resume(Instant now) {
        stand(state == State.PAUSED, State.APPROVED, now);
    }

    /** Leaves. */
    void leave(Instant now) {
        stand(state == State.APPROVED || state == State.PAUSED, State.LEFT, now);
    }

    /** Belongs again; the next attestation is due in a year. */
    void comeBack(Instant now) {
        stand(state == State.LEFT, State.APPROVED, now);
        attestIn(now);
    }

    /** Becomes part of another. */
    void mergeInto(Long other, Instant now) {
        stand(state != State.MERGED, State.MERGED, now);
        mergedInto = other;
    }

    private void stand(boolean possible, State next, Instant now) {
        if (!possible) {
            throw new IllegalStateException("From " + state + " there is no way to " + next);
        }
        state = next;
        stateSince = now;
        pausedBy = null;
    }

    /** A steward says that all is right: the next time is in a year, and a pause for this reason ends. */
    void attest(Instant now) {
        attestedAt = now;
        attestIn(now);
        if (pausedBy == Pause.ATTESTATION) {
            resume(now);
        }
    }

    private void attestIn(Instant now) {
        attestDue = CommunityDay.of(now).plusYears(1);
        attestStage = null;
        attestToldOn = null;
    }

    /** A reminder went out. */
    void remindedToAttest(int stage, LocalDate today) {
        attestStage = stage;
        attestToldOn = today;
    }

    /** How it stands with its attestation. */
    Attestation attestation() {
        return new Attestation(attestDue, attestStage, attestToldOn);
    }

    /** Sets the day of the next attestation, a year after the last: for the sample. */
    public void attestBy(LocalDate due) {
        attestDue = due;
        attestedAt = CommunityDay.start(due.minusYears(1));
    }

    /** Takes another name. */
    void rename(String next, String address) {
        name = next;
        slug = address;
    }

    /** Changes what its page tells. */
    void describe(OrganizationKind kind, Region region, String website, String mailDomains, String mission) {
        this.kind = kind;
        this.region = region;
        this.website = website;
        this.mailDomains = mailDomains;
        this.mission = mission;
    }

    /**
     * Names its executive sponsor.
     *
     * @param email where reflections go for a reply; may be empty
     */
    void sponsoredBy(String name, String role, String email) {
        sponsorName = name;
        sponsorRole = role;
        sponsorEmail = email;
    }

    String sponsorName() {
        return sponsorName;
    }

    String sponsorRole() {
        return sponsorRole;
    }

    String sponsorEmail() {
        return sponsorEmail;
    }

    /** Why it is paused, or null. */
    public Pause pausedBy() {
        return pausedBy;
    }

    /** The readable part of its address. */
    public String slug() {
        return slug;
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** The state. */
    public State state() {
        return state;
    }
}
