package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.headwaters.discussion.DiscussionService;
import org.headwaters.discussion.PostFields;
import org.headwaters.discussion.PostSource;
import org.headwaters.discussion.ReadingService;
import org.headwaters.discussion.ThreadFilter;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadView;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.limit.AlreadyDone;
import org.headwaters.platform.limit.Submissions;
import org.junit.jupiter.api.Test;

/** Starting, replying, editing and reading. */
interface DiscussionCases {

    /** Starts a thread in a new space as a new member, who stays the actor; answers the thread's id. */
    static long thread(String name) {
        Inside.space(name, "MEMBERS");
        Inside.become(Inside.member(name));
        return id(discussions()
                .start(Submissions.newKey(), name, "QUESTION", "How do you " + name, "First words.", PostFields.NONE));
    }

    private static DiscussionService discussions() {
        return Inside.bean(DiscussionService.class);
    }

    private static long id(String path) {
        return Long.parseLong(path.split("/")[2]);
    }

    private static Actor me() {
        return Inside.bean(org.headwaters.platform.gate.CurrentActor.class).get();
    }

    @Test
    default void startedThreadIsReadBackAsWritten() {
        long thread = thread("written");

        ThreadView head = Inside.bean(ThreadQueries.class).find(me(), thread).orElseThrow();

        assertThat(head.title()).isEqualTo("How do you written");
        assertThat(head.lastNumber()).isEqualTo(1);
        assertThat(head.readNumber()).as("the writer has read it").isEqualTo(1);
        assertThat(Inside.bean(ThreadQueries.class).posts(head, 1))
                .singleElement()
                .satisfies(post -> assertThat(post.html()).isEqualTo("<p>First words.</p>\n"));
    }

    @Test
    default void fourByteCharactersAndEveryScriptComeBackUnchanged() {
        long thread = thread("scripts");
        String words = "Hmoob \uD83D\uDC9A \u1012\u102B\u1018\u102F\u102D\u1037 \u0645\u0631\u062D\u0628\u0627"
                + " \u12A0\u121B\u122D\u129B";
        discussions().reply(Submissions.newKey(), thread, 0, words, PostFields.NONE);

        ThreadView head = Inside.bean(ThreadQueries.class).find(me(), thread).orElseThrow();

        assertThat(Inside.bean(ThreadQueries.class).source(head, 2).map(PostSource::body))
                .contains(words);
    }

