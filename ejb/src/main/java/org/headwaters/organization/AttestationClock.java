package org.headwaters.organization;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.headwaters.organization.OrganizationEvent.Kind;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.time.CommunityDay;

/**
 * Reminds stewards 30, 7 and 0 days before their attestation is due, and pauses the organization when the day has passed. However
 * late the program comes to it, nobody is paused who was not reminded on an earlier day.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AttestationClock {

    private static final int BATCH = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Gate gate;

    @Inject
    private OrganizationHistory history;

    /**
     * Looks at the organizations whose day is near, a few at a time; rows another node is at are left to it.
     *
     * @param now the time
     * @param after id of the last one that was looked at, 0 to begin
     * @return id of the last one looked at now, or 0 at the end
     */
    public long remind(Instant now, long after) {
        gate.require(ApplicationPolicy.mayRemind(gate.actor()), "organization.clock", "organization", null);
        LocalDate today = CommunityDay.of(now);
        @SuppressWarnings("unchecked")
        List<Number> near = em.createNativeQuery(
                        """
                        SELECT id FROM organization WHERE state = 'APPROVED' AND attest_due <= ?1 AND id > ?2
                        ORDER BY id LIMIT ?3 FOR UPDATE SKIP LOCKED""")
                .setParameter(1, today.plusDays(Attestation.FIRST))
                .setParameter(2, after)
                .setParameter(3, BATCH)
                .getResultList();
        long last = 0;
        for (Number id : near) {
            last = id.longValue();
            Organization organization = em.find(Organization.class, last);
            switch (Attestation.next(organization.attestation(), today)) {
                case REMIND -> remind(organization, today);
                case PAUSE -> pause(organization, now);
                default -> {
                    // It is not time yet.
                }
            }
        }
        return near.size() == BATCH ? last : 0;
    }

    private void remind(Organization organization, LocalDate today) {
        history.tellStewards(
                organization,
                AttestationService.REMINDER,
                DAY.format(organization.attestation().due()));
        organization.remindedToAttest(
                Attestation.stage(organization.attestation().due(), today), today);
    }

    private void pause(Organization organization, Instant now) {
        organization.pause(Organization.Pause.ATTESTATION, now);
        history.add(organization, Kind.ATTESTATION_MISSED, "");
        history.tellStewards(organization, "attestation-missed");
        history.tellCoordinators(organization, "attestation-missed-coordinator");
    }
}
