package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.headwaters.account.AccountService;
import org.headwaters.discussion.DiscussionService;
import org.headwaters.discussion.DraftKept;
import org.headwaters.discussion.DraftMark;
import org.headwaters.discussion.DraftService;
import org.headwaters.discussion.DraftView;
import org.headwaters.discussion.PostFields;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.limit.Submissions;
import org.junit.jupiter.api.Test;

/** Words that are not yet posted are kept, whatever becomes of the request. */
interface DraftCases {

    private static DraftService drafts() {
        return Inside.bean(DraftService.class);
    }

    @Test
    default void draftStaysWhenTheRequestAroundItFails() {
        Inside.become(Inside.member("draft-failing"));

        assertThatThrownBy(() -> Inside.bean(Store.class).call(em -> {
                    drafts().save(DraftView.NEW_THREAD, "Title", "Words", PostFields.NONE);
                    throw new IllegalStateException("The request fails");
                }))
                .isNotNull();

        assertThat(drafts().find(DraftView.NEW_THREAD).map(DraftView::body)).contains("Words");
    }

    @Test
    default void draftStaysWhenItsReplyIsRefusedAndGoesWhenItIsPosted() {
        long thread = DiscussionCases.thread("draft-reply");
        DiscussionService discussions = Inside.bean(DiscussionService.class);
        drafts().save(DraftView.reply(thread), "", "Half a sentence", PostFields.NONE);
        String tooLong = "x".repeat(DiscussionService.BODY_LIMIT + 1);

        assertThatThrownBy(() -> discussions.reply(Submissions.newKey(), thread, 0, tooLong, PostFields.NONE))
                .isInstanceOf(InvalidInput.class);
        assertThat(drafts().find(DraftView.reply(thread))).isPresent();

        discussions.reply(Submissions.newKey(), thread, 0, "A whole sentence.", PostFields.NONE);
        assertThat(drafts().find(DraftView.reply(thread))).isEmpty();
    }

    @Test
    default void secondSendingOfAKeyKeepsADraftBegunMeanwhile() {
        long thread = DiscussionCases.thread("draft-second");
        DiscussionService discussions = Inside.bean(DiscussionService.class);
        String key = Submissions.newKey();
        discussions.reply(key, thread, 0, "Posted.", PostFields.NONE);
        drafts().save(DraftView.reply(thread), "", "Next words", PostFields.NONE);

        assertThatThrownBy(() -> discussions.reply(key, thread, 0, "Posted.", PostFields.NONE))
                .isNotNull();

        assertThat(drafts().find(DraftView.reply(thread)).map(DraftView::body)).contains("Next words");
    }

    @Test
    default void longDraftIsKeptThoughItCannotBePosted() {
        Inside.become(Inside.member("draft-long"));
        String words = "\uD83D\uDC9A".repeat(DiscussionService.BODY_LIMIT * 2);

        drafts().save(DraftView.NEW_THREAD, "", words, PostFields.NONE);

        assertThat(drafts().find(DraftView.NEW_THREAD).map(DraftView::body)).contains(words);
    }

    @Test
    default void draftBelongsToItsWriterAlone() {
        Inside.become(Inside.member("draft-owner"));
        drafts().save(DraftView.NEW_THREAD, "Mine", "Mine alone", PostFields.NONE);

        Inside.become(Inside.member("draft-stranger"));

        assertThat(drafts().find(DraftView.NEW_THREAD)).isEmpty();
        assertThat(drafts().all()).isEmpty();
        Inside.become(Actor.visitor());
        assertThatThrownBy(() -> drafts().all()).isInstanceOf(NotAllowed.class);
    }

    @Test
    default void whoeverWasSignedOutFindsTheWordsAfterSigningIn() {
        Actor member = AccountCases.withAccount("draft-carried");
        String secret = Inside.bean(AccountService.class)
                .signIn("draft-carried@example.org", AccountCases.PASSWORD, false, "Firefox", "10.1.0.1")
                .orElseThrow()
                .secret();

        drafts().saveFor(secret, DraftView.NEW_THREAD, "Carried", "All my words", PostFields.NONE);

        Inside.become(member);
        assertThat(drafts().find(DraftView.NEW_THREAD).map(DraftView::body)).contains("All my words");
    }

