package org.headwaters.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The EAR as it ships, on a full Payara Server: is the house there, and can somebody move in? */
@ExtendWith(ArquillianExtension.class)
class FullServerIT {

    private static final String SITE = "http://127.0.0.1:" + FullServer.PORT;
    private static final String PASSWORD = "open doors and windows";

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShrinkWrap.create(ZipImporter.class, "headwaters.ear")
                .importFrom(new File(System.getProperty("headwaters.it.ear")))
                .as(EnterpriseArchive.class);
    }

    @Test
    void pagesAnswerAndTheFirstCoordinatorSignsIn() throws IOException, InterruptedException {
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(get("/discussions").statusCode()).isEqualTo(200);
        assertThat(get("/no-such-page").statusCode()).isEqualTo(404);

        Matcher link = Pattern.compile("/set-up/[A-Za-z0-9_-]{43}").matcher(FullServer.log());
        assertThat(link.find()).as("the log tells the set-up link").isTrue();
        HttpResponse<String> begun = post(
                link.group(),
                Map.of(
                        "set-up",
                        "set-up",
                        "name",
                        "Mai Xiong",
                        "email",
                        "mai@example.org",
                        "password",
                        PASSWORD,
                        "save",
                        "x"));
        assertThat(begun.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/sign-in"));

        HttpResponse<String> entered = post(
                "/sign-in",
                Map.of("sign-in", "sign-in", "email", "mai@example.org", "password", PASSWORD, "enter", "x"));
        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(get("/me/devices").statusCode()).isEqualTo(200);
        assertThat(get("/").body()).contains("Mai Xiong");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(SITE + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(URI.create(SITE + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", SITE)
                        .POST(HttpRequest.BodyPublishers.ofString(form + "&jakarta.faces.ViewState=stateless"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
