package org.headwaters.web.live;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** One open page that waits for news. It holds a connection and no thread. */
final class LiveStream {

    private final AsyncContext context;
    private final long threadId;
    private final String secret;
    private final String sender;
    private final long begun;
    private int told;
    private long heard;

    /**
     * A stream just opened.
     *
     * @param secret of the device that listens, or null for a visitor
     * @param sender whose it is, for the limit
     * @param told number of the newest post the page shows
     * @param now milliseconds
     */
    LiveStream(AsyncContext context, long threadId, String secret, String sender, int told, long now) {
        this.context = context;
        this.threadId = threadId;
        this.secret = secret;
        this.sender = sender;
        this.begun = System.nanoTime();
        this.told = told;
        this.heard = now;
    }

    long threadId() {
        return threadId;
    }

    String secret() {
        return secret;
    }

    String sender() {
        return sender;
    }

    /** Nanoseconds of a clock of this program alone. */
    long begun() {
        return begun;
    }

    int told() {
        return told;
    }

    /** Whether nothing was sent for so long that a proxy might think nobody is there. */
    boolean quietSince(long moment) {
        return heard < moment;
    }

    /**
     * Sends the number of the newest post. A few bytes fit into what the network buffers, so a slow reader stops nobody.
     *
     * @return false when nobody is there any more
     */
    boolean tell(int number, long now) {
        told = number;
        return send("data: " + number + "\n\n", now);
    }

    /** Sends a sign of life. */
    boolean stillHere(long now) {
        return send(":\n\n", now);
    }

    private boolean send(String text, long now) {
        heard = now;
        try {
            OutputStream out = context.getResponse().getOutputStream();
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }

    void close() {
        try {
            context.complete();
        } catch (IllegalStateException closedAlready) {
            // The browser or the time limit was faster.
        }
    }
}