    @Test
    default void savesOfOneDraftAtOneMomentKeepOneOfThem() throws Exception {
        Actor member = Inside.become(Inside.member("draft-two-tabs"));

        Inside.together(4, member, () -> {
            drafts().save(DraftView.NEW_THREAD, "Tab", "Words of a tab", PostFields.NONE);
            return "saved";
        });

        assertThat(drafts().all()).singleElement().satisfies(draft -> assertThat(draft.body())
                .isEqualTo("Words of a tab"));
    }

    private static PostFields from(DraftMark mark) {
        return PostFields.NONE.with(DraftMark.FIELD, mark.toString());
    }

    private static DraftMark window(String tab) {
        return new DraftMark("", 0, tab);
    }

    @Test
    default void olderWindowNeverWritesOverANewerDraft() {
        Inside.become(Inside.member("draft-windows"));
        DraftKept first = drafts().save(DraftView.NEW_THREAD, "", "First", from(window("one")));
        DraftMark seen = first.mark();
        drafts().save(DraftView.NEW_THREAD, "", "Second", from(new DraftMark("", seen.version(), "two")));

        DraftKept late =
                drafts().save(DraftView.NEW_THREAD, "", "Third", from(new DraftMark("", seen.version(), "three")));

        assertThat(late.aside()).isTrue();
        assertThat(drafts().find(DraftView.NEW_THREAD).map(DraftView::body)).contains("Second");
        assertThat(drafts().find(
                                DraftView.copy(DraftView.NEW_THREAD, late.mark().copy()))
                        .map(DraftView::body))
                .contains("Third");
        assertThat(drafts().save(DraftView.NEW_THREAD, "", "Third and more", from(late.mark()))
                        .kept())
                .isTrue();
        assertThat(drafts().all()).extracting(DraftView::body).containsExactlyInAnyOrder("Second", "Third and more");
    }

    @Test
    default void oneWindowGoesOnThoughAnAnswerWasLost() {
        Inside.become(Inside.member("draft-lost-answer"));
        drafts().save(DraftView.NEW_THREAD, "", "First", from(window("one")));

        DraftKept again = drafts().save(DraftView.NEW_THREAD, "", "First and more", from(window("one")));

        assertThat(again.aside()).isFalse();
        assertThat(drafts().all()).singleElement().satisfies(draft -> assertThat(draft.body())
                .isEqualTo("First and more"));
    }

    @Test
    default void postingRemovesOnesOwnDraftAndNotAnotherWindows() {
        long thread = DiscussionCases.thread("draft-others");
        String place = DraftView.reply(thread);
        drafts().save(place, "", "Of another window", from(window("other")));
        DraftKept mine = drafts().save(place, "", "Mine", from(window("mine")));
        assertThat(mine.aside()).isTrue();

        Inside.bean(DiscussionService.class).reply(Submissions.newKey(), thread, 0, "Mine", from(mine.mark()));

        assertThat(drafts().all()).extracting(DraftView::body).containsExactly("Of another window");
    }

    private static void titled(long thread, String title) {
        Inside.execute("UPDATE thread SET title = ?1 WHERE id = ?2", title, thread);
    }

    private static Actor me() {
        return Inside.bean(CurrentActor.class).get();
    }

    private static void put(String place, String title, String body) {
        drafts().save(place, title, body, PostFields.NONE);
    }

