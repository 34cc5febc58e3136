package org.headwaters.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.headwaters.platform.config.Settings;

/** The mails the server has written as files. */
final class Mailbox {

    private static final int PATIENCE_SECONDS = 30;

    private Mailbox() {}

    /** The secret in the newest mail's link to a path, once the worker has sent it. */
    static String link(String address, String path) {
        Pattern link = Pattern.compile(Pattern.quote(path) + "([A-Za-z0-9_-]{43})");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            Optional<String> found =
                    newest(address).map(link::matcher).filter(Matcher::find).map(m -> m.group(1));
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new AssertionError("No mail to " + address + " with a link to " + path);
    }

    /** The folder they lie in. */
    static Path folder() {
        return Inside.bean(Settings.class).dataFolder().resolve("mail");
    }

    /** The newest mail to an address, as it was sent. */
    static Optional<String> newest(String address) {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> mails = files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(Mailbox::number).reversed())
                    .toList();
            for (Path mail : mails) {
                // Soft line ends of quoted-printable would cut a link in two.
                String text = Files.readString(mail).replaceAll("=\\r?\\n", "").replace("=3D", "=");
                if (text.contains(address)) {
                    return Optional.of(text);
                }
            }
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long number(Path mail) {
        String name = mail.getFileName().toString();
        return Long.parseLong(name.substring(name.lastIndexOf('-') + 1, name.length() - ".eml".length()));
    }
}
