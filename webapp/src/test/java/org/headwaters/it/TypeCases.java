package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.headwaters.discussion.DiscussionService;
import org.headwaters.discussion.PostFields;
import org.headwaters.discussion.ThreadFilter;
import org.headwaters.discussion.ThreadFilter.Show;
import org.headwaters.discussion.ThreadFilter.Traits;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadRow;
import org.headwaters.discussion.ThreadType;
import org.headwaters.discussion.types.AnnouncementView;
import org.headwaters.discussion.types.CollaborationService;
import org.headwaters.discussion.types.MarkService;
import org.headwaters.discussion.types.TypeQueries;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problem;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.time.CommunityDay;
import org.junit.jupiter.api.Test;

/** What threads of each type do beside being talked in. */
interface TypeCases {

    private static String start(String space, String type, PostFields fields) {
        return Inside.bean(DiscussionService.class)
                .start(Submissions.newKey(), space, type, "A thread " + UUID.randomUUID(), "Words.", fields);
    }

    private static long id(String path) {
        return Long.parseLong(path.split("/")[2]);
    }

    private static long reply(long thread, PostFields fields) {
        Inside.bean(DiscussionService.class)
                .reply(Submissions.newKey(), thread, 0, "A reply " + UUID.randomUUID(), fields);
        return Inside.count("SELECT MAX(id) FROM post WHERE thread_id = ?1", thread);
    }

    private static Actor of(Actor member, long organization) {
        Inside.execute("UPDATE member SET organization_id = ?1 WHERE id = ?2", organization, member.memberId());
        return new Actor(
                member.memberId(),
                member.handle(),
                member.name(),
                organization,
                false,
                Set.of(),
                member.spaces(),
                Set.of(),
                false);
    }

    private static Actor leading(Actor member, long space) {
        return new Actor(
                member.memberId(),
                member.handle(),
                member.name(),
                null,
                false,
                Set.of(),
                Set.of(space),
                Set.of(space),
                false);
    }

    private static long organization(String slug) {
        return Inside.insert(
                "INSERT INTO organization (slug, name, kind, region, mission, state, approved_at, version)"
                        + " VALUES (?1, ?1, 'CLINIC', 'NORTHWEST', '', 'APPROVED', NOW(6), 0)",
                slug);
    }

    private static MarkService marks() {
        return Inside.bean(MarkService.class);
    }

    private static ThreadFilter only(long space, Show show, Traits traits) {
        return new ThreadFilter(show, space, null, null, null, traits, null);
    }

    private static List<Long> listed(Actor actor, ThreadFilter filter) {
        return Inside.bean(ThreadQueries.class).list(actor, filter).rows().stream()
                .map(ThreadRow::id)
                .toList();
    }

    private static PostFields search(String day) {
        return PostFields.NONE.with("need", "A partner").with("deadline", day);
    }

    private static String dayFromNow(int days) {
        return CommunityDay.of(Instant.now()).plusDays(days).toString();
    }

    @Test
    default void askerAcceptsSeveralAnswersAndTakesOneBack() {
        long space = Inside.space("types-accept", "MEMBERS");
        Actor asker = Inside.become(Inside.member("types-asker"));
        long question = id(start("types-accept", "QUESTION", PostFields.NONE));
        Actor other = Inside.become(Inside.member("types-answerer"));
        long first = reply(question, PostFields.NONE);
        long second = reply(question, PostFields.NONE);
        assertThatThrownBy(() -> marks().accept(first)).isInstanceOf(NotAllowed.class);
        assertThat(listed(other, only(space, Show.OPEN_QUESTIONS, Traits.ANY))).containsExactly(question);

        Inside.become(asker);
        marks().accept(first);
        marks().accept(first);
        marks().accept(second);
        assertThat(row(asker, space).accepted()).isEqualTo(2);
        assertThat(listed(asker, only(space, Show.OPEN_QUESTIONS, Traits.ANY))).isEmpty();

        marks().takeBack(first);
        marks().takeBack(second);
        assertThat(row(asker, space).answered()).isFalse();
        assertThat(listed(asker, only(space, Show.OPEN_QUESTIONS, Traits.ANY))).containsExactly(question);
        assertThat(listed(asker, only(space, Show.UNANSWERED, Traits.ANY)))
                .as("it has replies, so it is not without a reply")
                .isEmpty();
    }

