package org.headwaters.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who speaks HTTP by hand: sends what no browser would. Keeps one cookie, follows no redirect. */
final class Wire {

    private static final Pattern KEY = Pattern.compile("name=\"submissionKey\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Program program;
    private String cookie = "";

    Wire(Program program) {
        this.program = program;
    }

    /** Signed in as one of the sample's three. */
    Wire as(Visit.Person person) {
        HttpResponse<String> answer = post(
                "/sign-in",
                form("sign-in", "sign-in", "email", person.email, "password", person.password, "enter", "Sign in"));
        if (answer.statusCode() != 302) {
            throw new AssertionError("Sign-in answered " + answer.statusCode() + " to " + person);
        }
        return this;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** A form as our own pages send it. */
    HttpResponse<String> post(String path, String form) {
        return post(path, form, "Sec-Fetch-Site", "same-origin");
    }

    /** A form with other headers. */
    HttpResponse<String> post(String path, String form, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** A request with any method. */
    HttpResponse<String> other(String method, String path, String... headers) {
        return send(request(path, headers)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** The one-time key in a page. */
    static String key(String html) {
        Matcher matcher = KEY.matcher(html);
        if (!matcher.find()) {
            throw new AssertionError("No one-time key in the page");
        }
        return matcher.group(1);
    }

    /** Names and values as a form body, with the view state of our stateless forms. */
    static String form(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        fields.putIfAbsent("jakarta.faces.ViewState", "stateless");
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    String cookie() {
        return cookie;
    }

    Wire withCookie(String value) {
        cookie = value;
        return this;
    }

    /** The first line of the answer to a request written byte by byte; the body may be shorter than it says. */
    String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", program.port())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            StringBuilder line = new StringBuilder();
            int c = in.read();
            while (c >= 0 && c != '\n') {
                line.append((char) c);
                c = in.read();
            }
            return line.toString().strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(program.url() + path)).timeout(Duration.ofSeconds(30));
        if (!cookie.isEmpty()) {
            builder.header("Cookie", cookie);
        }
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return builder;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .filter(set -> set.startsWith("headwaters="))
                    .forEach(set -> cookie = set.split(";", 2)[0]);
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
