package org.headwaters.reader;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.Set;

/**
 * Shuts every door of Java to the network, so that no file can make the reader fetch or tell anything. Old sockets get no
 * implementation, channels no provider (the parent names this class in {@code java.nio.channels.spi.SelectorProvider}), addresses
 * no handler but for files; names are looked up in an empty list ({@code jdk.net.hosts.file}).
 */
public final class NoNetwork extends SelectorProvider {

    private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");
    private static final String CLOSED = "The reader has no network";

    /** For the JDK, which makes one when it is named in the property. */
    public NoNetwork() {}

    /** Shuts the doors; cannot be taken back. */
    @SuppressWarnings("deprecation")
    static void close() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new IllegalStateException(CLOSED);
        });
        ServerSocket.setSocketFactory(() -> {
            throw new IllegalStateException(CLOSED);
        });
        URL.setURLStreamHandlerFactory(protocol -> LOCAL.contains(protocol) ? null : new Refused());
    }

    private static SocketException closed() {
        return new SocketException(CLOSED);
    }

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        throw closed();
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        throw closed();
    }

    @Override
    public Pipe openPipe() throws IOException {
        throw closed();
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        throw closed();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        throw closed();
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        throw closed();
    }

    private static final class Refused extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw closed();
        }
    }
}
