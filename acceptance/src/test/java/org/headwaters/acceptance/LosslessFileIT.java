package org.headwaters.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.headwaters.acceptance.Composing.assertPostsOnce;
import static org.headwaters.acceptance.Composing.assertStillThere;
import static org.headwaters.acceptance.Composing.drafts;
import static org.headwaters.acceptance.Composing.mark;
import static org.headwaters.acceptance.Composing.replies;
import static org.headwaters.acceptance.Composing.thread;
import static org.headwaters.acceptance.Composing.words;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.headwaters.acceptance.Composing.Way;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are too large cost no word. On a program of its own, which takes small files only. */
class LosslessFileIT {

    private static final int LIMIT = 1024 * 1024;
    private static final Program PROGRAM = Program.fresh(
            "small-files", Map.of("HEADWATERS_SAMPLE", "true", "HEADWATERS_UPLOAD_LIMIT", String.valueOf(LIMIT)));

    @BeforeAll
    static void start() {
        PROGRAM.start();
    }

    @AfterAll
    static void stop() {
        PROGRAM.close();
    }

    /** A file over the limit: with script it is not even sent, without it is refused alone. Then the words go without it. */
    @ParameterizedTest
    @EnumSource
    void anAttachmentIsTooLarge(Way way) throws IOException {
        String thread = thread(PROGRAM);
        String words = words();
        try (Visit member = way.visit(PROGRAM).as(Person.MEMBER)) {
            member.open(thread);
            tooLarge(member.page, words, 1);
            member.page.click("#post-reply");
            assertThat(member.page.locator("#files-err")).containsText("It may have up to 1 MB");
            assertStillThere(member.page, words);
            assertThat(replies(PROGRAM, thread)).isEmpty();
            member.page.setInputFiles("#files", new FilePayload[0]);
            assertPostsOnce(PROGRAM, member.page, thread, words);
        }
    }

    /** More than a post may bring at all. Without script the words go off with the files; they come back as a draft. */
    @ParameterizedTest
    @EnumSource
    void moreThanAPostMayBring(Way way) throws IOException {
        String thread = thread(PROGRAM);
        String words = words();
        try (Visit member = way.visit(PROGRAM).as(Person.MEMBER)) {
            member.open(thread);
            tooLarge(member.page, words, 5);
            member.page.click("#post-reply");
            if (way == Way.PLAIN) {
                assertThat(member.page.locator("main")).containsText("kept among your drafts");
                assertThat(drafts(PROGRAM, mark(words))).containsExactly(words);
                member.page.click("main a[href='/me/drafts']");
                member.page
                        .locator(".task", new Page.LocatorOptions().setHasText(mark(words)))
                        .locator("h2 a")
                        .click();
            }
            assertStillThere(member.page, words);
            member.page.setInputFiles("#files", new FilePayload[0]);
            assertPostsOnce(PROGRAM, member.page, thread, words);
        }
    }

    /** Fills in the words, and chooses so many files that are a byte too large. */
    private void tooLarge(Page page, String words, int files) throws IOException {
        Path folder = Files.createDirectories(PROGRAM.data().resolveSibling("too-large"));
        List<Path> chosen = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            Path file = folder.resolve("plan-" + i + ".pdf");
            // Nothing is written but the length.
            try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
                large.setLength(LIMIT + 1L);
            }
            chosen.add(file);
        }
        page.fill("#body", words);
        page.click(".attach summary");
        page.setInputFiles("#files", chosen.toArray(Path[]::new));
    }
}
