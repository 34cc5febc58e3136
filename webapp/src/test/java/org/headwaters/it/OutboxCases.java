package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.mail.Outbox;
import org.headwaters.platform.mail.OutboxClaims;
import org.junit.jupiter.api.Test;

/** Mail goes with its deed, and once. */
interface OutboxCases {

    @Test
    default void mailOfAFailedDeedIsNotSent() {
        assertThatThrownBy(() -> Inside.bean(Store.class).call(em -> {
                    Inside.bean(Outbox.class).write("undone@example.org", "reset-unknown", "http://127.0.0.1/join");
                    throw new IllegalStateException("The deed fails");
                }))
                .isNotNull();

        assertThat(Inside.count("SELECT COUNT(*) FROM outbox_mail WHERE to_address = 'undone@example.org'"))
                .isZero();
    }

    @Test
    default void mailWithoutADeedIsRefused() {
        assertThatThrownBy(() -> Inside.bean(Outbox.class).write("lonely@example.org", "reset-unknown", "x"))
                .isInstanceOf(jakarta.ejb.EJBException.class);
    }

    @Test
    default void workersAtOneMomentNeverTakeOneMailTwice() throws Exception {
        int mails = 200;
        // Committed all together, so that the workers meet; the server's own worker may be a third.
        Inside.bean(Store.class).call(em -> {
            for (int i = 0; i < mails; i++) {
                em.createNativeQuery("INSERT INTO outbox_mail (to_address, subject, body, created_at, not_before)"
                                + " VALUES (?1, 'Claims', 'Body', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))")
                        .setParameter(1, "claims-" + i + "@example.org")
                        .executeUpdate();
            }
            return mails;
        });
        OutboxClaims claims = Inside.bean(OutboxClaims.class);

        List<Object> taken = Inside.together(2, Actor.program(), () -> {
            long count = 0;
            while (Inside.count("SELECT COUNT(*) FROM outbox_mail WHERE subject = 'Claims' AND attempts = 0") > 0) {
                count += claims.claim().size();
            }
            return count;
        });

        assertThat(taken).allSatisfy(count -> assertThat(count).isInstanceOf(Long.class));
        assertThat(Inside.count("SELECT COUNT(*) FROM outbox_mail WHERE subject = 'Claims' AND attempts = 1"))
                .isEqualTo(mails);
        // Claimed and never sent: marked as done, so that the server's worker need not take them up after the lease.
        Inside.execute("UPDATE outbox_mail SET done_at = UTC_TIMESTAMP(6) WHERE subject = 'Claims'");
    }
}
