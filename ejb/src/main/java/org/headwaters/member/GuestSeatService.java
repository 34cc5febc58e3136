package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.text.Slugs;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.platform.time.Utc;

/** Coordinators give organizations guest seats. */
@Stateless
public class GuestSeatService {

    /** So many seats at most. */
    public static final int MOST = 50;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Submissions submissions;

    @Inject
    private GuestSeats guestSeats;

    /**
     * Says how many guest seats an organization has, and until which day. Who sits on one already gets that day too.
     *
     * @param key one-time key of the form
     * @param slug the organization's
     * @param seats a number as typed; 0 takes them away when nobody sits on one
     * @param until the last day as typed
     * @return path of the desk of the organization
     * @throws NotFound when there is no such organization
     * @throws InvalidInput for fields {@code seats} and {@code seatsUntil}
     */
    public String give(String key, String slug, String seats, String until) {
        gate.require(GuestSeatPolicy.mayGive(gate.actor()), "guest-seats.give", "organization", null);
        Long organization = organization(slug);
        Problems problems = new Problems();
        String number = problems.line("seats", seats, 10);
        if (!number.isEmpty() && (!number.matches("\\d{1,3}") || Integer.parseInt(number) > MOST)) {
            problems.add("seats", "guest.seats");
        }
        LocalDate today = guestSeats.today();
        LocalDate day = CommunityDay.parse(until == null ? "" : until).orElse(null);
        if (day == null || day.isBefore(today) || day.isAfter(today.plusYears(LevelService.LONGEST_YEARS))) {
            problems.add("seatsUntil", "level.until");
        }
        problems.refuse();
        int wanted = Integer.parseInt(number);
        String path = "/organizations/" + slug + "/desk?done=guest-seats";
        submissions.note(key, path);
        int taken = guestSeats
                .locked(organization)
                .map(view -> view.guests().size())
                .orElse(0);
        if (taken > wanted) {
            throw new InvalidInput("seats", "guest.taken", taken);
        }
        em.createNativeQuery(
                        """
                        INSERT INTO guest_seats (organization_id, seats, until_day, given_by, given_at) VALUES (?1, ?2, ?3, ?4, ?5)
                        ON DUPLICATE KEY UPDATE seats = VALUES(seats), until_day = VALUES(until_day), given_by = VALUES(given_by),
                            given_at = VALUES(given_at)""")
                .setParameter(1, organization)
                .setParameter(2, wanted)
                .setParameter(3, day)
                .setParameter(4, gate.actor().memberId())
                .setParameter(5, Utc.of(clock.instant()))
                .executeUpdate();
        guestSeats.extend(organization, day);
        audit.done("guest-seats.give", "organization", organization, wanted + " until " + day);
        return path;
    }

    private Long organization(String slug) {
        List<?> found = em.createNativeQuery("SELECT id FROM organization WHERE slug = ?1 AND state = 'APPROVED'")
                .setParameter(1, Slugs.sought(slug))
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return ((Number) found.get(0)).longValue();
    }
}
