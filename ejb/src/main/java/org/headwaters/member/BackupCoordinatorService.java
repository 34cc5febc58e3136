package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.desk.DeskPolicy;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.limit.Submissions;

/** Names the coordinator who steps in when something has waited too long. */
@Stateless
public class BackupCoordinatorService {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Submissions submissions;

    @Inject
    private Coordinators coordinators;

    /**
     * Names the backup coordinator.
     *
     * @param key one-time key of the form
     * @param handle of an active coordinator, or empty for nobody
     * @return path of the page
     * @throws InvalidInput for field {@code backup}
     */
    public String choose(String key, String handle) {
        gate.require(DeskPolicy.mayOpen(gate.actor()), "coordinator.backup", "member", null);
        Long chosen = null;
        if (!handle.isBlank()) {
            chosen = em.createQuery("SELECT m FROM CommunityMember m WHERE m.handle = :handle", Member.class)
                    .setParameter("handle", org.headwaters.platform.text.Slugs.sought(handle))
                    .getResultStream()
                    .map(Member::id)
                    .filter(coordinators.all()::contains)
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("backup", "coordinator.backup"));
        }
        String path = "/coordinator/backup?done=saved";
        submissions.note(key, path);
        em.createNativeQuery("DELETE FROM setting WHERE name = ?1")
                .setParameter(1, Coordinators.BACKUP)
                .executeUpdate();
        if (chosen != null) {
            em.createNativeQuery(
                            "INSERT INTO setting (name, value) VALUES (?1, ?2) ON DUPLICATE KEY UPDATE value = VALUES(value)")
                    .setParameter(1, Coordinators.BACKUP)
                    .setParameter(2, chosen.toString())
                    .executeUpdate();
        }
        audit.done("coordinator.backup", "member", chosen, "");
        return path;
    }
}
