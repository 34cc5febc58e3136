package org.headwaters.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** HAProxy before several programs, set up as docs/operating.md says. */
final class Proxy implements AutoCloseable {

    /** Where Debian puts it. */
    static final Path DEBIAN = Path.of("/usr/sbin/haproxy");

    private final Process process;

    private Proxy(Process process) {
        this.process = process;
    }

    /** Starts one at a port. */
    static Proxy start(Path folder, int port, List<Program> nodes) {
        StringBuilder settings = new StringBuilder(
                """
                defaults
                    mode http
                    timeout connect 2s
                    timeout client 60s
                    timeout server 60s
                    retries 3
                    option redispatch 1
                    option forwardfor

                frontend community
                    bind 127.0.0.1:%d
                    http-request del-header X-Forwarded-For
                    default_backend nodes

                backend nodes
                    balance roundrobin
                    stick-table type string len 64 size 20k expire 2h
                    stick store-response res.cook(HEADWATERS_VIEW)
                    stick match req.cook(HEADWATERS_VIEW)
                    option httpchk GET /health/ready
                    http-check expect status 200
                    retry-on conn-failure empty-response response-timeout
                    http-request disable-l7-retry unless { method GET HEAD }
                    timeout check 10s
                    default-server check inter 1s fall 2 rise 1
                """
                        .formatted(port));
        for (int i = 0; i < nodes.size(); i++) {
            settings.append("    server node%d 127.0.0.1:%d\n"
                    .formatted(i + 1, nodes.get(i).port()));
        }
        try {
            Path file = Files.createDirectories(folder).resolve("haproxy.cfg");
            Files.writeString(file, settings.toString());
            return new Proxy(new ProcessBuilder(DEBIAN.toString(), "-db", "-f", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("haproxy.log").toFile())
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
