package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.headwaters.attachment.AttachmentFields;
import org.headwaters.attachment.AttachmentQueries;
import org.headwaters.discussion.CareQueries;
import org.headwaters.discussion.CareService;
import org.headwaters.discussion.CareView;
import org.headwaters.discussion.DiscussionService;
import org.headwaters.discussion.EventView;
import org.headwaters.discussion.MoveService;
import org.headwaters.discussion.PostFields;
import org.headwaters.discussion.PostView;
import org.headwaters.discussion.SummaryForm;
import org.headwaters.discussion.ThreadFilter;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadView;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.resource.UploadService;
import org.junit.jupiter.api.Test;

/** Looking after threads: what stays readable, for whom, and where old addresses lead. */
interface CareCases {

    private static CareService care() {
        return Inside.bean(CareService.class);
    }

    private static MoveService moves() {
        return Inside.bean(MoveService.class);
    }

    private static CareQueries queries() {
        return Inside.bean(CareQueries.class);
    }

    private static String key() {
        return Submissions.newKey();
    }

    private static Actor as(Actor member, Set<Long> spaces, Set<Long> leads, boolean coordinator) {
        return new Actor(
                member.memberId(), member.handle(), member.name(), null, coordinator, Set.of(), spaces, leads, false);
    }

    private static Actor coordinator(String name) {
        return as(Inside.member(name), Set.of(), Set.of(), true);
    }

    /** A thread with so many replies by its author, who stays the actor. */
    private static long talk(String space, Actor author, int replies) {
        Inside.become(author);
        String path = Inside.bean(DiscussionService.class)
                .start(key(), space, "DISCUSSION", "Talk in " + space, "First words " + key(), PostFields.NONE);
        long thread = Long.parseLong(path.split("/")[2]);
        for (int i = 0; i < replies; i++) {
            reply(thread, "Reply " + (i + 2), PostFields.NONE);
        }
        return thread;
    }

    private static void reply(long thread, String words, PostFields fields) {
        Inside.bean(DiscussionService.class).reply(key(), thread, 0, words, fields);
    }

    private static ThreadView head(Actor actor, long thread) {
        return Inside.bean(ThreadQueries.class).find(actor, thread).orElseThrow();
    }

    private static List<PostView> posts(Actor actor, long thread) {
        return Inside.bean(ThreadQueries.class).posts(head(actor, thread), 1);
    }

    private static CareView page(Actor actor, long thread) {
        return queries().page(actor, head(actor, thread), posts(actor, thread), 1);
    }

    @Test
    default void removedWordsAreThereForCoordinatorsAloneAndComeBack() {
        Inside.space("care-removed", "MEMBERS");
        Actor author = Inside.member("care-removed-author");
        long thread = talk("care-removed", author, 1);
        Actor coordinator = Inside.become(coordinator("care-removed-coordinator"));
        assertThatThrownBy(() -> care().remove(key(), thread, 2, " ")).isInstanceOf(InvalidInput.class);
        care().remove(key(), thread, 2, "It named a person");

        assertThat(posts(author, thread).get(1).html()).isEmpty();
        assertThat(page(author, thread).gone().get(2).reason()).isEqualTo("It named a person");
        ThreadView head = head(author, thread);
        assertThat(queries().versions(author, head, queries().post(head, 2).orElseThrow()))
                .isEmpty();
        assertThat(queries().versions(coordinator, head, queries().post(head, 2).orElseThrow()))
                .singleElement()
                .satisfies(version -> assertThat(version.body()).isEqualTo("Reply 2"));
        Inside.become(author);
        assertThatThrownBy(() -> care().restore(key(), thread, 2)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () -> Inside.bean(DiscussionService.class).edit(key(), thread, 2, 2, "Back", PostFields.NONE))
                .isInstanceOf(NotFound.class);

        Inside.become(coordinator);
        care().restore(key(), thread, 2);

        assertThat(posts(author, thread).get(1).html()).contains("Reply 2");
    }

