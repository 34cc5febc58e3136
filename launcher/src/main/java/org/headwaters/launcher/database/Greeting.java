package org.headwaters.launcher.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** The first bytes a server sends, before anyone signs in: the cheapest proof that it serves. */
final class Greeting {

    private static final String ADDRESS = "127.0.0.1";
    private static final int PROTOCOL_VERSION_AT = 4;
    private static final int PROTOCOL_VERSION = 10;
    private static final int PATIENCE_MILLIS = 5000;

    private Greeting() {}

    /** Whether a MariaDB server on this machine answers at the port. It does so only after its init file has run. */
    static boolean heardAt(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(ADDRESS, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            byte[] start = socket.getInputStream().readNBytes(PROTOCOL_VERSION_AT + 1);
            return start.length > PROTOCOL_VERSION_AT && start[PROTOCOL_VERSION_AT] == PROTOCOL_VERSION;
        } catch (IOException e) {
            return false;
        }
    }
}
