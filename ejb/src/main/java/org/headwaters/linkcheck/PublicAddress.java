package org.headwaters.linkcheck;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which hosts and network addresses are out in the open. Refuses by default. */
final class PublicAddress {

    private static final int BYTE = 0xFF;
    private static final int BITS = 8;

    /** What is not out in the open: this network, private ones, shared by providers, loopback, link-local, tests, relays, multicast, reserved. */
    private static final List<String> CLOSED_4 = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Within what is given out to the world (2000::/3): tunnels that carry any other address, and documentation. */
    private static final List<String> CLOSED_6 = List.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private static final String GIVEN_OUT = "2000::/3";

    private static final Pattern DOTTED = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");
    private static final Pattern NUMBER = Pattern.compile("\\d+|0x[0-9a-f]*");
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.?");

    private PublicAddress() {}

    /**
     * Whether a host is one that may be asked for: a name with a dot, or a number written the one usual way. Decimal, octal, hexadecimal
     * and shortened forms are refused: each program reads them in its own way.
     */
    static boolean host(String host) {
        if (host == null) {
            return false;
        }
        String lower = host.toLowerCase(Locale.ROOT);
        if (lower.startsWith("[")) {
            return lower.matches("\\[[0-9a-f:]+(?:[0-9.]*)]");
        }
        String[] labels = lower.replaceAll("\\.$", "").split("\\.");
        if (NUMBER.matcher(labels[labels.length - 1]).matches()) {
            return DOTTED.matcher(lower).matches();
        }
        return NAME.matcher(lower).matches();
    }

    /** Whether a network address is out in the open. */
    static boolean open(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return CLOSED_4.stream().noneMatch(net -> within(bytes, net));
        }
        // IPv4 in IPv6 (mapped, compatible, NAT64), loopback, link-local, unique-local and multicast all lie outside of
        // 2000::/3.
        return within(bytes, GIVEN_OUT) && CLOSED_6.stream().noneMatch(net -> within(bytes, net));
    }

    private static boolean within(byte[] address, String net) {
        int slash = net.indexOf('/');
        byte[] first = literal(net.substring(0, slash)).getAddress();
        int bits = Integer.parseInt(net.substring(slash + 1));
        for (int at = 0; at < bits; at++) {
            int mask = 1 << (BITS - 1 - at % BITS);
            if (((address[at / BITS] ^ first[at / BITS]) & BYTE & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    /** An address from its digits; no name service is asked. */
    private static InetAddress literal(String digits) {
        try {
            return InetAddress.getByName(digits);
        } catch (java.net.UnknownHostException malformed) {
            throw new IllegalArgumentException(digits, malformed);
        }
    }
}
