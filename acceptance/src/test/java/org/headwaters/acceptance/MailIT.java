package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** Mail goes to a mail server where one is set; what could not be sent while it was away is sent when it is back. */
class MailIT {

    private static final Pattern LINK = Pattern.compile("/password/[A-Za-z0-9_-]{43}");
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Test
    void aNewPasswordIsChosenByMail() throws IOException, MessagingException {
        int port = freePort();
        try (Program program = Program.fresh(
                "mail",
                Map.of(
                        "HEADWATERS_SAMPLE", "true",
                        "HEADWATERS_SMTP_HOST", "127.0.0.1",
                        "HEADWATERS_SMTP_PORT", String.valueOf(port),
                        "HEADWATERS_SMTP_STARTTLS", "false",
                        "HEADWATERS_MAIL_FROM", "community@example.org"))) {
            program.start();
            Wire asker = new Wire(program);
            // Asked while the mail server is away.
            assertThat(ask(asker, Person.MEMBER.email)).isEqualTo(ask(asker, "nobody@example.org"));
            Server server = Server.embedded(program);
            Awaitility.await("a first try that failed")
                    .atMost(LONGEST)
                    .until(() -> server.column("SELECT attempts FROM outbox_mail WHERE attempts > 0", 1)
                                    .size()
                            == 2);

            GreenMail post = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            post.start();
            try {
                assertThat(post.waitForIncomingEmail(LONGEST.toMillis(), 2)).isTrue();
                String link = null;
                for (MimeMessage mail : post.getReceivedMessages()) {
                    assertThat(mail.getFrom()[0].toString()).isEqualTo("community@example.org");
                    assertThat(mail.getAllRecipients()).hasSize(1);
                    Matcher found = LINK.matcher(GreenMailUtil.getBody(mail));
                    if (mail.getAllRecipients()[0].toString().equals(Person.MEMBER.email)) {
                        assertThat(found.find()).isTrue();
                        link = found.group();
                    } else {
                        assertThat(found.find()).as("a link for nobody").isFalse();
                    }
                }
                aNameCannotWriteAHeader(program, post);
                chooses(program, link);
            } finally {
                post.stop();
            }
        }
    }

    /** S-09: a line end in what a stranger types ends no line of the head of our mail. */
    private static void aNameCannotWriteAHeader(Program program, GreenMail post) throws MessagingException {
        int before = post.getReceivedMessages().length;
        Wire visitor = new Wire(program);
        visitor.send(
                Occasion.joining(visitor, "Ann\r\nBcc: evil@example.org\r\n\r\nWords", "ann-of-two-lines@example.org")
                        .press("send"));
        assertThat(post.waitForIncomingEmail(LONGEST.toMillis(), before + 1)).isTrue();
        for (MimeMessage mail : post.getReceivedMessages()) {
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getAllRecipients()[0].toString()).isNotEqualTo("evil@example.org");
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getSubject()).doesNotContain("\n");
        }
    }

    private static void chooses(Program program, String link) {
        Wire before = new Wire(program).as(Person.MEMBER);
        try (Visit member = Visit.withoutScript(program)) {
            member.open(link);
            member.page.fill("#password", "four words that differ");
            member.page.fill("#again", "four words that do not");
            member.click("#save");
            assertThat(member.page.locator("#again-err").textContent()).contains("differ");
            member.page.fill("#password", "four words that differ");
            member.page.fill("#again", "four words that differ");
            member.click("#save");
            assertThat(member.page.url()).contains("/sign-in");
            member.open(link);
            assertThat(member.page.locator("#password").count())
                    .as("the link works once")
                    .isZero();
        }
        assertThat(before.get("/me/devices").statusCode())
                .as("other devices are signed out")
                .isEqualTo(302);
    }

    /** Asks for a link and answers what the page says. */
    private static String ask(Wire asker, String email) {
        return asker.post("/password", Wire.form("ask", "ask", "email", email, "send", "s"))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
