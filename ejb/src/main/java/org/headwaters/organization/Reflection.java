package org.headwaters.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Versioned;

/** What an organization says about a quarter, and what its executive sponsor wrote back. Once answered it changes no more. */
@Entity
@Table(name = "organization_reflection")
public class Reflection extends Versioned {

    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "quarter")
    private String quarter;

    @Column(name = "moved")
    private String moved = "";

    @Column(name = "hard")
    private String hard = "";

    @Column(name = "next_step")
    private String next = "";

    @Column(name = "written_by")
    private Long writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "sponsor_name")
    private String sponsorName = "";

    @Column(name = "sponsor_role")
    private String sponsorRole = "";

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "reply")
    private String reply = "";

    @Column(name = "replied_at")
    private Instant repliedAt;

    /** For JPA. */
    protected Reflection() {}

    /** The reflection of a quarter, with nothing in it yet. */
    public Reflection(Long organizationId, String quarter) {
        this.organizationId = organizationId;
        this.quarter = quarter;
    }

    /** Says what moved, what was hard, and what comes next. */
    public void write(String moved, String hard, String next, Long by, Instant now) {
        if (repliedAt != null) {
            throw new IllegalStateException("Answered before");
        }
        this.moved = moved;
        this.hard = hard;
        this.next = next;
        this.writtenBy = by;
        this.writtenAt = now;
    }

    /** The sponsor is asked for a reply. */
    public void ask(String name, String role, Instant now) {
        sponsorName = name;
        sponsorRole = role;
        askedAt = now;
    }

    /** The sponsor replies, once. */
    public void reply(String words, Instant now) {
        if (repliedAt != null) {
            throw new IllegalStateException("Answered before");
        }
        reply = words;
        repliedAt = now;
    }

    Long organizationId() {
        return organizationId;
    }

    Long writtenBy() {
        return writtenBy;
    }

    String quarter() {
        return quarter;
    }

    String sponsorName() {
        return sponsorName;
    }

    boolean answered() {
        return repliedAt != null;
    }
}