    @Test
    default void eachDraftSaysWhereItBelongsAndWhatItsWriterSaid() throws IOException {
        long thread = DiscussionCases.thread("draft-places");
        titled(thread, "Walks & {talks}, 'kept'");
        put(DraftView.reply(thread), "", "> [Ana, #3](/discussions/7?post=3) wrote:\n>\n> Hers\n\nMine, **all** of it");
        drafts().save(DraftView.reply(thread), "", "Of another window", from(window("other")));
        put(DraftView.edit(thread, 1234), "", "Changed");
        put(DraftView.NEW_THREAD, "", "First **words** of a discussion");

        String page = Pages.get("/me/drafts", Pages.signIn(me()));

        assertThat(page)
                .contains(">Your reply in: Walks &amp; {talks}, 'kept'</a>")
                .contains(">Your reply in: Walks &amp; {talks}, 'kept' (from another window)</a>")
                .contains(">Your change to post #1234 in: Walks &amp; {talks}, 'kept'</a>")
                .contains(">Your new discussion: First words of a discussion</a>")
                .contains("<span class=\"vh\">: Your new discussion: First words of a discussion</span></button>")
                .contains("<p>Mine, all of it</p>")
                .as("all that was typed can be opened")
                .contains("Mine, **all** of it</div>")
                .as("nothing is left out of what is shown whole")
                .doesNotContain("Changed</div>");
    }

    @Test
    default void homeSaysWhereDraftsBelong() throws IOException {
        long thread = DiscussionCases.thread("draft-home");
        put(DraftView.reply(thread), "", "Half a sentence");
        put(DraftView.NEW_THREAD, "Where to begin", "");

        assertThat(Pages.get("/", Pages.signIn(me())))
                .contains("<h3>Your reply in: How do you draft-home</h3>")
                .contains("<span class=\"vh\">: Your reply in: How do you draft-home</span></a>")
                .contains("<h3>Your new discussion: Where to begin</h3>");
    }

    @Test
    default void draftDoesNotTellATitleThatItsWriterMayNotReadAnyMore() throws IOException {
        long hidden = DiscussionCases.thread("draft-hidden");
        titled(hidden, "Wolverine plans");
        Inside.become(Inside.member("draft-hidden-reader"));
        String secret = Pages.signIn(me());
        put(DraftView.reply(hidden), "", "My words");
        put(DraftView.edit(hidden, 2), "Wolverine plans", "My change");
        assertThat(Pages.get("/me/drafts", secret)).contains("Wolverine plans");

        Inside.execute("UPDATE space SET visibility = 'OWN' WHERE slug = 'draft-hidden'");
        assertNeutral(secret);
        Inside.execute("UPDATE space SET visibility = 'MEMBERS' WHERE slug = 'draft-hidden'");
        assertThat(Pages.get("/me/drafts", secret)).contains("Wolverine plans");
        Inside.execute("UPDATE thread SET listed = FALSE WHERE id = ?1", hidden);
        assertNeutral(secret);
    }

    private static void assertNeutral(String secret) throws IOException {
        for (String path : new String[] {"/me/drafts", "/"}) {
            assertThat(Pages.get(path, secret))
                    .contains(">A reply you began</")
                    .contains(">A change you began</")
                    .doesNotContain("Wolverine");
        }
        assertThat(Pages.get("/me/drafts", secret)).contains("<p>My words</p>", "<p>My change</p>");
    }

    @Test
    default void titlesOfAllDraftsAreOneStatement() throws IOException {
        long thread = DiscussionCases.thread("draft-many");
        String secret = Pages.signIn(me());
        long none = Statements.of(() -> Pages.get("/me/drafts", secret));
        put(DraftView.reply(thread), "", "One");
        long one = Statements.of(() -> Pages.get("/me/drafts", secret));
        Actor writer = me();
        for (String name : new String[] {"draft-many-b", "draft-many-c"}) {
            long other = DiscussionCases.thread(name);
            Inside.become(writer);
            put(DraftView.reply(other), "", "One more");
        }

        // What one may read, and the titles.
        assertThat(one).isEqualTo(none + 2);
        assertThat(Statements.of(() -> Pages.get("/me/drafts", secret))).isEqualTo(one);
    }
}
