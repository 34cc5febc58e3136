package org.headwaters.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The mail of a program without a mail server: it is written as files. */
final class Letters {

    private static final Pattern LINK =
            Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/[a-z-]+(?:/[a-z-]+)?/[A-Za-z0-9_-]{43})");

    private final Program program;
    private final Set<Path> old = new HashSet<>();

    Letters(Program program) {
        this.program = program;
    }

    /** Passes over what has been written by now: other tests may have asked for mail of the same kind. */
    Letters fromNow() {
        old.addAll(files());
        return this;
    }

    /** The text of the newest mail to an address with these words in it. */
    String to(String address, String words) {
        return Awaitility.await("a mail to " + address + " with " + words)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> newest(address, words), found -> !found.isEmpty());
    }

    /** The path behind the link with a secret in a mail. */
    static String link(String mail) {
        Matcher link = LINK.matcher(mail);
        if (!link.find()) {
            throw new AssertionError("No link in " + mail);
        }
        return link.group(1);
    }

    private String newest(String address, String words) {
        return files().stream()
                .filter(mail -> !old.contains(mail))
                .sorted(Comparator.reverseOrder())
                .map(Letters::text)
                .filter(text -> text.contains("To: " + address) && text.contains(words))
                .findFirst()
                .orElse("");
    }

    private List<Path> files() {
        Path folder = program.data().resolve("mail");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> mails = Files.list(folder)) {
            return mails.filter(mail -> mail.toString().endsWith(".eml")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Head and decoded body of a mail. */
    private static String text(Path mail) {
        try {
            String raw = Files.readString(mail, StandardCharsets.ISO_8859_1);
            int gap = raw.indexOf("\r\n\r\n");
            String head = raw.substring(0, gap);
            String body = raw.substring(gap + 4);
            if (head.contains("base64")) {
                body = new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8);
            } else if (head.contains("quoted-printable")) {
                body = body.replace("=\r\n", "").replace("=3D", "=");
            }
            return head + "\n\n" + body;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
