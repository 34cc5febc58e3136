package org.headwaters.platform.mail;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.Locale;
import java.util.ResourceBundle;
import org.headwaters.platform.config.Settings;

/**
 * Takes mail into the outbox, in the transaction of the use case that causes it: no mail without the deed, no deed without its
 * mail. {@link OutboxWorker} sends it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Outbox {

    private static final String BUNDLE = "org.headwaters.platform.mail.mails";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    /**
     * Writes one mail from its template in the bundle {@code mails}.
     *
     * @param to address of the receiver
     * @param template name of the template: the keys are {@code <name>.subject} and {@code <name>.body}
     * @param arguments values for the template, shared by subject and body
     */
    public void write(String to, String template, Object... arguments) {
        em.persist(mail(to, template, arguments));
    }

    /**
     * Writes one mail of a kind that its receiver may end.
     *
     * @param stopUrl where a mail program ends it with one press (RFC 8058)
     */
    public void writeStoppable(String stopUrl, String to, String template, Object... arguments) {
        OutboxMail mail = mail(to, template, arguments);
        mail.stoppedAt(stopUrl);
        em.persist(mail);
    }

    private OutboxMail mail(String to, String template, Object... arguments) {
        ResourceBundle words = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);
        String subject = format(words.getString(template + ".subject"), arguments);
        String body = format(words.getString(template + ".body"), arguments)
                + "\n\n"
                + format(words.getString("footer"), settings.publicUrl());
        return new OutboxMail(to, subject.replaceAll("\\s+", " "), body, clock.instant());
    }

    private static String format(String pattern, Object... arguments) {
        return new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
    }
}
