package org.headwaters.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.platform.config.Settings;

/** The network address a request comes from, for limits. An IPv6 visitor has a whole /64, so that counts as one. */
@ApplicationScoped
public class ClientAddress {

    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int LONGEST = 45;
    private static final Pattern WITH_PORT = Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|([0-9.]{7,15}))(?::\\d{1,5})?");

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
        List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        if (settings.behindProxy() && !forwarded.isEmpty()) {
            address = lastHop(forwarded);
        }
        return network(address);
    }

    /** What the proxy has written: it may use a line of its own, below the one that a visitor has sent. */
    static String lastHop(List<String> lines) {
        String[] hops = lines.get(lines.size() - 1).split(",");
        return hops.length == 0 ? "" : withoutPort(hops[hops.length - 1].strip());
    }

    /** Some proxies write the port too, and IPv6 in brackets. Read as one address of nobody's, all their visitors would share one limit. */
    private static String withoutPort(String hop) {
        Matcher parts = WITH_PORT.matcher(hop);
        if (!parts.matches()) {
            return hop;
        }
        return parts.group(1) == null ? parts.group(2) : parts.group(1);
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