    @Test
    default void threadWhoseOnlyPostIsRemovedIsThereForItsAuthorAlone() {
        long space = Inside.space("care-alone", "EVERYONE");
        Actor author = Inside.member("care-alone-author");
        long thread = talk("care-alone", author, 0);
        care().remove(key(), thread, 1, "");

        Actor other = Inside.member("care-alone-other");
        ThreadQueries threads = Inside.bean(ThreadQueries.class);
        assertThat(threads.find(other, thread)).isEmpty();
        assertThat(threads.find(Actor.visitor(), thread)).isEmpty();
        assertThat(threads.list(author, ThreadFilter.in(space)).rows()).isEmpty();
        assertThat(threads.find(author, thread)).isPresent();
        Inside.become(other);
        assertThatThrownBy(() -> reply(thread, "Hello", PostFields.NONE)).isInstanceOf(RuntimeException.class);

        Inside.become(author);
        care().restore(key(), thread, 1);

        assertThat(threads.find(other, thread)).isPresent();
    }

    @Test
    default void nobodyButLeadAndCoordinatorCares() {
        long space = Inside.space("care-who", "MEMBERS");
        Actor author = Inside.member("care-who-author");
        long thread = talk("care-who", author, 2);
        SummaryForm summary = new SummaryForm("Much", "", "", 0);
        List<ThrowingCallable> acts = List.of(
                () -> care().close(key(), thread, summary, ""),
                () -> care().summarize(key(), thread, summary),
                () -> care().reopen(key(), thread, ""),
                () -> care().pin(key(), thread, true),
                () -> care().feature(key(), thread, true),
                () -> moves().move(key(), thread, space, "Why", true),
                () -> moves().split(key(), thread, List.of(2), "Title", "Why"));

        for (ThrowingCallable act : acts) {
            Inside.become(author);
            assertThatThrownBy(act).isInstanceOf(NotAllowed.class);
            Inside.become(Actor.visitor());
            assertThatThrownBy(act).isInstanceOf(NotFound.class);
        }
        Actor lead = Inside.become(as(Inside.member("care-who-lead"), Set.of(space), Set.of(space), false));
        care().close(key(), thread, summary, "");

        assertThat(head(author, thread).closedAt()).isNotNull();
        assertThat(page(author, thread).summary().learnedHtml()).contains("Much");
        assertThat(page(author, thread).events())
                .extracting(EventView::actorHandle)
                .containsExactly(lead.handle());
        assertThatThrownBy(() -> care().close(key(), thread, summary, "")).isInstanceOf(InvalidInput.class);
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'thread.close' AND outcome = 'allowed'"
                                + " AND object_id = ?1",
                        thread))
                .isEqualTo(1);
    }

    @Test
    default void splitLeavesNoGapAndNothingToReadAgain() {
        Inside.space("care-split", "MEMBERS");
        Actor author = Inside.member("care-split-author");
        long thread = talk("care-split", author, 3);
        long moved = posts(author, thread).get(1).id();
        Inside.become(coordinator("care-split-coordinator"));

        long fresh = Long.parseLong(moves().split(key(), thread, List.of(2, 4, 1), "Of its own", "Another topic")
                .split("/")[2]);

        assertThat(posts(author, thread)).extracting(PostView::number).containsExactly(1, 2, 3, 4);
        assertThat(page(author, thread).gone().get(2).path()).contains("/discussions/" + fresh + "/");
        assertThat(posts(author, fresh)).extracting(PostView::number).containsExactly(1, 2);
        assertThat(posts(author, fresh).get(0).id())
                .as("what hangs on a post goes with it")
                .isEqualTo(moved);
        assertThat(head(author, fresh).readNumber()).isEqualTo(2);
    }

    @Test
    default void mergedThreadsAddressLeadsToEachPostsNewPlace() {
        Inside.space("care-merge", "MEMBERS");
        Actor author = Inside.member("care-merge-author");
        long thread = talk("care-merge", author, 1);
        long target = talk("care-merge", author, 1);
        Inside.become(coordinator("care-merge-coordinator"));

        for (String copy : List.of("", "~ab1")) {
            Inside.execute(
                    "INSERT INTO draft (member_id, place, title, body, fields, saved_at, version)"
                            + " VALUES (?1, ?2, '', 'Half a thought', '', NOW(6), 1)",
                    Inside.bean(CurrentActor.class).get().memberId(),
                    "reply:" + thread + copy);
        }
        moves().merge(key(), thread, target, "The same question", false);
        assertThat(Inside.list("SELECT place FROM draft WHERE place LIKE CONCAT('reply:', ?1, '%')", target))
                .as("drafts of all windows go along")
                .containsExactlyInAnyOrder("reply:" + target, "reply:" + target + "~ab1");

        assertThat(Inside.bean(ThreadQueries.class).find(author, thread)).isEmpty();
        assertThat(queries().merged(author, thread, 2)).contains(new CareQueries.Place(target, 4));
        assertThat(queries().merged(Actor.visitor(), thread, 2)).isEmpty();
        assertThat(head(author, target).lastNumber()).isEqualTo(4);
        assertThat(head(author, target).readNumber()).as("had read both").isEqualTo(4);
        assertThatThrownBy(() -> moves().merge(key(), target, thread, "Back", false))
                .isInstanceOf(NotFound.class);
    }

    @Test
    default void whatMovesToFewerReadersIsGoneForAllOthersAtEveryAddress() {
        long open = Inside.space("care-open", "MEMBERS");
        long secret = Inside.space("care-secret", "OWN");
        Actor author = Inside.member("care-open-author");
        Inside.become(author);
        String upload = Inside.bean(UploadService.class)
                .receive("plan.txt", new ByteArrayInputStream("A plan".getBytes(StandardCharsets.UTF_8)))
                .key();
        long thread = talk("care-open", author, 0);
        reply(thread, "With a file", PostFields.NONE.with(AttachmentFields.FILES, upload));
        long post = posts(author, thread).get(1).id();
        AttachmentQueries files = Inside.bean(AttachmentQueries.class);
        long file = files.of(List.of(post)).get(post).get(0).id();
        Actor reader = Inside.member("care-open-reader");
        assertThat(files.file(reader, file)).isPresent();
        assertThat(files.file(Actor.visitor(), file)).isEmpty();
        Actor lead = Inside.become(as(Inside.member("care-open-lead"), Set.of(open), Set.of(open), false));
        assertThatThrownBy(() -> moves().move(key(), thread, secret, "Why", false))
                .as("one space is not the lead's, and not there")
                .isInstanceOf(NotFound.class);

        Actor coordinator = Inside.become(coordinator("care-open-coordinator"));
        moves().move(key(), thread, secret, "It is about one place", false);

        assertThat(Inside.bean(ThreadQueries.class).find(reader, thread)).isEmpty();
        assertThat(Inside.bean(ThreadQueries.class).find(lead, thread)).isEmpty();
        assertThat(files.file(reader, file)).isEmpty();
        assertThat(files.file(coordinator, file)).isPresent();
        assertThatThrownBy(() -> moves().move(key(), thread, open, "Back", false))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.problems().get(0).field()).isEqualTo("opens"));
        moves().move(key(), thread, open, "Back", true);
        assertThat(files.file(reader, file)).isPresent();
        assertThat(page(reader, thread).events().get(1).spaceName())
                .as("where it came from is not named to others")
                .isNull();
        assertThat(page(coordinator, thread).events().get(1).spaceName()).isEqualTo("care-secret");

        care().remove(key(), thread, 2, "Gone");
        assertThat(files.file(reader, file)).isEmpty();
        assertThat(files.file(coordinator, file)).isEmpty();
    }
}
