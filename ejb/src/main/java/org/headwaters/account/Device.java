package org.headwaters.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/**
 * A sign-in on one device. Its secret is in the device's cookie; here is only the hash. The secret of a kept sign-in changes once
 * a day of use; the one before stays good for a short grace, because a browser sends several requests side by side. After the grace
 * the old secret is worthless, and seeing it again means that it was copied.
 */
@Entity
@Table(name = "device")
public class Device extends Numbered {

    /** A sign-in that is not kept ends after so long without a request. */
    public static final Duration IDLE = Duration.ofHours(2);
    /** A sign-in that is not kept ends after so long in any case. */
    public static final Duration LONGEST = Duration.ofHours(12);
    /** A kept sign-in ends after so long without a request. */
    public static final Duration KEPT = Duration.ofDays(60);
    /** A kept sign-in gets a new secret at the first request after so long. */
    public static final Duration ROTATION = Duration.ofDays(1);
    /** So long the secret before the newest is still taken. */
    public static final Duration GRACE = Duration.ofMinutes(2);
    /** The time of the last request is written down at most this often. */
    public static final Duration SEEN_STEP = Duration.ofMinutes(5);

    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "previous_hash")
    private String previousHash;

    @Column(name = "rotated_at")
    private Instant rotatedAt;

    @Column(name = "kept")
    private boolean kept;

    @Column(name = "label")
    private String label;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** For JPA. */
    protected Device() {}

    Device(Long memberId, String tokenHash, boolean kept, String label, Instant now) {
        this.memberId = memberId;
        this.tokenHash = tokenHash;
        this.kept = kept;
        this.label = label;
        this.createdAt = now;
        this.rotatedAt = now;
        seen(now);
    }

    Long memberId() {
        return memberId;
    }

    String tokenHash() {
        return tokenHash;
    }

    boolean kept() {
        return kept;
    }

    /** Notes a request and moves the end on; a sign-in that is not kept never outlives {@link #LONGEST}. */
    final void seen(Instant now) {
        lastSeenAt = now;
        Instant idleEnd = now.plus(kept ? KEPT : IDLE);
        Instant absoluteEnd = createdAt.plus(LONGEST);
        expiresAt = kept || idleEnd.isBefore(absoluteEnd) ? idleEnd : absoluteEnd;
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean dueForRotation(Instant now) {
        return kept && !now.isBefore(rotatedAt.plus(ROTATION));
    }

    boolean dueForSeen(Instant now) {
        return !now.isBefore(lastSeenAt.plus(SEEN_STEP));
    }

    /** Whether the last request is so long ago that this one begins a visit. */
    boolean longSeen(Instant now) {
        return !now.isBefore(lastSeenAt.plus(Visits.PAUSE));
    }

    /** Replaces the secret. */
    void rotate(String newHash, Instant now) {
        previousHash = tokenHash;
        tokenHash = newHash;
        rotatedAt = now;
        seen(now);
    }

    /** Whether this hash is the one before the newest and its grace is over: a copied secret. */
    boolean copied(String hash, Instant now) {
        return hash.equals(previousHash) && !now.isBefore(rotatedAt.plus(GRACE));
    }
}
