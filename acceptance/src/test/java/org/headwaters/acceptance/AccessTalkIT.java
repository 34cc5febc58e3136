package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** for what a conversation adds: polls in each state, attachments, care, history, the steward's letter; and by keyboard. */
class AccessTalkIT {

    private final Program program = Program.shared();
    private final List<String> faults = new ArrayList<>();

    @Test
    void aPollBeforeAndAfterOneVotesAndWhenItIsClosed() {
        Wire leader = new Wire(program).as(Person.LEADER);
        String thread = new Occasion(program).poll(leader, "A poll in every state " + UUID.randomUUID());
        try (Visit member = Visit.desktop(program).as(Person.MEMBER);
                Visit asker = Visit.desktop(program).as(Person.LEADER)) {
            member.open(thread);
            look(member);
            member.click(".poll [name=vote]");
            member.page.locator(".poll .error").waitFor();
            look(member);
            member.page.locator(".poll .choice input").first().check();
            member.click(".poll [name=vote]");
            member.page.locator(".poll table").waitFor();
            member.click(".poll summary");
            look(member);
            asker.open(thread);
            asker.click(".poll [name=close-poll]");
            asker.page.locator(".poll table").waitFor();
            look(asker);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void attachmentsWhileTheyAreChosenRefusedAndShown() {
        Wire leader = new Wire(program).as(Person.LEADER);
        String thread = new Occasion(program).thread(leader, "Pictures in every state " + UUID.randomUUID());
        try (Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            member.open(thread);
            member.page.fill("#body", "A picture comes along.");
            member.click(".attach summary");
            member.page.setInputFiles("#files", new FilePayload("dot.png", "image/png", picture()));
            member.click("#attach-now");
            member.page.locator(".attached").waitFor();
            look(member);
            member.click("#post-reply");
            member.page.locator(".error-summary").waitFor();
            look(member);
            member.page.locator(".attached input[type=text]").fill("A green field");
            member.click("#post-reply");
            member.page.locator(".pictures img").waitFor();
            look(member);
            member.click(member.page.locator(".post:has(.pictures) a[href$='/edit']"));
            member.page.locator(".attached").waitFor();
            look(member);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void careHistoryAndRemoval() {
        Wire leader = new Wire(program).as(Person.LEADER);
        String thread = new Occasion(program).thread(leader, "Looked after in every state " + UUID.randomUUID());
        String plain = thread.replaceAll("^(/discussions/\\d+).*", "$1");
        try (Visit member = Visit.desktop(program).as(Person.MEMBER);
                Visit coordinator = Visit.desktop(program).as(Person.COORDINATOR)) {
            for (String words : List.of("Words that stay", "Words that go")) {
                member.open(thread);
                member.page.fill("#body", words);
                member.click("#post-reply");
                member.page.locator("article.post:has-text('" + words + "')").waitFor();
            }
            member.open(plain + "/posts/2/edit");
            member.page.fill("#body", "Words that were changed");
            member.click("#save");
            member.page.waitForURL("**#post-2");
            member.open(plain + "/posts/2/history");
            look(member);
            for (String act : List.of("", "?do=close", "?do=split", "?do=merge", "?do=move")) {
                coordinator.open(plain + "/care" + act);
                look(coordinator);
            }
            coordinator.open(plain + "/care?do=split");
            coordinator.click("#split");
            coordinator.page.locator(".error-summary").waitFor();
            assertThat(coordinator.page.locator(".error-summary a").first().getAttribute("href"))
                    .isEqualTo("#posts");
            look(coordinator);
            coordinator.page.check("#pick-2");
            coordinator.page.fill("#title", "On its own " + UUID.randomUUID());
            coordinator.page.fill("#reason", "It is another matter");
            coordinator.click("#split");
            coordinator
                    .page
                    .locator("article.post:has-text('Words that were changed')")
                    .waitFor();
            look(coordinator);
            coordinator.open(plain + "/posts/3/remove");
            look(coordinator);
            coordinator.click("#remove");
            coordinator.page.locator(".error-summary").waitFor();
            look(coordinator);
            coordinator.page.fill("#reason", "It named a person");
            coordinator.click("#remove");
            coordinator.page.locator(".post.is-removed").first().waitFor();
            look(coordinator);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theLetterThatAsksOneToBecomeSteward() {
        Wire coordinator = new Wire(program).as(Person.COORDINATOR);
        String link = new Occasion(program)
                .steward(coordinator, "Aspen Room " + UUID.randomUUID(), Person.MEMBER)
                .get(0);
        try (Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            member.open(link);
            look(member);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void newPagesAreWalkedByKeyboardAlone() {
        try (Visit coordinator = Visit.desktop(program).as(Person.COORDINATOR)) {
            for (String path : List.of(
                    "/discussions?space=health-coverage",
                    "/me/notices",
                    "/me/bookmarks",
                    "/me/drafts",
                    "/me/following",
                    "/me/catch-up",
                    "/me/reading",
                    "/discussions/1/care",
                    "/discussions/1/care?do=split",
                    "/discussions/1/posts/2/remove",
                    "/coordinator")) {
                coordinator.open(path);
                // From the skip link through everything to the last link of the page's foot.
                new Keys(coordinator.page)
                        .tabTo(".site-footer nav:last-of-type li:last-child a")
                        .assertNeverHidden();
            }
            coordinator.open("/discussions");
            Keys keys = new Keys(coordinator.page);
            keys.tabTo(".fold > summary").press("Enter").tabTo("#f-space").type("Health c");
            keys.tabTo(".filters button").press("Enter");
            coordinator.page.waitForURL("**space=health-coverage**");
            Locator chip = coordinator.page.locator(".chip");
            assertThat(chip.textContent()).contains("Health coverage");
            new Keys(coordinator.page).tabTo(".chip").press("Enter");
            coordinator.page.waitForURL("**/discussions");
        }
    }

    private void look(Visit visit) {
        AccessStatesIT.inEveryLight(visit, faults);
    }

    private static byte[] picture() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            BufferedImage field = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < 64; x++) {
                for (int y = 0; y < 48; y++) {
                    field.setRGB(x, y, 0x2F6B3A);
                }
            }
            ImageIO.write(field, "png", out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