    private static ThreadRow row(Actor actor, long space) {
        return Inside.bean(ThreadQueries.class)
                .list(actor, ThreadFilter.in(space))
                .rows()
                .get(0);
    }

    @Test
    default void questionItselfAndRepliesElsewhereAreNoAnswers() {
        Inside.space("types-no-answer", "MEMBERS");
        Inside.become(Inside.member("types-no-answer"));
        long question = id(start("types-no-answer", "QUESTION", PostFields.NONE));
        long discussion = id(start("types-no-answer", "DISCUSSION", PostFields.NONE));
        long first = Inside.count("SELECT id FROM post WHERE thread_id = ?1", question);
        long reply = reply(discussion, PostFields.NONE);

        assertThatThrownBy(() -> marks().accept(first)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> marks().accept(reply)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> marks().solve(reply)).isInstanceOf(NotFound.class);
    }

    @Test
    default void repliesOfAHiddenSpaceCannotBeMarked() {
        long space = Inside.space("types-hidden", "OWN");
        Inside.become(Inside.member("types-hidden-in", space));
        long barrier = id(start("types-hidden", "BARRIER", PostFields.NONE));
        long solution = reply(barrier, PostFields.NONE.with("solution", "yes"));
        Inside.become(of(Inside.member("types-hidden-out"), organization("types-hidden-org")));

        assertThatThrownBy(() -> marks().works(solution)).isInstanceOf(NotFound.class);
        assertThat(Inside.count("SELECT COUNT(*) FROM works_here WHERE post_id = ?1", solution))
                .isZero();
    }

