package org.headwaters.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Properties;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.files.OwnerOnly;

/** Hands one mail to the mail server, or, where none is configured, writes it as an {@code .eml} file that any mail program opens. */
@ApplicationScoped
public class Postman {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String TIMEOUT_MILLIS = "20000";

    private Settings settings;

    /** For the container. */
    protected Postman() {}

    @Inject
    Postman(Settings settings) {
        this.settings = settings;
    }

    /** One line for the log: where mail goes. */
    String describe() {
        return settings.smtpHost()
                .map(host -> "Mail goes to the server " + host + ":" + settings.smtpPort() + ".")
                .orElseGet(
                        () -> "No mail server is set (HEADWATERS_SMTP_HOST). Mail is written as files to " + folder());
    }

    /**
     * Delivers one mail.
     *
     * @throws MessagingException when the server refuses it or cannot be reached
     * @throws IOException when the file cannot be written
     */
    void deliver(OutboxMail mail) throws MessagingException, IOException {
        Session session = session();
        MimeMessage message = compose(session, mail);
        if (settings.smtpHost().isPresent()) {
            Transport.send(message);
        } else {
            write(message, mail);
        }
    }

    private MimeMessage compose(Session session, OutboxMail mail) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(settings.mailFrom()));
        // Strict parsing of exactly one address: a comma or a line end in it adds no receiver and no header.
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.body(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!mail.stopUrl().isEmpty()) {
            // RFC 8058: the mail program shows "Unsubscribe" and posts to this address.
            message.setHeader("List-Unsubscribe", "<" + mail.stopUrl() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setSentDate(Date.from(mail.createdAt()));
        return message;
    }

    private Session session() {
        Properties properties = new Properties();
        settings.smtpHost().ifPresent(host -> {
            properties.put("mail.smtp.host", host);
            properties.put("mail.smtp.port", String.valueOf(settings.smtpPort()));
            properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
            properties.put("mail.smtp.timeout", TIMEOUT_MILLIS);
            properties.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
            properties.put("mail.smtp.starttls.enable", String.valueOf(settings.smtpStartTls()));
            properties.put("mail.smtp.starttls.required", String.valueOf(settings.smtpStartTls()));
            properties.put("mail.smtp.ssl.checkserveridentity", "true");
            properties.put("mail.smtp.auth", String.valueOf(settings.smtpUser().isPresent()));
        });
        Authenticator authenticator = settings.smtpUser()
                .<Authenticator>map(user -> new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(
                                user, settings.smtpPassword().orElse(""));
                    }
                })
                .orElse(null);
        return Session.getInstance(properties, authenticator);
    }

    private void write(MimeMessage message, OutboxMail mail) throws IOException, MessagingException {
        Path folder = OwnerOnly.folder(folder());
        String name = STAMP.format(mail.createdAt()) + "-" + mail.id() + ".eml";
        Path unfinished = folder.resolve(name + ".part");
        try (OutputStream out = OwnerOnly.write(unfinished)) {
            message.writeTo(out);
        }
        Files.move(
                unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path folder() {
        return settings.dataFolder().resolve("mail");
    }
}
