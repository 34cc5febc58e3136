package org.headwaters.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few calls of an S3 store that a {@link FileStore} needs: put, get, ask, delete, list. Objects are named by their SHA-256 alone.
 * With path-style addresses, which every such store knows.
 */
final class S3Objects {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;
    private static final int FAILED = 500;
    private static final Pattern OBJECT = Pattern.compile(
            "<Contents>.*?<Key>([^<]{1,200})</Key>.*?<LastModified>([^<]{1,40})</LastModified>.*?</Contents>",
            Pattern.DOTALL);
    private static final Pattern NEXT = Pattern.compile("<NextContinuationToken>([^<]+)</NextContinuationToken>");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final URI bucket;
    private final S3Signature signature;
    private final Clock clock;

    /**
     * A store.
     *
     * @param address where it is, without a slash at the end
     * @param bucket the bucket, which is there already
     */
    S3Objects(String address, String bucket, S3Signature signature, Clock clock) {
        this.bucket = URI.create(address + "/" + bucket);
        this.signature = signature;
        this.clock = clock;
    }

    /**
     * An object in a list.
     *
     * @param name its name
     * @param changedAt when it was put last
     */
    record Found(String name, Instant changedAt) {}

    /** Puts an object. When this returns, the store has it whole: it has checked the digest. */
    void put(String sha256, Path content) throws IOException {
        HttpResponse<Void> answer = send(
                request("PUT", object(sha256), sha256, HttpRequest.BodyPublishers.ofFile(content)),
                HttpResponse.BodyHandlers.discarding());
        expect(answer, OK);
    }

    /**
     * Copies an object into a file that is not there yet.
     *
     * @throws NoSuchFileException when the store has none
     */
    void get(String sha256, Path target) throws IOException {
        HttpResponse<InputStream> answer = send(get(object(sha256)), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream bytes = answer.body()) {
            if (answer.statusCode() == NOT_FOUND) {
                throw new NoSuchFileException(sha256);
            }
            expect(answer, OK);
            Files.copy(bytes, target);
        }
    }

    /** When an object was put last, or null when there is none. */
    Instant changedAt(String sha256) throws IOException {
        HttpResponse<Void> answer = send(
                request("HEAD", object(sha256), S3Signature.EMPTY, HttpRequest.BodyPublishers.noBody()),
                HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() == NOT_FOUND) {
            return null;
        }
        expect(answer, OK);
        return answer.headers()
                .firstValue("Last-Modified")
                .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .orElseThrow(() -> new IOException("The object store does not say when an object was put"));
    }

    /** Deletes an object; without one nothing happens. */
    void delete(String sha256) throws IOException {
        HttpResponse<Void> answer = send(
                request("DELETE", object(sha256), S3Signature.EMPTY, HttpRequest.BodyPublishers.noBody()),
                HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != NOT_FOUND) {
            expect(answer, NO_CONTENT);
        }
    }

    /** One page of all objects, by name; the token of the next page is added to {@code next}, none after the last. */
    List<Found> list(String token, List<String> next) throws IOException {
        String query = (token == null ? "" : "continuation-token=" + encoded(token) + "&") + "list-type=2";
        HttpResponse<String> answer =
                send(get(URI.create(bucket + "?" + query)), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        expect(answer, OK);
        Matcher more = NEXT.matcher(answer.body());
        if (more.find()) {
            next.add(more.group(1).replace("&amp;", "&").replace("&quot;", "\""));
        }
        List<Found> found = new ArrayList<>();
        Matcher object = OBJECT.matcher(answer.body());
        while (object.find()) {
            found.add(new Found(object.group(1), Instant.parse(object.group(2))));
        }
        return found;
    }

    private URI object(String sha256) {
        return URI.create(bucket + "/" + sha256);
    }

    private HttpRequest get(URI address) {
        return request("GET", address, S3Signature.EMPTY, HttpRequest.BodyPublishers.noBody());
    }

    private HttpRequest request(String method, URI address, String digest, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).method(method, body);
        signature.headers(method, address, Map.of(), digest, clock.instant()).forEach(request::header);
        return request.build();
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return client.send(request, handler);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the object store was asked", interrupted);
        } catch (IOException away) {
            throw new StoreAway("The object store does not answer", away);
        }
    }

    private static void expect(HttpResponse<?> answer, int status) throws IOException {
        if (answer.statusCode() >= FAILED) {
            throw new StoreAway("The object store answered " + answer.statusCode(), null);
        }
        if (answer.statusCode() != status) {
            throw new IOException("The object store answered " + answer.statusCode() + " to "
                    + answer.request().method());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
