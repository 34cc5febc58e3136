package org.headwaters.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.headwaters.web.frame.Guard.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String UPLOAD = "multipart/form-data; boundary=x";
    private static final String HOST = "127.0.0.1:8093";
    private static final long LIMIT = 200;

    private final Guard guard = new Guard("https://headwaters.example.org", LIMIT, Set.of("10.0.0.9"));

    /** The cases of the recipes: headers as {@code name=value} parted by a space. */
    @ParameterizedTest(name = "{0} {1} [{2}] {3}: {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    POST | /discussions/5/x | Sec-Fetch-Site=cross-site                             | form      | 403
                    POST | /stop-mail/abc   | -                                                     | form      | 0
                    POST | /stop-mail/abc   | Sec-Fetch-Site=cross-site                             | form      | 403
                    POST | /stop-mail/abc   | Origin=http://evil.example                            | form      | 403
                    POST | /discussions/5/x | Sec-Fetch-Site=same-site                              | form      | 403
                    POST | /discussions/5/x | -                                                     | form      | 403
                    POST | /discussions/5/x | Origin=http://evil.example                            | form      | 403
                    POST | /discussions/5/x | Origin=null                                           | form      | 403
                    POST | /discussions/5/x | Referer=http://evil.example/a                         | form      | 403
                    POST | /discussions/5/x | Origin=http://127.0.0.1:8093.evil.example             | form      | 403
                    POST | /discussions/5/x | Origin=https://127.0.0.1:8093                         | form      | 403
                    POST | /resources/new   | Sec-Fetch-Site=cross-site                             | multipart | 403
                    POST | /resources/new   | Origin=http://evil.example                            | multipart | 403
                    POST | /discussions/5/x | Origin=http://evil.example                            | text      | 403
                    PUT  | /discussions/5/x | Origin=http://evil.example                            | form      | 405
                    post | /discussions/5/x | Origin=http://evil.example                            | form      | 403
                    POST | /discussions/5/x | Sec-Fetch-Site=cross-site Origin=http://127.0.0.1:8093 | form     | 403
                    POST | /discussions/5/x | Sec-Fetch-Site=same-origin X-HTTP-Method-Override=PUT | form      | 400
                    POST | /discussions/5/x | Sec-Fetch-Site=same-origin                            | form      | 0
                    POST | /discussions/5/x | Sec-Fetch-Site=none                                   | form      | 0
                    POST | /discussions/5/x | Sec-Fetch-Site=none Origin=http://127.0.0.1:8093      | form      | 0
                    POST | /discussions/5/x | Sec-Fetch-Site=none Origin=http://evil.example        | form      | 403
                    POST | /discussions/5/x | Sec-Fetch-Site=none Origin=null                       | form      | 403
                    POST | /discussions/5/x | Origin=http://127.0.0.1:8093                          | form      | 0
                    POST | /discussions/5/x | Referer=http://127.0.0.1:8093/discussions/5/x         | form      | 0
                    POST | /discussions/5/x | Origin=https://headwaters.example.org                 | form      | 0
                    POST | /resources/new   | Sec-Fetch-Site=same-origin                            | multipart | 0
                    DELETE | /              | Sec-Fetch-Site=same-origin                            | form      | 405
                    TRACE | /               | -                                                     | form      | 405
                    """)
    void whoMaySendAForm(String method, String path, String headers, String type, int status) {
        String contentType = type.equals("multipart") ? UPLOAD : type.equals("text") ? "text/plain" : FORM;

        assertThat(guard.refusal(asked(method, path, null, contentType, 100, headers)))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reply=reply&jakarta.faces.ViewState=stateless",
                "jakarta.faces.ViewState=",
                "a=1&jakarta.faces%2EViewState=x",
                "%6Aakarta.faces.ViewState=stateless",
                "jakarta%2efaces%2eViewState",
                "a=%zz"
            })
    void getThatWouldRunAnActionIsRefused(String query) {
        for (String method : new String[] {"GET", "HEAD", "OPTIONS", "get"}) {
            assertThat(guard.refusal(asked(method, "/discussions/5/x", query, null, -1, null)))
                    .as(method)
                    .isEqualTo(400);
        }
        assertThat(guard.refusal(asked("POST", "/discussions/5/x", query, FORM, 10, "Sec-Fetch-Site=same-origin")))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=2", "q=50%25", "done=reply", "q=a+b&space=x"})
    void plainQueryIsTaken(String query) {
        assertThat(guard.refusal(asked("GET", "/discussions", query, null, -1, null)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/discussions;x=1",
                "/;/WEB-INF/web.xml",
                "/a\0b",
                "//health/ready",
                "/%68ealth/ready",
                "/x/../health",
                "/static/..%2fx",
                "/./a"
            })
    void pathWithParametersOrNulIsNoPath(String path) {
        assertThat(guard.refusal(asked("GET", path, null, null, -1, null))).isEqualTo(404);
    }

    @Test
    void bodyMustSayHowLongItIsAndKeepTheLimit() {
        String own = "Sec-Fetch-Site=same-origin";

        assertThat(guard.refusal(asked("POST", "/a", null, UPLOAD, -1, own + " Transfer-Encoding=chunked")))
                .isEqualTo(411);
        assertThat(guard.refusal(asked("POST", "/a", null, null, -1, own)))
                .as("no length and no encoding: no body")
                .isZero();
        assertThat(guard.refusal(asked("POST", "/a", null, FORM, Guard.FORM_LIMIT, own)))
                .isZero();
        assertThat(guard.refusal(asked("POST", "/a", null, FORM, Guard.FORM_LIMIT + 1, own)))
                .isEqualTo(413);
        assertThat(guard.refusal(asked("POST", "/a", null, UPLOAD, LIMIT + Guard.MULTIPART_ROOM, own)))
                .isZero();
        assertThat(guard.refusal(asked("POST", "/a", null, UPLOAD, LIMIT + Guard.MULTIPART_ROOM + 1, own)))
                .isEqualTo(413);
    }

    @Test
    void strangersSizeIsNotEvenLookedAt() {
        assertThat(guard.refusal(asked("POST", "/a", null, UPLOAD, 5L << 30, "Origin=http://evil.example")))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "127.0.0.1, -, 0",
                "::1, -, 0",
                "10.0.0.9, -, 0",
                "10.0.0.8, -, 404",
                "127.0.0.1, X-Forwarded-For=203.0.113.5, 404"
            })
    void healthIsSeenFromHereAndFromNamedAddresses(String address, String header, int status) {
        Asked plain = asked("GET", "/health/ready", null, null, -1, header);
        Asked from = new Asked(plain.method(), plain.path(), null, plain.scheme(), null, -1, address, plain.headers());

        assertThat(guard.refusal(from)).isEqualTo(status);
    }

    private static Asked asked(String method, String path, String query, String type, long length, String headers) {
        Map<String, String> sent = new HashMap<>(Map.of("Host", HOST));
        if (headers != null) {
            for (String header : headers.split(" ")) {
                sent.put(header.split("=", 2)[0], header.split("=", 2)[1]);
            }
        }
        return new Asked(method, path, query, "http", type, length, "203.0.113.7", sent::get);
    }
}
