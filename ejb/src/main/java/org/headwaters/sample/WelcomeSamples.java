package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.headwaters.platform.secret.Tokens;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.platform.time.Utc;

/** How people come in, in the sample: a member's invitations, and an organization with guest seats. */
@ApplicationScoped
public class WelcomeSamples implements SamplePart {

    private static final Duration VALID = Duration.ofDays(14);
    private static final String INVITER = "pa-nhia-khang";
    private static final String HOST = "riverbend-clinic";
    private static final int SEATS = 3;
    private static final int SEAT_DAYS = 120;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Override
    public String name() {
        return "welcome";
    }

    @Override
    public void load(SampleTimes times) {
        invite("anniken.rosvold@example.org", "We meet on the first Friday. You would like it.", times.daysAgo(3));
        invite("demetrio.valdovinos@example.org", "", times.daysAgo(40));
        em.createNativeQuery(
                        """
                        INSERT INTO guest_seats (organization_id, seats, until_day, given_at)
                        SELECT id, ?1, ?2, ?3 FROM organization WHERE slug = ?4""")
                .setParameter(1, SEATS)
                .setParameter(2, CommunityDay.of(times.now()).plusDays(SEAT_DAYS))
                .setParameter(3, Utc.of(times.daysAgo(10)))
                .setParameter(4, HOST)
                .executeUpdate();
    }

    private void invite(String email, String words, Instant at) {
        em.createNativeQuery(
                        """
                        INSERT INTO invitation (token_hash, inviter_id, email, words, sent_at, expires_at, version)
                        SELECT ?1, id, ?2, ?3, ?4, ?5, 0 FROM member WHERE handle = ?6""")
                .setParameter(1, Tokens.hash(Tokens.create()))
                .setParameter(2, email)
                .setParameter(3, words)
                .setParameter(4, Utc.of(at))
                .setParameter(5, Utc.of(at.plus(VALID)))
                .setParameter(6, INVITER)
                .executeUpdate();
    }
}
