package org.headwaters.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a process listens on. */
final class Listeners {

    private Listeners() {}

    /** The addresses a process listens on, from the kernel's own tables. */
    static List<String> of(long pid) throws IOException {
        List<String> sockets = new ArrayList<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                try {
                    sockets.add(Files.readSymbolicLink(descriptor).toString());
                } catch (IOException closedMeanwhile) {
                    // A descriptor that is gone listens no more.
                }
            }
        }
        List<String> found = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/net/" + table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns.length > 9 && "0A".equals(columns[3]) && sockets.contains("socket:[" + columns[9] + "]")) {
                    found.add(address(columns[1]));
                }
            }
        }
        return found;
    }

    private static String address(String hexadecimal) {
        String[] parts = hexadecimal.split(":");
        int port = Integer.parseInt(parts[1], 16);
        // An IPv4 address inside an IPv6 one ends in the same eight digits.
        String last = parts[0].substring(parts[0].length() - 8);
        StringBuilder dotted = new StringBuilder();
        for (int i = 6; i >= 0; i -= 2) {
            dotted.append(Integer.parseInt(last.substring(i, i + 2), 16)).append(i == 0 ? "" : ".");
        }
        return dotted + ":" + port;
    }
}
