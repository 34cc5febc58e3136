package org.headwaters.acceptance;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who speaks HTTP by hand: sends what no browser would. Keeps our cookies, follows no redirect. */
final class Wire {

    private static final String BOUNDARY = "----headwaters-test";
    private static final Pattern KEY = Pattern.compile("name=\"submissionKey\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            // As browsers speak without TLS.
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Program program;
    private String cookie = "";
    private String viewCookie = "";

    Wire(Program program) {
        this.program = program;
    }

    /** Signed in as one of the sample's three. */
    Wire as(Visit.Person person) {
        return as(person.email, person.password);
    }

    /** Signs in as somebody a test has made. */
    Wire as(String email, String password) {
        HttpResponse<String> answer =
                post("/sign-in", form("sign-in", "sign-in", "email", email, "password", password, "enter", "Sign in"));
        if (answer.statusCode() != 302) {
            throw new AssertionError("Sign-in answered " + answer.statusCode() + " to " + email);
        }
        return this;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** An answer whose bytes count. */
    HttpResponse<byte[]> bytes(String path, String... headers) {
        return send(request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** A form as our own pages send it. */
    HttpResponse<String> post(String path, String form) {
        return post(path, form, "Sec-Fetch-Site", "same-origin");
    }

    /**
     * A reply in a thread.
     *
     * @param thread its path
     */
    HttpResponse<String> reply(String thread, String words) {
        return post(thread, replyForm(words));
    }

    /** The form of a reply, with a key of its own. */
    static String replyForm(String words) {
        return form(
                "reply-form",
                "reply-form",
                "submissionKey",
                UUID.randomUUID().toString(),
                "replyTo",
                "0",
                "body",
                words,
                "post-reply",
                "p");
    }

    /** A form with other headers. */
    HttpResponse<String> post(String path, String form, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** A form as a browser sends it, files apart. */
    HttpResponse<String> send(HtmlForm form) {
        return send(form, "Sec-Fetch-Site", "same-origin");
    }

    /** A form with other headers. */
    HttpResponse<String> send(HtmlForm form, String... headers) {
        if (!form.multipart()) {
            return post(form.action(), form.encoded(), headers);
        }
        String end = "--" + BOUNDARY + "--\r\n";
        return multipart(form, (form.parts(BOUNDARY) + end).getBytes(StandardCharsets.UTF_8), headers);
    }

    /** A form with a file in its field {@code file}. The name is sent as it is, whatever it holds. */
    HttpResponse<String> send(HtmlForm form, String fileName, String type, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(form.parts(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return multipart(form, body.toByteArray(), "Sec-Fetch-Site", "same-origin");
    }

    /** A form with several files in its field {@code file}. */
    HttpResponse<String> send(HtmlForm form, Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(form.parts(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        files.forEach((name, content) -> {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return multipart(form, body.toByteArray(), "Sec-Fetch-Site", "same-origin");
    }

    /** Bytes as a script sends them. */
    HttpResponse<String> send(String path, byte[] body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private HttpResponse<String> multipart(HtmlForm form, byte[] body, String... headers) {
        return send(request(form.action(), headers)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** A form of one of our pages, fetched by its id. */
    HtmlForm form(String path, String id) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode());
        }
        return HtmlForm.of(path, answer.body(), id);
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

    /** The cookie of the views that keep a state; empty before there is one. */
    String viewCookie() {
        return viewCookie;
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
        return head(request).get(0);
    }

    /** The lines of the head of such an answer. */
    List<String> head(String request) {
        return speak(request, in -> {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
            List<String> head = new ArrayList<>();
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                head.add(line);
            }
            return head.isEmpty() ? List.of("") : head;
        });
    }

    /** Such an answer to the end of its page. The connection may stay open: the rest of the body is still expected. */
    String whole(String request) {
        return speak(request, in -> {
            StringBuilder text = new StringBuilder();
            for (int c = in.read(); c >= 0 && text.indexOf("</html>", text.length() - 7) < 0; c = in.read()) {
                text.append((char) c);
            }
            return text.toString();
        });
    }

    private interface Hearing<T> {
        T of(InputStream in) throws IOException;
    }

    private <T> T speak(String request, Hearing<T> hearing) {
        try (Socket socket = new Socket("127.0.0.1", program.port())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return hearing.of(socket.getInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(program.url() + path)).timeout(Duration.ofSeconds(30));
        String cookies =
                Stream.of(cookie, viewCookie).filter(one -> !one.isEmpty()).collect(Collectors.joining("; "));
        if (!cookies.isEmpty()) {
            builder.header("Cookie", cookies);
        }
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return builder;
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            HttpResponse<T> answer = client.send(request, handler);
            answer.headers().allValues("Set-Cookie").stream()
                    .filter(set -> set.startsWith("headwaters="))
                    .forEach(set -> cookie = set.split(";", 2)[0]);
            answer.headers().allValues("Set-Cookie").stream()
                    .filter(set -> set.startsWith("HEADWATERS_VIEW="))
                    .forEach(set -> viewCookie = set.split(";", 2)[0]);
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
