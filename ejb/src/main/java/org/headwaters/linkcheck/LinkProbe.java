package org.headwaters.linkcheck;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks once whether a link leads somewhere. Nothing private is ever connected to: each address of the way is checked, the name service is
 * asked once for each, all its answers must be out in the open, and the connection goes to the very one that was checked.
 */
final class LinkProbe {

    /** The whole look, redirects and all, takes no longer. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    /** Most redirects that are followed. */
    static final int MOST_REDIRECTS = 5;

    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> MISSING = Set.of(404, 410);
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int GOOD = 200;
    private static final int BAD = 400;

    /** Asks the name service. */
    @FunctionalInterface
    interface Names {

        /** All addresses of a host. */
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private final Names names;
    private final Predicate<InetSocketAddress> allowed;
    private final HeadRequest request;

    /** A look at the world as it is. */
    LinkProbe(String agent) {
        this(InetAddress::getAllByName, address -> false, agent);
    }

    /**
     * For tests.
     *
     * @param allowed addresses that are taken though they are not out in the open
     */
    LinkProbe(Names names, Predicate<InetSocketAddress> allowed, String agent) {
        this.names = names;
        this.allowed = allowed;
        this.request = new HeadRequest(agent);
    }

    /** Looks. */
    Probed look(String link) {
        long end = System.nanoTime() + LIMIT.toNanos();
        String at = link;
        boolean forGood = true;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HeadRequest.Answer answer;
            URI uri;
            try {
                uri = checked(at);
                answer = request.ask(uri, address(uri), end);
            } catch (UnknownHostException nobody) {
                return Probed.missing("no such host");
            } catch (Refused refused) {
                return Probed.unsure(refused.getMessage());
            } catch (IOException | RuntimeException failure) {
                return Probed.unsure(failure.getClass().getSimpleName());
            }
            int status = answer.status();
            if (!ELSEWHERE.contains(status) || answer.location() == null) {
                return found(status, hop > 0 && forGood ? at : null);
            }
            forGood &= FOR_GOOD.contains(status);
            try {
                at = uri.resolve(new URI(answer.location().strip())).toString();
            } catch (URISyntaxException | IllegalArgumentException malformed) {
                return Probed.unsure("bad redirect");
            }
        }
        return Probed.unsure("too many redirects");
    }

    private static Probed found(int status, String movedTo) {
        if (MISSING.contains(status)) {
            return Probed.missing("status " + status);
        }
        if (status < GOOD || status >= BAD) {
            return Probed.unsure("status " + status);
        }
        return movedTo == null ? new Probed(LinkState.OK, null, "") : new Probed(LinkState.MOVED, movedTo, "");
    }

    /** Only the web, at its own ports, without a password in the address. */
    private URI checked(String address) throws Refused {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException malformed) {
            throw new Refused("bad address");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null || uri.getUserInfo() != null) {
            throw new Refused("not the web");
        }
        if (!PublicAddress.host(uri.getHost())) {
            throw new Refused("no public host");
        }
        return uri;
    }

    /** Where to connect. One answer that is not out in the open spoils all: such a name is not what it says. */
    private InetSocketAddress address(URI uri) throws IOException {
        boolean safe = uri.getScheme().equalsIgnoreCase("https");
        int port = uri.getPort() < 0 ? (safe ? HTTPS : HTTP) : uri.getPort();
        InetAddress[] found = names.of(uri.getHost().replaceAll("[\\[\\]]", ""));
        for (InetAddress one : found) {
            boolean open = PublicAddress.open(one) && (port == HTTP || port == HTTPS);
            if (!open && !allowed.test(new InetSocketAddress(one, port))) {
                throw new Refused("not a public address");
            }
        }
        return new InetSocketAddress(found[0], port);
    }

    /** An address that is never connected to. */
    private static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }
}