    @Test
    default void solutionSaysAtHowManyOrganizationsItWorks() throws Exception {
        long space = Inside.space("types-works", "MEMBERS");
        Actor author = Inside.become(Inside.member("types-works-author"));
        long barrier = id(start("types-works", "BARRIER", PostFields.NONE));
        long solution = reply(barrier, PostFields.NONE.with("solution", "yes"));
        long plain = reply(barrier, PostFields.NONE);
        long clinic = organization("types-works-clinic");
        Actor one = of(Inside.member("types-works-one"), clinic);
        Actor two = of(Inside.member("types-works-two"), clinic);
        Actor three = of(Inside.member("types-works-three"), organization("types-works-other"));

        Inside.together(4, one, () -> marks().works(solution));
        Inside.become(two);
        marks().works(solution);
        Inside.become(three);
        marks().works(solution);
        assertThatThrownBy(() -> marks().works(plain)).isInstanceOf(NotFound.class);
        Inside.become(author);
        assertThatThrownBy(() -> marks().works(solution))
                .as("nobody's site without an organization")
                .isInstanceOf(NotAllowed.class);

        var head = Inside.bean(ThreadQueries.class).find(three, barrier).orElseThrow();
        assertThat(Inside.count("SELECT COUNT(*) FROM works_here WHERE post_id = ?1", solution))
                .isEqualTo(3);
        assertThat(Inside.bean(TypeQueries.class).solutions(three, head))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.sites()).hasSize(2);
                    assertThat(found.mine()).isTrue();
                });

        Inside.become(three);
        marks().worksNot(solution);
        assertThat(Inside.bean(TypeQueries.class).solutions(three, head).get(0).sites())
                .hasSize(1);
        assertThat(row(author, space).solved()).isTrue();
    }

    @Test
    default void removedSolutionDoesNotCount() {
        long space = Inside.space("types-removed", "MEMBERS");
        Actor author = Inside.become(Inside.member("types-removed"));
        long barrier = id(start("types-removed", "BARRIER", PostFields.NONE));
        long solution = reply(barrier, PostFields.NONE.with("solution", "yes"));
        assertThat(row(author, space).solved()).isTrue();

        Inside.execute("UPDATE post SET removed_at = NOW(6) WHERE id = ?1", solution);

        assertThat(row(author, space).solved()).isFalse();
        assertThatThrownBy(() -> marks().unsolve(solution)).isInstanceOf(NotFound.class);
    }

    @Test
    default void searchLeavesTheOpenListWhenItsDayIsOverWithoutAnyJob() {
        long space = Inside.space("types-search", "MEMBERS");
        Actor seeker = Inside.become(Inside.member("types-seeker"));
        long thread = id(start("types-search", "COLLABORATION", search(dayFromNow(0))));
        Traits open = new Traits("", null, null, true);
        assertThat(listed(seeker, only(space, Show.LATEST, open))).containsExactly(thread);
        Actor partner = Inside.become(Inside.member("types-partner"));
        Inside.bean(CollaborationService.class).interested(thread);
        Inside.bean(CollaborationService.class).interested(thread);

        Inside.execute("UPDATE collaboration SET closes_at = NOW(6) - INTERVAL 1 SECOND WHERE thread_id = ?1", thread);

        assertThat(listed(seeker, only(space, Show.LATEST, open))).isEmpty();
        assertThat(listed(seeker, only(space, Show.LATEST, Traits.ANY))).containsExactly(thread);
        assertThat(row(seeker, space).past(Instant.now())).isTrue();
        Inside.become(Inside.member("types-too-late"));
        assertThatThrownBy(() -> Inside.bean(CollaborationService.class).interested(thread))
                .isInstanceOfSatisfying(InvalidInput.class, late -> assertThat(late.problems())
                        .extracting(Problem::message)
                        .containsExactly("collaboration-past"));
        var head = Inside.bean(ThreadQueries.class).find(partner, thread).orElseThrow();
        assertThat(Inside.bean(TypeQueries.class).interested(head))
                .singleElement()
                .satisfies(one -> assertThat(one.memberId()).isEqualTo(partner.memberId()));
    }

    @Test
    default void onlyTheSeekerEndsASearchEarly() {
        long space = Inside.space("types-end", "MEMBERS");
        Actor seeker = Inside.become(Inside.member("types-end-seeker"));
        long thread = id(start("types-end", "COLLABORATION", search(dayFromNow(9))));
        Inside.become(Inside.member("types-end-other"));
        assertThatThrownBy(() -> Inside.bean(CollaborationService.class).end(thread))
                .isInstanceOf(NotAllowed.class);

        Inside.become(seeker);
        Inside.bean(CollaborationService.class).end(thread);
        assertThat(row(seeker, space).past(Instant.now())).isTrue();
        Inside.bean(CollaborationService.class).resume(thread);
        assertThat(row(seeker, space).past(Instant.now())).isFalse();
    }

    @Test
    default void fieldsOfATypeAreCheckedWithTheWordsAndSavedWithThePost() {
        Inside.space("types-fields", "MEMBERS");
        Actor me = Inside.become(Inside.member("types-fields"));
        assertThatThrownBy(() -> Inside.bean(DiscussionService.class)
                        .start(Submissions.newKey(), "types-fields", "COLLABORATION", "", "Words.", PostFields.NONE))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.problems())
                        .extracting(Problem::field)
                        .containsExactlyInAnyOrder("title", "post.need", "post.deadline"));
        PostFields fields = topics(search(dayFromNow(3)), "housing", "doulas", "no-such-topic");
        long thread = id(start("types-fields", "COLLABORATION", fields));
        var head = Inside.bean(ThreadQueries.class).find(me, thread).orElseThrow();
        assertThat(Inside.bean(TypeQueries.class).topics(head)).hasSize(2);

        PostFields changed = topics(search(dayFromNow(5)).with("thread", "yes").with("place", "Duluth"), "housing");
        edit(thread, changed);
        assertThat(Inside.bean(TypeQueries.class).stored(head).text("place")).isEqualTo("Duluth");
        assertThat(Inside.bean(TypeQueries.class).topics(head)).hasSize(1);

        edit(thread, PostFields.NONE);
        assertThat(Inside.bean(TypeQueries.class).stored(head).text("place"))
                .as("a form without these fields leaves them")
                .isEqualTo("Duluth");
    }

    private static void edit(long thread, PostFields fields) {
        int version = (int) Inside.count("SELECT version FROM post WHERE thread_id = ?1 AND number = 1", thread);
        Inside.bean(DiscussionService.class).edit(Submissions.newKey(), thread, 1, version, "Words.", fields);
    }

    private static PostFields topics(PostFields fields, String... topics) {
        Map<String, List<String>> values = new java.util.HashMap<>(fields.values());
        values.put("topic", List.of(topics));
        return new PostFields(values);
    }

    @Test
    default void sixTopicsAreOneTooMany() {
        Inside.space("types-topics", "MEMBERS");
        Inside.become(Inside.member("types-topics"));

        assertThatThrownBy(() -> start(
                        "types-topics",
                        "DISCUSSION",
                        topics(
                                PostFields.NONE,
                                "housing",
                                "doulas",
                                "interpreters",
                                "transportation",
                                "plain-language",
                                "food-and-land")))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.problems())
                        .extracting(Problem::field)
                        .containsExactly("post.topic"));
    }

    @Test
    default void filtersCombine() {
        long space = Inside.space("types-filters", "MEMBERS");
        Actor me = Inside.become(of(Inside.member("types-filters"), organization("types-filters-org")));
        long thread = id(start("types-filters", "BARRIER", topics(PostFields.NONE, "housing")));
        id(start("types-filters", "BARRIER", PostFields.NONE));
        var clinic = org.headwaters.organization.OrganizationKind.CLINIC;
        var northwest = org.headwaters.platform.text.Region.NORTHWEST;

        assertThat(listed(me, only(space, Show.UNANSWERED, new Traits("housing", clinic, northwest, false))))
                .containsExactly(thread);
        assertThat(listed(
                        me,
                        only(
                                space,
                                Show.UNANSWERED,
                                new Traits("housing", clinic, org.headwaters.platform.text.Region.METRO, false))))
                .isEmpty();
        assertThat(row(me, space).topicList()).isNull();
        assertThat(Inside.bean(ThreadQueries.class)
                        .list(me, only(space, Show.LATEST, new Traits("housing", null, null, false)))
                        .rows()
                        .get(0)
                        .topics())
                .extracting(topic -> topic.label())
                .containsExactly("Housing");
    }

    @Test
    default void membersStartNoAnnouncementsAndNoUpdates() {
        long space = Inside.space("types-lead", "MEMBERS");
        Actor member = Inside.become(Inside.member("types-lead", space));
        PostFields fields = announced("MEMBERS", 0, 3);
        for (String type : List.of("ANNOUNCEMENT", "LEAD_UPDATE")) {
            assertThatThrownBy(() -> start("types-lead", type, fields))
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                            .extracting(Problem::message)
                            .containsExactly("type-for-leads"));
        }
        assertThat(Inside.count("SELECT COUNT(*) FROM thread WHERE space_id = ?1", space))
                .isZero();

        Inside.become(leading(member, space));
        long update = id(start("types-lead", "LEAD_UPDATE", PostFields.NONE));
        assertThat(Inside.bean(TypeQueries.class).updates(member, space, null, 5))
                .singleElement()
                .satisfies(found -> assertThat(found.threadId()).isEqualTo(update));
        assertThat(Inside.bean(TypeQueries.class).updates(Actor.visitor(), space, null, 5))
                .isEmpty();
    }

    private static PostFields announced(String audience, int first, int last) {
        return PostFields.NONE
                .with("audience", audience)
                .with("starts", dayFromNow(first))
                .with("ends", dayFromNow(last));
    }

    @Test
    default void announcementRunsFromItsFirstMomentToItsLastAndForItsAudienceOnly() {
        long space = Inside.space("types-announce", "EVERYONE");
        Actor lead = Inside.become(leading(Inside.member("types-announce-lead"), space));
        long all = id(start("types-announce", "ANNOUNCEMENT", announced("EVERYONE", 2, 3)));
        long members = id(start("types-announce", "ANNOUNCEMENT", announced("MEMBERS", 2, 3)));
        long own = id(start("types-announce", "ANNOUNCEMENT", announced("SPACE", 2, 3)));
        Actor member = Inside.member("types-announce-member");
        Instant begin = CommunityDay.start(CommunityDay.of(Instant.now()).plusDays(2));
        Instant end = begin.plus(2, ChronoUnit.DAYS);

        assertThat(running(lead, begin.minusNanos(1000))).isEmpty();
        assertThat(running(lead, begin)).containsExactlyInAnyOrder(all, members, own);
        assertThat(running(member, begin)).containsExactlyInAnyOrder(all, members);
        assertThat(running(Actor.visitor(), begin)).containsExactly(all);
        assertThat(running(lead, end.plus(2, ChronoUnit.HOURS))).isEmpty();

        Inside.execute("UPDATE space SET visibility = 'OWN' WHERE id = ?1", space);
        assertThat(running(member, begin))
                .as("a space that closed takes its announcements along")
                .isEmpty();
    }

    private static List<Long> running(Actor actor, Instant now) {
        return Inside.bean(TypeQueries.class).running(actor, now, 1000).stream()
                .filter(one -> one.spaceName().equals("types-announce"))
                .map(AnnouncementView::threadId)
                .toList();
    }

    @Test
    default void searchOfAnotherTypeIsNone() {
        Inside.space("types-none", "MEMBERS");
        Actor me = Inside.become(Inside.member("types-none"));
        long thread = id(start("types-none", "QUESTION", search("nonsense")));

        var head = Inside.bean(ThreadQueries.class).find(me, thread).orElseThrow();
        assertThat(head.type()).isEqualTo(ThreadType.QUESTION);
        assertThat(Inside.bean(TypeQueries.class).collaboration(head)).isEmpty();
        assertThatThrownBy(() -> Inside.bean(CollaborationService.class).end(thread))
                .isInstanceOf(NotFound.class);
    }

    @Test
    default void listCostsTheSameForOneThreadAndForAFullPage() throws IOException {
        long one = Inside.space("types-one", "MEMBERS");
        long many = Inside.space("types-many", "MEMBERS");
        Actor me = Inside.become(Inside.member("types-lists"));
        start("types-one", "QUESTION", topics(PostFields.NONE, "housing", "doulas"));
        long pattern = id(start("types-many", "BARRIER", topics(PostFields.NONE, "housing", "doulas")));
        Inside.execute(
                "INSERT INTO thread (space_id, title, slug, type, author_id, created_at, last_number, last_post_at,"
                        + " last_author_id, version) SELECT t.space_id, t.title, t.slug, t.type, t.author_id, t.created_at,"
                        + " 1, t.last_post_at, t.last_author_id, 0 FROM thread t, seq_1_to_30 WHERE t.id = ?1",
                pattern);
        Inside.execute(
                "INSERT INTO thread_topic SELECT t.id, x.term_id FROM thread t JOIN thread_topic x ON x.thread_id = ?1"
                        + " WHERE t.space_id = ?2 AND t.id <> ?1",
                pattern,
                many);

        ThreadQueries threads = Inside.bean(ThreadQueries.class);
        long few = Statements.of(() -> threads.list(me, ThreadFilter.in(one)));

        assertThat(few).isBetween(1L, 6L);
        assertThat(Statements.of(() -> threads.list(me, ThreadFilter.in(many)))).isEqualTo(few);
        assertThat(Inside.bean(ThreadQueries.class)
                        .list(me, ThreadFilter.in(many))
                        .rows())
                .hasSize(ThreadQueries.THREADS_PER_PAGE)
                .allMatch(row -> row.topics().size() == 2);
    }
}
