package org.headwaters.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.headwaters.account.OneTimeLink.Purpose;
import org.headwaters.platform.secret.Tokens;

/** Makes and redeems links that work once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OneTimeLinks {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Makes a link. Unused links of the same purpose and subject end, so that only the newest mail works.
     *
     * @param subject id of what the link is about, or null
     * @return the secret for the address
     */
    public String create(Purpose purpose, Long subject) {
        // Read first and ended one by one: an update that finds nothing would lock the gap in which others make theirs.
        em.createQuery(
                        "SELECT l FROM OneTimeLink l WHERE l.purpose = :purpose AND l.usedAt IS NULL AND "
                                + (subject == null ? "l.subjectId IS NULL" : "l.subjectId = " + subject),
                        OneTimeLink.class)
                .setParameter("purpose", purpose)
                .getResultList()
                .forEach(link -> link.use(clock.instant()));
        return another(purpose, subject);
    }

    /**
     * Makes a link beside those there are, which stay good.
     *
     * @param subject id of what the link is about, or null
     * @return the secret for the address
     */
    public String another(Purpose purpose, Long subject) {
        String secret = Tokens.create();
        em.persist(new OneTimeLink(Tokens.hash(secret), purpose, subject, clock.instant()));
        return secret;
    }

    /** Whether the link is good, without using it: mail programs open links to look at them. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean usable(Purpose purpose, String secret) {
        return subject(purpose, secret).isPresent();
    }

    /** What a good link is about, without using it; 0 for a link without a subject, empty for one that is no good. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Long> subject(Purpose purpose, String secret) {
        return Optional.ofNullable(secret)
                .filter(text -> !text.isEmpty())
                .map(text -> em.find(OneTimeLink.class, Tokens.hash(text)))
                .filter(link -> link.usable(purpose, clock.instant()))
                .map(link -> link.subjectId() == null ? 0L : link.subjectId());
    }

    /** Ends all links about a subject with these purposes that were not used. */
    public void end(Collection<Purpose> purposes, Long subject) {
        em.createQuery("UPDATE OneTimeLink l SET l.usedAt = :now WHERE l.purpose IN :purposes AND l.usedAt IS NULL"
                        + " AND l.subjectId = :subject")
                .setParameter("now", clock.instant())
                .setParameter("purposes", purposes)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /**
     * Uses a link. The row is locked, so that of two at once one wins.
     *
     * @return the subject's id (0 for a link without one), or empty when the link is unknown, used or too old
     */
    public Optional<Long> redeem(Purpose purpose, String secret) {
        if (secret == null || secret.isEmpty()) {
            return Optional.empty();
        }
        OneTimeLink link = em.find(OneTimeLink.class, Tokens.hash(secret), LockModeType.PESSIMISTIC_WRITE);
        if (link == null || !link.usable(purpose, clock.instant())) {
            return Optional.empty();
        }
        link.use(clock.instant());
        return Optional.of(link.subjectId() == null ? 0L : link.subjectId());
    }
}
