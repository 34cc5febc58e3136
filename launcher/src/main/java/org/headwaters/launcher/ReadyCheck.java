package org.headwaters.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.headwaters.launcher.common.StartFailure;

/** Asks the running application, as a visitor would, whether it is ready. */
final class ReadyCheck {

    /** A small, busy machine takes minutes to fill the sample community; a failed deployment is noticed at once elsewhere. */
    private static final long PATIENCE_SECONDS = 300;

    private static final long POLL_MILLIS = 100;
    private static final int TIMEOUT_MILLIS = 5000;

    private ReadyCheck() {}

    /** Returns when the application answers that it is ready, or answers the question at all without complaint. */
    static void await(Listener listener) throws InterruptedException, StartFailure {
        URI address = listener.local("/health/ready");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            String complaint = complaint(address);
            if (complaint == null) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure("Headwaters was started, but is not ready after " + PATIENCE_SECONDS
                        + " seconds (" + address + ": " + complaint + "). The lines above may say why.");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static String complaint(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                int status = connection.getResponseCode();
                // An operator may hide the address; the application is deployed, so that is no reason to give up.
                return status >= HttpURLConnection.HTTP_INTERNAL_ERROR ? "status " + status : null;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return e.toString();
        }
    }
}
