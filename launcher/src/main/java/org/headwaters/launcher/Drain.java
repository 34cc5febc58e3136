package org.headwaters.launcher;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Lets the server finish what it has begun: no new connections, then a wait until no request is being worked on. The
 * server's own "shutdown grace" is a sleep of fixed length, during which it goes on taking requests.
 */
final class Drain {

    /** The server's entry point for every request to the application. */
    private static final String REQUEST_ENTRY = "org.apache.catalina.connector.CoyoteAdapter";

    private static final String LISTENER = "http-listener";
    private static final long POLL_MILLIS = 50;

    /** One look may fall between two steps of a request; several in a row do not. */
    private static final int QUIET_LOOKS = 4;

    private Drain() {}

    /**
     * Returns when all is quiet, or when the time is up.
     *
     * @param server class loader of the server
     */
    static void await(ClassLoader server, long millis) {
        closeEntrance(server);
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        int quiet = 0;
        try {
            while (quiet < QUIET_LOOKS && System.nanoTime() < deadline) {
                Thread.sleep(POLL_MILLIS);
                quiet = isWorking() ? 0 : quiet + 1;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isWorking() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> REQUEST_ENTRY.equals(frame.getClassName()));
    }

    /**
     * Stops listening, so that a proxy sends new visitors elsewhere. The connections there are stay. The server offers
     * no command for this that would not cut them off too, so its parts are asked directly; should a later version
     * have other parts, new visitors are served until the wait is over.
     */
    private static void closeEntrance(ClassLoader server) {
        try {
            Class<?> serviceClass = server.loadClass("com.sun.enterprise.v3.services.impl.GrizzlyService");
            Object service = server.loadClass("org.glassfish.internal.api.Globals")
                    .getMethod("get", Class.class)
                    .invoke(null, serviceClass);
            Method proxyByName = serviceClass.getDeclaredMethod("getNetworkProxy", String.class);
            proxyByName.setAccessible(true);
            Object proxy = proxyByName.invoke(service, LISTENER);
            Object listener =
                    proxy.getClass().getMethod("getUnderlyingListener").invoke(proxy);
            Object transport = listener.getClass().getMethod("getTransport").invoke(listener);
            transport.getClass().getMethod("unbindAll").invoke(transport);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Courtesy only; see above.
        }
    }
}
