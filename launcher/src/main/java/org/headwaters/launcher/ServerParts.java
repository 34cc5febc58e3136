package org.headwaters.launcher;

import java.lang.reflect.Method;

/**
 * A way to parts of the server for which it has no public door. Everything asked for here has a second way to come to
 * the same end, slower or less polite, so that a later version of the server with other parts does no harm.
 */
final class ServerParts {

    private static final String LISTENER = "http-listener";

    private final ClassLoader loader;

    /** The class loader is the server's. */
    ServerParts(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Whether the application was given to the server but did not start. The server itself counts it as deployed.
     * When this cannot be told, the answer is no, and {@link ReadyCheck} finds out by asking for a page.
     */
    boolean hasFailed(String application) {
        try {
            Object registry = part("org.glassfish.internal.data.ApplicationRegistry");
            Object info = call(registry, "get", application);
            if (info == null) {
                return true;
            }
            for (Object module : (Iterable<?>) call(info, "getModuleInfos")) {
                if (Boolean.FALSE.equals(call(module, "isRunning"))) {
                    return true;
                }
            }
            return false;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }

    /**
     * Stops listening, so that a proxy sends new visitors elsewhere; connections that exist stay. Every command of the
     * server for this cuts them off too. When this cannot be done, new visitors are served until the program ends.
     */
    void closeEntrance() {
        try {
            Object service = part("com.sun.enterprise.v3.services.impl.GrizzlyService");
            Method proxyByName = service.getClass().getDeclaredMethod("getNetworkProxy", String.class);
            proxyByName.setAccessible(true);
            Object listener = call(proxyByName.invoke(service, LISTENER), "getUnderlyingListener");
            call(call(listener, "getTransport"), "unbindAll");
        } catch (ReflectiveOperationException | RuntimeException e) {
            // See above.
        }
    }

    private Object part(String className) throws ReflectiveOperationException {
        return loader.loadClass("org.glassfish.internal.api.Globals")
                .getMethod("get", Class.class)
                .invoke(null, loader.loadClass(className));
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }

    private static Object call(Object target, String method, String argument) throws ReflectiveOperationException {
        return target.getClass().getMethod(method, String.class).invoke(target, argument);
    }
}