    @Test
    default void refusedStartLeavesNothingBehind() {
        Inside.become(Inside.member("nothing-left"));
        long before = Inside.count("SELECT COUNT(*) FROM thread");

        assertThatThrownBy(() -> discussions()
                        .start(Submissions.newKey(), "no-such-space", "NONSENSE", " ", "", PostFields.NONE))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.problems())
                        .extracting(problem -> problem.field())
                        .containsExactly("type", "title", "space", "body"));
        assertThat(Inside.count("SELECT COUNT(*) FROM thread")).isEqualTo(before);
    }

    @Test
    default void visitorsReplyIsRefusedAndTheRefusalIsInTheAuditLog() {
        long thread = openThread("visitor-reply");
        Inside.become(Actor.visitor());

        assertThatThrownBy(() -> discussions().reply(Submissions.newKey(), thread, 0, "Hello", PostFields.NONE))
                .isInstanceOf(NotAllowed.class);

        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'thread.reply' AND outcome = 'refused'"
                                + " AND object_id = ?1 AND actor_name = 'visitor'",
                        thread))
                .isEqualTo(1);
    }

    private static long openThread(String name) {
        Inside.space(name, "EVERYONE");
        Inside.become(Inside.member(name));
        return id(discussions()
                .start(Submissions.newKey(), name, "DISCUSSION", "Open to all", "Words.", PostFields.NONE));
    }

    @Test
    default void closedSpacesThreadIsAsIfItDidNotExistOnEveryPath() {
        long space = Inside.space("hidden", "OWN");
        Inside.become(Inside.member("hidden-insider", space));
        long thread = id(
                discussions().start(Submissions.newKey(), "hidden", "QUESTION", "Hidden", "Words.", PostFields.NONE));
        Actor outsider = Inside.become(Inside.member("hidden-outsider"));
        ThreadQueries queries = Inside.bean(ThreadQueries.class);

        assertThat(queries.find(outsider, thread)).isEmpty();
        assertThat(queries.list(outsider, ThreadFilter.in(space)).rows()).isEmpty();
        assertThat(queries.pinned(outsider, space)).isEmpty();
        assertThatThrownBy(() -> discussions().reply(Submissions.newKey(), thread, 0, "Hello", PostFields.NONE))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> discussions().edit(Submissions.newKey(), thread, 1, 0, "Hello", PostFields.NONE))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> discussions()
                        .start(Submissions.newKey(), "hidden", "QUESTION", "Title", "Words.", PostFields.NONE))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    default void oneKeySentTwiceMakesOneReply() {
        long thread = thread("twice");
        String key = Submissions.newKey();
        String path = discussions().reply(key, thread, 0, "Once.", PostFields.NONE);

        assertThatThrownBy(() -> discussions().reply(key, thread, 0, "Once.", PostFields.NONE))
                .isInstanceOfSatisfying(
                        AlreadyDone.class, done -> assertThat(done.path()).isEqualTo(path));
        assertThatThrownBy(() -> discussions().reply(key, thread, 0, "Twice.", PostFields.NONE))
                .isInstanceOf(jakarta.ejb.EJBException.class);

        assertThat(posts(thread)).isEqualTo(2);
        assertThat(Inside.bean(Submissions.class).resultOf(key)).contains(path);
    }

    @Test
    default void oneKeySentByTwoThreadsAtOnceMakesOneReply() throws Exception {
        long thread = thread("twice-at-once");
        String key = Submissions.newKey();

        List<Object> results =
                Inside.together(2, me(), () -> discussions().reply(key, thread, 0, "Once.", PostFields.NONE));

        assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(posts(thread)).isEqualTo(2);
        assertThat(Inside.count("SELECT last_number FROM thread WHERE id = ?1", thread))
                .isEqualTo(2);
    }

    @Test
    default void anotherMembersKeyTellsNothing() {
        long thread = thread("foreign-key");
        String key = Submissions.newKey();
        discussions().reply(key, thread, 0, "Mine.", PostFields.NONE);
        Inside.become(Inside.member("foreign-key-other"));

        assertThat(Inside.bean(Submissions.class).resultOf(key)).isEqualTo(Optional.empty());
    }

    @Test
    default void repliesAtOneMomentAreNumberedWithoutGapOrDouble() throws Exception {
        long thread = thread("numbers");

        Inside.together(8, me(), () -> discussions()
                .reply(Submissions.newKey(), thread, 0, "At once " + Submissions.newKey(), PostFields.NONE));

        assertThat(Inside.list("SELECT number FROM post WHERE thread_id = ?1 ORDER BY number", thread))
                .extracting(number -> ((Number) number).longValue())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 9).boxed().toList());
    }

    @Test
    default void editKeepsWhatThePostSaidAndASecondEditorIsTold() {
        long thread = thread("edited");
        discussions().edit(Submissions.newKey(), thread, 1, version(thread), "Second words.", PostFields.NONE);

        assertThat(Inside.text(
                        "SELECT r.body FROM post_revision r JOIN post p ON p.id = r.post_id WHERE p.thread_id = ?1",
                        thread))
                .isEqualTo("First words.");
        assertThatThrownBy(() -> discussions().edit(Submissions.newKey(), thread, 1, 0, "Too late.", PostFields.NONE))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.problems())
                        .extracting(problem -> problem.message())
                        .containsExactly("post.changed"));
    }

    @Test
    default void editsAtOneMomentAreOneEditAndOneAnswerThatItChanged() throws Exception {
        long thread = thread("edited-at-once");
        int version = version(thread);
        List<Callable<?>> both = new ArrayList<>();
        both.add(() -> discussions().edit(Submissions.newKey(), thread, 1, version, "One.", PostFields.NONE));
        both.add(() -> discussions().edit(Submissions.newKey(), thread, 1, version, "Other.", PostFields.NONE));

        List<Object> results = Inside.together(me(), both);

        assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(InvalidInput.class::isInstance).hasSize(1);
    }

    @Test
    default void anotherMembersPostCannotBeEdited() {
        long thread = thread("not-yours");
        Actor other = Inside.become(Inside.member("not-yours-other"));

        assertThatThrownBy(() -> discussions().edit(Submissions.newKey(), thread, 1, 0, "Mine now.", PostFields.NONE))
                .isInstanceOf(NotAllowed.class);
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'post.edit' AND outcome = 'refused' AND actor_id = ?1",
                        other.memberId()))
                .isEqualTo(1);
    }

    @Test
    default void readingPositionNeverGoesBack() {
        long thread = thread("reading");
        ReadingService readings = Inside.bean(ReadingService.class);
        readings.seen(thread, 7);
        readings.seen(thread, 3);

        assertThat(position(thread)).isEqualTo(7);
    }

    @Test
    default void readingPositionsAtOneMomentAgreeOnTheGreatest() throws Exception {
        long thread = thread("reading-race");
        Actor reader = Inside.become(Inside.member("reading-racer"));
        ReadingService readings = Inside.bean(ReadingService.class);
        for (int round = 0; round < 10; round++) {
            int base = round * 10;
            List<Callable<?>> all = new ArrayList<>();
            for (int number : new int[] {3, 9, 1, 6}) {
                all.add(() -> {
                    readings.seen(thread, base + number);
                    return "seen";
                });
            }

            assertThat(Inside.together(reader, all)).containsOnly("seen");
            assertThat(position(thread)).isEqualTo(base + 9);
        }
    }

    private static long position(long thread) {
        return Inside.count(
                "SELECT read_number FROM reading WHERE thread_id = ?1 AND member_id = ?2", thread, me().memberId());
    }

    private static long posts(long thread) {
        return Inside.count("SELECT COUNT(*) FROM post WHERE thread_id = ?1", thread);
    }

    private static int version(long thread) {
        return (int) Inside.count("SELECT version FROM post WHERE thread_id = ?1 AND number = 1", thread);
    }
}
