package org.headwaters.resource;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whether two web addresses lead to the same place, however they are written. */
final class LinkKey {

    /** What campaigns and networks add; it changes nothing about the page. */
    private static final Pattern MARK = Pattern.compile("(utm_\\w+|gclid|fbclid|mc_cid|mc_eid|ref)=.*");

    private static final Pattern END = Pattern.compile("(/(index|default)\\.(html?|php|aspx?))?/*$");

    private LinkKey() {}

    /** The key of an address: SHA-256 of what matters about it. */
    static String of(String address) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(plain(address).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    static String plain(String address) {
        try {
            URI uri = new URI(address.strip());
            if (uri.getHost() == null) {
                return address.strip();
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            boolean usual = uri.getPort() < 0 || uri.getPort() == 80 || uri.getPort() == 443;
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            String query = uri.getRawQuery() == null
                    ? ""
                    : Arrays.stream(uri.getRawQuery().split("&"))
                            .filter(one -> !one.isEmpty()
                                    && !MARK.matcher(one.toLowerCase(Locale.ROOT))
                                            .matches())
                            .sorted()
                            .collect(Collectors.joining("&"));
            return host
                    + (usual ? "" : ":" + uri.getPort())
                    + END.matcher(path).replaceFirst("")
                    + (query.isEmpty() ? "" : "?" + query);
        } catch (URISyntaxException none) {
            return address.strip();
        }
    }
}
