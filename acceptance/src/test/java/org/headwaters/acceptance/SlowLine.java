package org.headwaters.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** A line to a server of this machine that takes its time, or lets nothing through for a while. */
final class SlowLine implements AutoCloseable {

    private static final int PIECE = 16_384;

    private final ServerSocket door;
    private final int server;
    private volatile Duration delay = Duration.ZERO;
    private volatile CountDownLatch passing = new CountDownLatch(0);

    private SlowLine(int server) throws IOException {
        this.server = server;
        door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    }

    /** A line to a port, as fast as the machine. */
    static SlowLine to(int port) {
        try {
            SlowLine line = new SlowLine(port);
            background(line::accept);
            return line;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on every answer comes so much later. */
    void delay(Duration time) {
        delay = time;
    }

    /** From now on nothing passes, and nothing breaks. */
    void stall() {
        passing = new CountDownLatch(1);
    }

    /** What has waited passes, and all that follows. */
    void goOn() {
        passing.countDown();
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            Socket here = door.accept();
            Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
            here.setTcpNoDelay(true);
            there.setTcpNoDelay(true);
            background(() -> pass(here, there, false));
            background(() -> pass(there, here, true));
        }
    }

    private void pass(Socket from, Socket to, boolean late) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (late) {
                    LockSupport.parkNanos(delay.toNanos());
                }
                passing.await();
                out.write(piece, 0, read);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void background(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // One end has hung up.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            goOn();
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
