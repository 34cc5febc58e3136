package org.headwaters.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.secret.Tokens;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.platform.time.Utc;

/**
 * Recognizes devices by their cookie and makes the {@link Actor} of each request. A sign-in is a row, not a session in memory: it
 * survives a restart, holds on every node, and ends with the next request when it is revoked or the member is suspended.
 */
@Stateless
public class Devices {

    private static final String SEEN = "SELECT " + Actors.COLUMNS + ", d.id, d.expires_at > ?1,"
            + " d.last_seen_at <= ?2 OR (d.kept AND d.rotated_at <= ?3) OR d.token_hash <> ?4"
            + " FROM device d JOIN member m ON m.id = d.member_id AND "
            + Actors.ACTIVE.formatted("?5")
            + " WHERE d.token_hash = ?6 OR d.previous_hash = ?7";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    @Inject
    private Visits visits;

    /**
     * Finds who a cookie belongs to. One statement in the usual case; a second where the secret is renewed or the time of the last
     * request written.
     *
     * @param secret the cookie's value
     * @return empty when the secret is unknown, too old or revoked, the member is not active, or a guest's last day is over
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Seen> see(String secret) {
        String hash = Tokens.hash(secret);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(SEEN)
                .setParameter(1, Utc.of(clock.instant()))
                .setParameter(2, Utc.of(clock.instant().minus(Device.SEEN_STEP)))
                .setParameter(3, Utc.of(clock.instant().minus(Device.ROTATION)))
                .setParameter(4, hash)
                .setParameter(5, CommunityDay.of(clock.instant()))
                .setParameter(6, hash)
                .setParameter(7, hash)
                .getResultList();
        if (rows.size() != 1) {
            return Optional.empty();
        }
        Object[] row = rows.get(0);
        long device = ((Number) row[Actors.WIDTH]).longValue();
        return Actors.truth(row[Actors.WIDTH + 1])
                ? Optional.of(new Seen(Actors.of(row), device, Actors.truth(row[Actors.WIDTH + 2])))
                : Optional.empty();
    }

    /**
     * Writes down that a device was seen, and renews its secret when it is time.
     *
     * @return empty when the secret was an old one after its grace: then all of the member's kept sign-ins end, because a secret
     *     that comes back was copied
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Recognized> update(Seen seen, String secret) {
        Instant now = clock.instant();
        String hash = Tokens.hash(secret);
        Device device = em.find(Device.class, seen.deviceId(), jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        if (device == null || device.expired(now)) {
            return Optional.empty();
        }
        if (device.copied(hash, now)) {
            em.createQuery("DELETE FROM Device d WHERE d.memberId = :member AND d.kept = TRUE")
                    .setParameter("member", device.memberId())
                    .executeUpdate();
            audit.done("device.copied-secret", "member", device.memberId(), "All kept sign-ins ended");
            return Optional.empty();
        }
        if (device.longSeen(now)) {
            visits.note(device.memberId(), now);
        }
        SignedIn renewed = null;
        if (hash.equals(device.tokenHash()) && device.dueForRotation(now)) {
            String fresh = Tokens.create();
            device.rotate(Tokens.hash(fresh), now);
            renewed = new SignedIn(fresh, Device.KEPT);
        } else if (device.dueForSeen(now)) {
            device.seen(now);
        }
        return Optional.of(new Recognized(seen.actor(), seen.deviceId(), renewed));
    }

    /**
     * A device as its cookie showed it.
     *
     * @param actor who uses it
     * @param deviceId its row
     * @param due whether {@link Devices#update} has something to write
     */
    public record Seen(Actor actor, long deviceId, boolean due) {}
}
