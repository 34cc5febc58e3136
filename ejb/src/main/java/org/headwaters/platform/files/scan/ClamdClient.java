package org.headwaters.platform.files.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * Speaks the INSTREAM command of ClamAV's daemon: blocks with their length before them, then a length of zero, then one line of answer.
 * Over TCP or a Unix socket. Whatever goes wrong is {@link Verdict.Kind#UNKNOWN}, never clean.
 */
final class ClamdClient {

    private static final int BLOCK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;
    private static final long PATIENCE_MILLIS = 60_000;
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final String PREFIX = "stream: ";
    private static final String FOUND = " FOUND";

    private final SocketAddress address;
    private final long patience;

    ClamdClient(SocketAddress address) {
        this(address, PATIENCE_MILLIS);
    }

    ClamdClient(SocketAddress address, long patienceMillis) {
        this.address = address;
        this.patience = patienceMillis;
    }

    /**
     * The address in a setting: {@code host:port} or {@code unix:/path}.
     *
     * @throws IllegalArgumentException for anything else
     */
    static SocketAddress address(String setting) {
        if (setting.startsWith("unix:")) {
            return UnixDomainSocketAddress.of(setting.substring("unix:".length()));
        }
        int colon = setting.lastIndexOf(':');
        if (colon < 1 || !setting.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("HEADWATERS_CLAMAV is host:port or unix:/path");
        }
        return new InetSocketAddress(setting.substring(0, colon), Integer.parseInt(setting.substring(colon + 1)));
    }

    Verdict scan(InputStream file) throws IOException {
        // What cannot be read is the caller's matter; what cannot be scanned is a verdict.
        try (Line line = new Line()) {
            line.write(ByteBuffer.wrap(COMMAND));
            byte[] block = new byte[BLOCK];
            for (int n = file.read(block); n >= 0; n = file.read(block)) {
                if (n > 0 && !line.send(block, n)) {
                    break;
                }
            }
            line.send(block, 0);
            return verdict(line.answer());
        } catch (Silence failure) {
            return new Verdict(Verdict.Kind.UNKNOWN, failure.getMessage());
        }
    }

    static Verdict verdict(String answer) {
        String said = answer.strip();
        if (said.equals(PREFIX + "OK")) {
            return new Verdict(Verdict.Kind.CLEAN, "");
        }
        if (said.startsWith(PREFIX) && said.endsWith(FOUND)) {
            return new Verdict(Verdict.Kind.FOUND, said.substring(PREFIX.length(), said.length() - FOUND.length()));
        }
        return new Verdict(Verdict.Kind.UNKNOWN, said.isEmpty() ? "no answer" : said);
    }

    /** The scanner cannot be reached, or says nothing in time. */
    private static final class Silence extends IOException {

        private static final long serialVersionUID = 1L;

        Silence(IOException cause) {
            super(cause.toString(), cause);
        }
    }

    /** One connection. Waits with a selector, because a channel of a Unix socket knows no timeout. */
    private final class Line implements AutoCloseable {

        private final Selector selector;
        private final SocketChannel channel;

        Line() throws Silence {
            try {
                if (address instanceof InetSocketAddress inet && inet.isUnresolved()) {
                    throw new IOException("unknown host");
                }
                selector = Selector.open();
                channel = address instanceof UnixDomainSocketAddress
                        ? SocketChannel.open(java.net.StandardProtocolFamily.UNIX)
                        : SocketChannel.open();
                channel.configureBlocking(false);
                if (!channel.connect(address)) {
                    await(SelectionKey.OP_CONNECT);
                    channel.finishConnect();
                }
            } catch (IOException failure) {
                throw new Silence(failure);
            }
        }

        private void await(int operation) throws IOException {
            channel.register(selector, operation);
            if (selector.select(patience) == 0) {
                throw new SocketTimeoutException("no answer in time");
            }
            selector.selectedKeys().clear();
        }

        /** A block with its length before it; false when the scanner has hung up, and its answer says why. */
        boolean send(byte[] block, int length) throws Silence {
            try {
                ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + length);
                write(bytes.putInt(length).put(block, 0, length).flip());
                return true;
            } catch (Silence hungUp) {
                if (hungUp.getCause() instanceof SocketTimeoutException) {
                    throw hungUp;
                }
                return false;
            }
        }

        void write(ByteBuffer bytes) throws Silence {
            try {
                while (bytes.hasRemaining()) {
                    if (channel.write(bytes) == 0) {
                        await(SelectionKey.OP_WRITE);
                    }
                }
            } catch (IOException failure) {
                throw new Silence(failure);
            }
        }

        String answer() throws Silence {
            try {
                ByteArrayOutputStream said = new ByteArrayOutputStream();
                ByteBuffer bytes = ByteBuffer.allocate(LONGEST_ANSWER);
                while (said.size() < LONGEST_ANSWER) {
                    int n = channel.read(bytes);
                    if (n < 0) {
                        break;
                    }
                    if (n == 0) {
                        await(SelectionKey.OP_READ);
                        continue;
                    }
                    said.write(bytes.array(), 0, n);
                    if (bytes.get(n - 1) == 0) {
                        break;
                    }
                    bytes.clear();
                }
                return said.toString(StandardCharsets.UTF_8).replace("\0", "");
            } catch (IOException failure) {
                throw new Silence(failure);
            }
        }

        @Override
        public void close() throws IOException {
            selector.close();
            channel.close();
        }
    }
}
