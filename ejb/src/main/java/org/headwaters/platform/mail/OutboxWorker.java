package org.headwaters.platform.mail;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.jobs.JobRound;

/**
 * Sends what lies in the outbox, every other second. Any number of nodes may do so side by side. A mail is sent before its row is
 * marked, so a crash between the two sends it again: twice is better than never.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxWorker {

    private static final Logger LOG = Logger.getLogger(OutboxWorker.class.getName());

    @Inject
    OutboxClaims claims;

    @Inject
    Postman postman;

    @Inject
    JobRound round;

    @PostConstruct
    void announce() {
        LOG.info(postman.describe());
    }

    /** Sends everything that is due. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void send() {
        round.untilDone("The outbox", () -> {
            List<OutboxMail> batch = claims.claim();
            batch.forEach(this::send);
            return !batch.isEmpty();
        });
    }

    private void send(OutboxMail mail) {
        try {
            if (claims.wanted(mail.id())) {
                postman.deliver(mail);
                claims.sent(mail.id());
            }
        } catch (MessagingException | IOException | RuntimeException failure) {
            LOG.log(Level.WARNING, "Mail {0} was not sent: {1}", new Object[] {mail.id(), failure.getMessage()});
            claims.failed(mail.id(), String.valueOf(failure.getMessage()));
        }
    }
}
