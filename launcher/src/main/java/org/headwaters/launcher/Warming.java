package org.headwaters.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the pages people open first, once, as a visitor would, so that whoever comes first after a start does not wait for templates to be
 * read and statements to be prepared. Nothing depends on it: what cannot be read is left for that person.
 */
final class Warming {

    /** A slow machine is not kept from serving for longer than this. */
    private static final long PATIENCE_SECONDS = 5;

    private static final int TIMEOUT_MILLIS = 5000;

    /** Their reading is not counted anywhere, unlike that of resources. */
    private static final List<String> PAGES =
            List.of("/", "/discussions", "/resources", "/organizations", "/search?q=care", "/sign-in");

    private static final Pattern THREAD = Pattern.compile("href=\"(/discussions/[0-9]+/[a-z0-9-]+)");

    private final Listener listener;
    private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);

    private Warming(Listener listener) {
        this.listener = listener;
    }

    /** Reads the pages, one after the other. */
    static void pages(Listener listener) {
        new Warming(listener).pages();
    }

    private void pages() {
        String thread = null;
        for (String path : PAGES) {
            Matcher link = THREAD.matcher(read(path));
            if (thread == null && link.find()) {
                thread = link.group(1);
                read(thread);
            }
        }
    }

    private String read(String path) {
        if (System.nanoTime() > end) {
            return "";
        }
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) listener.local(path).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try (InputStream page = connection.getInputStream()) {
                return new String(page.readAllBytes(), StandardCharsets.UTF_8);
            } finally {
                connection.disconnect();
            }
        } catch (IOException notNow) {
            return "";
        }
    }
}
