package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.secret.Tokens;

/** Pages of this very server, asked for over HTTP as a browser would. */
final class Pages {

    private Pages() {}

    /** Signs a member in; the secret of the cookie. */
    static String signIn(Actor member) {
        String secret = Tokens.create();
        Inside.insert(
                "INSERT INTO device (member_id, token_hash, rotated_at, kept, label, created_at, last_seen_at, expires_at)"
                        + " VALUES (?1, ?2, UTC_TIMESTAMP(6), TRUE, '', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 1 DAY)",
                member.memberId(),
                Tokens.hash(secret));
        return secret;
    }

    /**
     * A page that answers 200.
     *
     * @param secret whose it is, or null for a visitor
     */
    static String get(String path, String secret) throws IOException {
        HttpURLConnection connection = open(path, secret);
        assertThat(connection.getResponseCode()).as(path).isEqualTo(200);
        return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /**
     * Where an address leads on to for good.
     *
     * @param secret whose it is, or null for a visitor
     */
    static String moved(String path, String secret) throws IOException {
        HttpURLConnection connection = open(path, secret);
        assertThat(connection.getResponseCode()).as(path).isEqualTo(301);
        return connection.getHeaderField("Location");
    }

    private static HttpURLConnection open(String path, String secret) throws IOException {
        HttpServletRequest request = Inside.bean(HttpServletRequest.class);
        HttpURLConnection connection =
                (HttpURLConnection) URI.create("http://127.0.0.1:" + request.getLocalPort() + path)
                        .toURL()
                        .openConnection();
        connection.setInstanceFollowRedirects(false);
        if (secret != null) {
            connection.setRequestProperty("Cookie", "headwaters=" + secret);
        }
        return connection;
    }
}
