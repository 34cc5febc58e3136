package org.headwaters.platform.mail;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.headwaters.platform.time.Utc;

/** The outbox's short transactions: claim, done, failed. Sending itself happens between them, in none. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxClaims {

    private static final int BATCH = 20;
    private static final Duration LEASE = Duration.ofMinutes(5);

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Takes up to 20 mails that are due and that no other worker holds. */
    public List<OutboxMail> claim() {
        Instant now = clock.instant();
        LocalDateTime at = Utc.of(now);
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery(
                        """
                        SELECT id FROM outbox_mail
                        WHERE done_at IS NULL AND failed_at IS NULL AND not_before <= ?1
                          AND (claimed_until IS NULL OR claimed_until < ?2)
                        ORDER BY not_before LIMIT ?3 FOR UPDATE SKIP LOCKED""")
                .setParameter(1, at)
                .setParameter(2, at)
                .setParameter(3, BATCH)
                .getResultList();
        return ids.stream()
                .map(id -> em.find(OutboxMail.class, id.longValue()))
                .peek(mail -> mail.claim(now, LEASE))
                .toList();
    }

    /** Whether a claimed mail is still to be sent: its receiver may have been erased since. */
    public boolean wanted(Long id) {
        return em.find(OutboxMail.class, id) != null;
    }

    /** The mail has left. */
    public void sent(Long id) {
        OutboxMail mail = em.find(OutboxMail.class, id);
        if (mail != null) {
            mail.sent(clock.instant());
        }
    }

    /** The mail could not be sent now. */
    public void failed(Long id, String error) {
        OutboxMail mail = em.find(OutboxMail.class, id);
        if (mail != null) {
            mail.failed(clock.instant(), error);
        }
    }
}
