package org.headwaters.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import org.headwaters.launcher.common.StartFailure;

/**
 * The address and port at which pages are served.
 *
 * @param address an address of this machine, or the one that means all of them
 * @param port the port
 */
record Listener(InetAddress address, int port) {

    private static final int LOWEST_FREE_FOR_ALL = 1024;

    static Listener of(String address, int port) throws StartFailure {
        try {
            return new Listener(InetAddress.getByName(address), port);
        } catch (UnknownHostException e) {
            throw new StartFailure(
                    Settings.ADDRESS + " is " + address + ", which is not an address of this machine.", e);
        }
    }

    boolean isLoopback() {
        return address.isLoopbackAddress();
    }

    /** Takes the port for a moment: the server itself would report a port in use with a wall of traces. */
    void requireFree() throws StartFailure {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            if (reason.contains("Cannot assign")) {
                throw new StartFailure(
                        Settings.ADDRESS + " is " + address.getHostAddress()
                                + ", which is not an address of this machine.",
                        e);
            }
            if (port < LOWEST_FREE_FOR_ALL && reason.contains("denied")) {
                throw new StartFailure(
                        "Only root may use port " + port + ". Choose a port from " + LOWEST_FREE_FOR_ALL + " on with "
                                + Settings.PORT + ", and put a proxy in front.",
                        e);
            }
            throw new StartFailure(
                    "Port " + port + " on " + address.getHostAddress()
                            + " is already in use. Stop the program that uses it, or choose another port with "
                            + Settings.PORT + ".",
                    e);
        }
    }

    /** The address in numbers, as the server wants it. */
    String numericAddress() {
        return address.getHostAddress();
    }

    /** Where this machine reaches the given path. */
    URI local(String path) {
        return URI.create(
                "http://" + (address.isAnyLocalAddress() ? "127.0.0.1" : numericAddress()) + ":" + port + path);
    }

    /** The address to print for a person at this machine. */
    String friendlyUrl() {
        boolean localhost = address.isAnyLocalAddress() || "127.0.0.1".equals(numericAddress());
        return "http://" + (localhost ? "localhost" : numericAddress()) + ":" + port + "/";
    }
}
