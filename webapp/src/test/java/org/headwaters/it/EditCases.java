package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.headwaters.discussion.DiscussionService;
import org.headwaters.discussion.DraftKept;
import org.headwaters.discussion.DraftMark;
import org.headwaters.discussion.DraftService;
import org.headwaters.discussion.DraftView;
import org.headwaters.discussion.PostFields;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.limit.Submissions;
import org.junit.jupiter.api.Test;

/** for edits: one sending, one change; an older window never writes over a newer draft. */
interface EditCases {

    private static String edit(String key, long thread, int version, String words) {
        return Inside.bean(DiscussionService.class).edit(key, thread, 1, version, words, PostFields.NONE);
    }

    private static long revisions(long thread) {
        return Inside.count(
                "SELECT COUNT(*) FROM post_revision r JOIN post p ON p.id = r.post_id WHERE p.thread_id = ?1", thread);
    }

    private static int version(long thread) {
        return (int) Inside.count("SELECT version FROM post WHERE thread_id = ?1 AND number = 1", thread);
    }

    @Test
    default void oneFormSentManyTimesAtOnceChangesThePostOnce() throws Exception {
        long thread = DiscussionCases.thread("edit-once");
        int version = version(thread);
        String key = Submissions.newKey();

        List<Object> results = Inside.together(
                5, Inside.bean(CurrentActor.class).get(), () -> edit(key, thread, version, "Better words."));

        assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
        String path = (String)
                results.stream().filter(String.class::isInstance).findFirst().orElseThrow();
        assertThat(revisions(thread)).isEqualTo(1);
        assertThat(Inside.text("SELECT body FROM post WHERE thread_id = ?1 AND number = 1", thread))
                .isEqualTo("Better words.");
        assertThat(Inside.bean(Submissions.class).resultOf(key))
                .as("by which the other sendings are led to the first one's result")
                .isEqualTo(Optional.of(path));
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'post.edit' AND object_id ="
                                + " (SELECT id FROM post WHERE thread_id = ?1 AND number = 1)",
                        thread))
                .isEqualTo(1);
    }

    @Test
    default void editFromAnOlderPageIsRefusedAndTheNewerWordsStay() {
        long thread = DiscussionCases.thread("edit-older");
        int version = version(thread);
        edit(Submissions.newKey(), thread, version, "Newer words.");

        assertThatThrownBy(() -> edit(Submissions.newKey(), thread, version, "Older page."))
                .isInstanceOf(InvalidInput.class);

        assertThat(Inside.text("SELECT body FROM post WHERE thread_id = ?1 AND number = 1", thread))
                .isEqualTo("Newer words.");
        assertThat(revisions(thread)).isEqualTo(1);
    }

    @Test
    default void olderWindowNeverWritesOverTheNewerDraftOfAnEdit() {
        long thread = DiscussionCases.thread("edit-draft");
        DraftService drafts = Inside.bean(DraftService.class);
        String place = DraftView.edit(thread, 1);
        PostFields older = PostFields.NONE.with(DraftMark.FIELD, ".0.older");
        PostFields newer = PostFields.NONE.with(DraftMark.FIELD, ".0.newer");

        assertThat(drafts.save(place, "", "From the newer window", newer).state())
                .isEqualTo(DraftKept.State.KEPT);
        DraftKept aside = drafts.save(place, "", "From the older window", older);

        assertThat(aside.state()).isEqualTo(DraftKept.State.ASIDE);
        assertThat(drafts.find(place).map(DraftView::body)).contains("From the newer window");
        assertThat(drafts.all())
                .extracting(DraftView::body)
                .containsExactlyInAnyOrder("From the newer window", "From the older window");
        edit(Submissions.newKey(), thread, version(thread), "Something else.");
        assertThat(drafts.all())
                .as("a form without a mark takes its own place's draft only")
                .hasSize(1);
    }

    @Test
    default void draftOfATypesFieldsAloneIsKeptAndAnUntouchedFormIsNot() {
        Inside.become(Inside.member("draft-fields"));
        DraftService drafts = Inside.bean(DraftService.class);
        PostFields untouched = PostFields.NONE
                .with("type", "COLLABORATION")
                .with("space", "edit-draft")
                .with("thread", "yes")
                .with("pollKind", "SINGLE")
                .with("audience", "MEMBERS")
                .with("need", " ");

        drafts.save(DraftView.NEW_THREAD, "", "", untouched);
        assertThat(drafts.find(DraftView.NEW_THREAD)).isEmpty();
        drafts.save(DraftView.NEW_THREAD, "", "", untouched.with("need", "A person who reads survey data"));
        assertThat(drafts.find(DraftView.NEW_THREAD)
                        .map(draft -> draft.postFields().text("need")))
                .contains("A person who reads survey data");
        drafts.save(DraftView.NEW_THREAD, "", "", untouched);
        assertThat(drafts.find(DraftView.NEW_THREAD)).isEmpty();
    }
}
