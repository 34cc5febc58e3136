package org.headwaters.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.time.CommunityDay;

/**
 * The guest seats of organizations. A seat is taken by whoever is a partner guest of the organization today; when the last day of a
 * guest is over, or the guest leaves, the seat is free again without any job.
 */
@ApplicationScoped
public class GuestSeats {

    private static final String GUESTS =
            """
            FROM member m JOIN affiliation a ON a.member_id = m.id AND a.organization_id = ?1 AND a.until IS NULL
            WHERE m.level = 'PARTNER_GUEST' AND m.state = 'ACTIVE' AND m.guest_until >= ?2""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The seats of an organization, when it has any and the actor may see them. */
    public Optional<GuestSeatsView> of(Actor actor, Long organization) {
        return GuestSeatPolicy.maySee(actor, organization) ? read(organization, "") : Optional.empty();
    }

    /**
     * A seat that is free, behind a lock on the organization's seats: of two who want the last one the second finds none. To be called
     * before anybody is let in, so that nobody who waits here holds what another waits for.
     *
     * @return its last day
     * @throws InvalidInput when there is none
     */
    LocalDate free(Long organization) {
        GuestSeatsView seats = locked(organization)
                .filter(view -> view.current(today()))
                .orElseThrow(() -> new InvalidInput("", "guest.none"));
        if (seats.free() == 0) {
            throw new InvalidInput("", "guest.full");
        }
        return seats.until();
    }

    /** A member who has just been let in sits on it. */
    void sit(Long member, LocalDate until) {
        em.find(Member.class, member).stand(Level.PARTNER_GUEST, until);
    }

    /** The seats behind a lock, so that who comes second sees what the first did. */
    Optional<GuestSeatsView> locked(Long organization) {
        // Locking reads look at what is there now, not at what was there when the transaction began.
        return organization == null ? Optional.empty() : read(organization, " FOR UPDATE");
    }

    /** All guests of an organization get another last day. */
    void extend(Long organization, LocalDate until) {
        em.createNativeQuery(
                        """
                        UPDATE member m JOIN affiliation a ON a.member_id = m.id AND a.organization_id = ?1 AND a.until IS NULL
                        SET m.guest_until = ?3, m.version = m.version + 1
                        WHERE m.level = 'PARTNER_GUEST' AND m.state = 'ACTIVE' AND m.guest_until >= ?2""")
                .setParameter(1, organization)
                .setParameter(2, today())
                .setParameter(3, until)
                .executeUpdate();
    }

    /** The day it is. */
    LocalDate today() {
        return CommunityDay.of(clock.instant());
    }

    private Optional<GuestSeatsView> read(Long organization, String lock) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT seats, until_day FROM guest_seats WHERE organization_id = ?1" + lock)
                .setParameter(1, organization)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<?> guests = em.createNativeQuery("SELECT m.name " + GUESTS + " ORDER BY m.name, m.id"
                        + (lock.isEmpty() ? "" : " LOCK IN SHARE MODE"))
                .setParameter(1, organization)
                .setParameter(2, today())
                .getResultList();
        Object day = rows.get(0)[1];
        return Optional.of(new GuestSeatsView(
                ((Number) rows.get(0)[0]).intValue(),
                day instanceof Date date ? date.toLocalDate() : (LocalDate) day,
                guests.stream().map(Object::toString).toList()));
    }
}
