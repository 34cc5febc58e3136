package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How the program begins: what it listens on, what it refuses, and the first coordinator of an empty community. */
class StartIT {

    private static final Pattern SET_UP = Pattern.compile("/set-up/[A-Za-z0-9_-]{43}");

    @Test
    void f06ListensOnTheNamedPortOfTheNamedAddressAlone() throws IOException {
        Program program = Program.shared();
        assertThat(Listeners.of(program.pid())).containsExactly("127.0.0.1:" + program.port());
        assertThat(Listeners.of(Server.embedded(program).pid()))
                .hasSize(1)
                .allMatch(listener -> listener.startsWith("127.0.0.1:"));
    }

    @Test
    void theSampleCommunityListensNowhereElse() throws InterruptedException {
        try (Program program =
                Program.fresh("open-sample", Map.of("HEADWATERS_SAMPLE", "true", "HEADWATERS_ADDRESS", "0.0.0.0"))) {
            Process process = program.begin();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(program.logText().strip().lines()).hasSize(1);
        }
    }

    @Test
    void anEmptyCommunityIsBegunWithTheLinkFromTheLog() {
        try (Program program = Program.fresh("empty", Map.of())) {
            program.start();
            Matcher link = SET_UP.matcher(program.logText());
            assertThat(link.find()).as("a set-up link in the log").isTrue();
            try (Visit first = Visit.desktop(program)) {
                assertThat(first.open("/set-up/" + "x".repeat(43)).status()).isEqualTo(404);
                List<String> faults = new ArrayList<>();
                first.open(link.group());
                AccessStatesIT.inEveryLight(first, faults);
                first.click("#save");
                assertThat(first.page.locator(".error-summary").count()).isEqualTo(1);
                AccessStatesIT.inEveryLight(first, faults);
                for (String path :
                        List.of("/", "/discussions", "/members", "/resources", "/organizations", "/spaces")) {
                    first.open(path);
                    AccessStatesIT.inEveryLight(first, faults);
                }
                assertThat(faults).as("X-01 where nothing is yet").isEmpty();
                first.open(link.group());
                first.page.fill("#name", "Ngozi Adair");
                first.page.fill("#email", "ngozi@example.org");
                first.page.fill("#password", "short");
                first.click("#save");
                assertThat(first.page.locator("#password-err").textContent()).contains("12 characters");
                assertThat(first.page.inputValue("#name")).isEqualTo("Ngozi Adair");
                first.page.fill("#password", "three words together");
                first.click("#save");
                first.page.fill("#email", "ngozi@example.org");
                first.page.fill("#password", "three words together");
                first.click("#enter");
                first.page.waitForURL(program.url() + "/");
                assertThat(first.open("/coordinator").status()).isEqualTo(200);
                assertThat(first.open(link.group()).status())
                        .as("the link works once")
                        .isEqualTo(404);
                assertThat(first.open("/spaces/whole-community").status()).isEqualTo(200);
            }
        }
    }
}
