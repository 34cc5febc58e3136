package org.headwaters.launcher;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.function.IntConsumer;

/**
 * Lets us act on a request to stop before the JVM does. Shutdown hooks all run at once, and the server's own would cut
 * off the requests under way; nothing but a signal handler comes before it. The class behind this is part of every JDK
 * but not of the language, hence the reflection.
 */
final class Signals {

    private static final String[] STOP = {"TERM", "INT", "HUP"};

    private Signals() {}

    /**
     * Calls the action, on a thread of its own, for each signal that asks the program to stop, with the exit code that
     * belongs to the signal. Where the JVM does not allow it (-Xrs), the program stops as any Java program does.
     */
    static void onStop(IntConsumer action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler call = (proxy, method, arguments) -> switch (method.getName()) {
                case "handle" -> {
                    action.accept(128 + (int) signal.getMethod("getNumber").invoke(arguments[0]));
                    yield null;
                }
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "headwaters";
            };
            Object ours = Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handler}, call);
            for (String name : STOP) {
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
            }
        } catch (ReflectiveOperationException e) {
            // Stopping still works, only without the courtesy towards requests under way.
        }
    }
}
