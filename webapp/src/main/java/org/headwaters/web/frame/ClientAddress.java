package org.headwaters.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.headwaters.platform.config.Settings;

/** The network address a request comes from, for limits. An IPv6 visitor has a whole /64, so that counts as one. */
@ApplicationScoped
public class ClientAddress {

    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int LONGEST = 45;

    private Settings settings;

    /** For the container. */
    protected ClientAddress() {}

    @Inject
    ClientAddress(Settings settings) {
        this.settings = settings;
    }

    /** The address; from {@code X-Forwarded-For} only when an operator says that a proxy sets it, and then its last entry. */
    public String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (settings.behindProxy() && forwarded != null && !forwarded.isBlank()) {
            String[] hops = forwarded.split(",");
            address = hops[hops.length - 1].strip();
        }
        return network(address);
    }

    static String network(String address) {
        if (!address.matches("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*") || address.length() > LONGEST) {
            return "unknown";
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), IPV6_NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException malformed) {
            return "unknown";
        }
    }
}
