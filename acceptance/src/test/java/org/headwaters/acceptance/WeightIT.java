package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** what a first visit to a thread page costs on a slow line, counted on the wire. */
class WeightIT {

    private static final int FIRST_VISIT = 50 * 1024;
    private static final int LATER_VISIT = 30 * 1024;
    private static final int DESK = 350 * 1024;
    private static final int PLAIN = 40 * 1024;
    private static final int PACKED = 10 * 1024;
    private static final int POSTS = 20;
    private static final int CHARACTERS = 400;
    private static final Pattern MENU = Pattern.compile("menu=(\\d+)#post-\\d+");
    private static final String[] WORDS =
            ("clinic family county nurse shared visit waiting river winter school phone letter bus ride answer doctor "
                            + "evening trust kitchen neighbor language church morning budget story program weekly hospital number help "
                            + "garden promise slowly paper trained between Somali because parents about before county's follow without "
                            + "whoever brings questions twelve percent moved somebody called asked showed names tables printed keeps "
                            + "one and the of to in for with that from they when we our their it was not but on who by this at a is")
                    .split(" ");

    private final Program program = Program.shared();

    @Test
    void aThreadPageIsLight() {
        weigh(program);
    }

    /** A first and a later visit to a program, or to a proxy before several. */
    static void weigh(Program program) {
        try (Visit visitor = Visit.desktop(program)) {
            visitor.sample();
            String thread = visitor.page.url();
            visitor.open("/about");
            visitor.context().clearCookies();
            try (Visit fresh = Visit.desktop(program)) {
                List<Double> bytes = count(fresh);
                fresh.page.navigate(thread);
                fresh.page.waitForLoadState();
                assertThat(sum(bytes)).as("first visit").isPositive().isLessThan(FIRST_VISIT);
                bytes.clear();
                fresh.open("/discussions");
                fresh.page.waitForLoadState();
                assertThat(sum(bytes)).as("later visit").isPositive().isLessThan(LATER_VISIT);
                assertThat(fresh.context().cookies())
                        .as("a reading visitor gets no cookie")
                        .isEmpty();
            }
        }
    }

    @Test
    void aThreadPageIsLightForAMemberTooReplyBoxAndAll() {
        String thread;
        try (Visit visitor = Visit.desktop(program)) {
            visitor.sample();
            thread = visitor.page.url();
        }
        try (Visit member = Visit.desktop(program).as(Person.MEMBER);
                Visit fresh = Visit.desktop(program)) {
            // Signed in, and nothing loaded yet: as after the browser has been told to forget what it keeps.
            fresh.context().addCookies(member.context().cookies());
            List<Double> bytes = count(fresh);
            fresh.page.navigate(thread);
            fresh.page.waitForLoadState();
            assertThat(fresh.page.locator("#reply-form").count()).isEqualTo(1);
            assertThat(sum(bytes)).as("first visit of a member").isPositive().isLessThan(FIRST_VISIT);
        }
    }

    /** Twenty posts of some 400 characters by three people, a third of them with reactions, nearly all of them new to the member. */
    @Test
    void theHtmlOfAThreadIsLightForAMember() {
        List<Wire> people = Stream.of(Person.LEADER, Person.COORDINATOR, Person.MEMBER)
                .map(person -> new Wire(program).as(person))
                .toList();
        Wire member = people.get(2);
        String thread =
                new Occasion(program).thread(people.get(0), "We pay for the bus ride and wait six weeks for the money");
        member.get(thread);
        Random random = new Random(7);
        for (int number = 2; number <= POSTS; number++) {
            Wire writer = people.get(number % 10 == 0 ? 2 : number % 2);
            assertThat(writer.reply(thread, said(random)).statusCode()).isEqualTo(302);
        }
        List<String> posts = people.subList(0, 2).stream()
                .flatMap(one -> MENU.matcher(one.get(thread).body()).results().map(post -> post.group(1)))
                .distinct()
                .toList();
        for (int i = 0; i < posts.size(); i += 3) {
            people.get(i / 3 % 3).post(thread, Wire.form("acts", "acts", "react", posts.get(i) + "-THANKS-on"));
        }

        byte[] packed = member.bytes(thread, "Accept-Encoding", "gzip").body();
        String html = unpacked(packed);

        assertThat(html.split("<article class=\"post\"", -1)).hasSize(POSTS + 1);
        assertThat(html)
                .contains("id=\"reply-form\"", "class=\"unread\"", "aria-pressed=\"true\"", "aria-pressed=\"false\"");
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).as("plain").isLessThanOrEqualTo(PLAIN);
        assertThat(packed.length).as("packed").isLessThanOrEqualTo(PACKED);
    }

    private static String unpacked(byte[] packed) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String said(Random random) {
        StringBuilder words = new StringBuilder();
        while (words.length() < CHARACTERS) {
            String word = WORDS[random.nextInt(WORDS.length)];
            words.append(words.isEmpty() ? "We " : random.nextInt(12) == 0 ? ". The " : " ")
                    .append(word);
        }
        return words.append('.').toString();
    }

    @Test
    void readingPagesLoadNoLibraryScript() {
        try (Visit visitor = Visit.desktop(program)) {
            List<String> scripts = Collections.synchronizedList(new ArrayList<>());
            visitor.page.onRequest(request -> {
                if ("script".equals(request.resourceType())) {
                    scripts.add(request.url());
                }
            });
            visitor.sample();
            visitor.page.waitForLoadState();
            assertThat(scripts).isNotEmpty().allSatisfy(url -> assertThat(url)
                    .containsPattern("/static/(headwaters|live)\\.js\\?v="));
        }
    }

    @Test
    void theDeskStaysWithinItsBound() {
        try (Visit coordinator = Visit.desktop(program).as(Person.COORDINATOR)) {
            List<Double> bytes = count(coordinator);
            coordinator.open("/coordinator/organizations");
            coordinator.page.waitForLoadState();
            assertThat(sum(bytes)).isPositive().isLessThan(DESK);
        }
    }

    private static List<Double> count(Visit visit) {
        List<Double> bytes = Collections.synchronizedList(new ArrayList<>());
        CDPSession session = visit.context().newCDPSession(visit.page);
        session.send("Network.enable");
        session.on(
                "Network.loadingFinished",
                (JsonObject event) -> bytes.add(event.get("encodedDataLength").getAsDouble()));
        return bytes;
    }

    private static double sum(List<Double> bytes) {
        return new ArrayList<>(bytes).stream().mapToDouble(Double::doubleValue).sum();
    }
}
