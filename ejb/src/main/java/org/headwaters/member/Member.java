package org.headwaters.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.headwaters.platform.database.Versioned;

/**
 * A person who belongs to the community, without any credential and without the profile ({@link ProfileEntry}). In JPQL it is {@code CommunityMember}, because
 * {@code MEMBER} is a word of that language.
 */
@Entity(name = "CommunityMember")
@Table(name = "member")
public class Member extends Versioned {

    /** Where a member stands in the life with the community. */
    public enum State {
        ACTIVE,
        SUSPENDED,
        LEFT,
        /** Away by own choice; comes back by signing in and saying so. */
        PAUSED,
        /** Nobody any more: the row stays for what was written, without a name. */
        ERASED,
        /** A guest whose last day is over; a new day brings the guest back. */
        ENDED
    }

    @Column(name = "handle")
    private String handle;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "coordinator")
    private boolean coordinator;

    @Enumerated(EnumType.STRING)
    @Column(name = "involvement")
    private Involvement involvement;

    @Enumerated(EnumType.STRING)
    @Column(name = "level")
    private Level level = Level.GENERAL;

    @Column(name = "guest_until")
    private LocalDate guestUntil;

    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "listed")
    private boolean listed = true;

    @Column(name = "wishes")
    private String wishes = "";

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "last_visit_at")
    private Instant lastVisitAt;

    @Column(name = "previous_visit_at")
    private Instant previousVisitAt;

    /** For JPA. */
    protected Member() {}

    /** A newly approved member. */
    public Member(String handle, String name, Involvement involvement, Long organizationId, Instant joinedAt) {
        this.handle = handle;
        this.name = name;
        this.state = State.ACTIVE;
        this.involvement = involvement;
        this.organizationId = organizationId;
        this.joinedAt = joinedAt;
    }

    /** What the member wished for when asking to join. */
    public void asked(String wishes) {
        this.wishes = wishes;
    }

    /** Changes the name, and whether the directory shows the member. */
    public void describe(String name, boolean listed) {
        this.name = name;
        this.listed = listed;
    }

    /** Speaks for an organization from now on, unless the member speaks for one already. */
    public void speakFor(Long organization) {
        if (organizationId == null) {
            organizationId = organization;
        }
    }

    /** Speaks for another organization from now on, or for none. */
    void speakForInstead(Long organization) {
        organizationId = organization;
    }

    /** Makes the member a coordinator. */
    public void coordinate() {
        this.coordinator = true;
    }

    /** Ends the duty of a coordinator. */
    void relieve() {
        this.coordinator = false;
    }

    /**
     * Stands in the community at a level from now on. A guest who gets a new last day is with us again.
     *
     * @param until a guest's last day; null for others
     */
    public void stand(Level level, LocalDate until) {
        this.level = level;
        this.guestUntil = level.guest() ? until : null;
        if (state == State.ENDED) {
            state = State.ACTIVE;
        }
    }

    /** Is away by own choice from now on. */
    void pause() {
        state = State.PAUSED;
    }

    /** Belongs no longer. */
    void leave() {
        state = State.LEFT;
        coordinator = false;
        organizationId = null;
        listed = false;
    }

    /** The guest's last day is over. */
    void endGuest() {
        state = State.ENDED;
    }

    /** The level. */
    public Level level() {
        return level;
    }

    /** A guest's last day, or null. */
    public LocalDate guestUntil() {
        return guestUntil;
    }

    /** The readable part of the profile's address. */
    public String handle() {
        return handle;
    }

    /** The name to show. */
    public String name() {
        return name;
    }

    /** Whether a coordinator. */
    public boolean coordinator() {
        return coordinator;
    }

    /** How involved the member would like to be. */
    public Involvement involvement() {
        return involvement;
    }

    /** Whether the directory shows the member. */
    public boolean listed() {
        return listed;
    }

    /** The organization the member speaks for today, or null. */
    public Long organizationId() {
        return organizationId;
    }

    /** The state. */
    public State state() {
        return state;
    }

    /** When the member joined. */
    public Instant joinedAt() {
        return joinedAt;
    }
}
