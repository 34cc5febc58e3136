package org.headwaters.platform.files;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.headwaters.platform.secret.Tokens;

/** Signs requests to an S3 store (AWS Signature Version 4). The digest of the body is signed too, so that the store checks every byte. */
final class S3Signature {

    /** SHA-256 of no bytes. */
    static final String EMPTY = Tokens.hash("");

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DAY = 8;

    private final String key;
    private final String secret;
    private final String region;

    S3Signature(String key, String secret, String region) {
        this.key = key;
        this.secret = secret;
        this.region = region;
    }

    /**
     * The headers that a request needs beside its own.
     *
     * @param address with path and query encoded as they are sent; names of the query in their order
     * @param own other headers that are signed, by names in small letters
     * @param digest SHA-256 of the body
     */
    Map<String, String> headers(String method, URI address, Map<String, String> own, String digest, Instant now) {
        String time = TIME.format(now);
        SortedMap<String, String> signed = new TreeMap<>(own);
        signed.put("host", address.getRawAuthority());
        signed.put("x-amz-content-sha256", digest);
        signed.put("x-amz-date", time);
        String names = String.join(";", signed.keySet());
        String request = String.join(
                "\n",
                method,
                address.getRawPath(),
                address.getRawQuery() == null ? "" : address.getRawQuery(),
                signed.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                        .collect(Collectors.joining()),
                names,
                digest);
        String scope = time.substring(0, DAY) + "/" + region + "/s3/aws4_request";
        byte[] hash = bytes("AWS4" + secret);
        for (String part : scope.split("/")) {
            hash = hmac(hash, part);
        }
        String signature =
                HexFormat.of().formatHex(hmac(hash, String.join("\n", ALGORITHM, time, scope, Tokens.hash(request))));
        signed.put(
                "authorization",
                ALGORITHM + " Credential=" + key + "/" + scope + ",SignedHeaders=" + names + ",Signature=" + signature);
        // The client writes this one by itself.
        signed.remove("host");
        return signed;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
