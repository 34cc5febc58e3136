package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.headwaters.discussion.DiscussionService;
import org.headwaters.discussion.PostFields;
import org.headwaters.member.Involvement;
import org.headwaters.member.MemberService;
import org.headwaters.member.ProfileGate;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.welcome.WelcomeQueries;
import org.headwaters.welcome.WelcomeService;
import org.junit.jupiter.api.Test;

/** How newcomers are met: one thread a month, first steps, and who waits for a word. */
interface WelcomeCases {

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Actor coordinator(String handle) {
        Actor member = AccountCases.withAccount(handle);
        Inside.execute("UPDATE member SET coordinator = TRUE WHERE id = ?1", member.memberId());
        return new Actor(member.memberId(), handle, handle, null, true, Set.of(), Set.of(), Set.of(), false);
    }

    /** Somebody who joined nearly 60 days ago: before whoever else is new in this database. */
    private static Actor newcomer(String handle) {
        Actor member = Inside.member(handle);
        Inside.execute(
                "UPDATE member SET joined_at = UTC_TIMESTAMP(6) - INTERVAL 59 DAY WHERE id = ?1", member.memberId());
        return member;
    }

    private static List<String> waiting(Actor reader) {
        return Inside.bean(WelcomeQueries.class).newcomers(reader).stream()
                .map(one -> one.person().handle())
                .filter(handle -> handle.startsWith("newcomer-"))
                .toList();
    }

    private static long start(Actor author, String space, String body) {
        Inside.become(author);
        Inside.execute("DELETE FROM rate_window WHERE bucket LIKE 'post%'");
        String path = Inside.bean(DiscussionService.class)
                .start(key(), space, "DISCUSSION", "Hello " + key(), body, PostFields.NONE);
        return Long.parseLong(path.replaceAll("^/discussions/(\\d+).*", "$1"));
    }

    @Test
    default void ofManyFirstNewcomersOfAMonthOneFindsTheThreadMade() throws Exception {
        List<Object> before = Inside.list("SELECT id FROM member WHERE coordinator = TRUE");
        Actor host = coordinator("welcomes-a-month");
        long space = Inside.space("where-newcomers-write", "MEMBERS");
        Inside.execute("DELETE FROM welcome_thread");
        Inside.become(host);
        Inside.bean(WelcomeService.class).choose(key(), "where-newcomers-write");
        MemberService members = Inside.bean(MemberService.class);
        List<Callable<?>> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String email = "first-of-month-" + i + "@example.org";
            all.add(() -> members.admit("First " + email, email, null, false, Involvement.GENERAL_MEMBER, "", ""));
        }

        List<Object> results = Inside.together(host, all);

        assertThat(results).allMatch(String.class::isInstance);
        assertThat(Inside.count("SELECT COUNT(*) FROM thread WHERE space_id = ?1", space))
                .isEqualTo(1);
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM welcome_thread w JOIN thread t ON t.id = w.thread_id WHERE t.space_id = ?1",
                        space))
                .isEqualTo(1);
        Inside.execute("DELETE FROM welcome_thread");
        Inside.become(host);
        Inside.bean(WelcomeService.class).choose(key(), "none");
        members.admit("Later", "later-in-month@example.org", null, false, Involvement.GENERAL_MEMBER, "", "");
        assertThat(Inside.count("SELECT COUNT(*) FROM welcome_thread")).isZero();
        Inside.execute("DELETE FROM setting WHERE name = 'welcome.space'");
        Inside.execute("UPDATE member SET coordinator = FALSE WHERE id = ?1", host.memberId());
        before.forEach(id -> Inside.execute("UPDATE member SET coordinator = TRUE WHERE id = ?1", id));
    }

    @Test
    default void aNewcomerWaitsUntilSomebodyElseAnswersOrNamesThem() {
        Actor greeter = AccountCases.withAccount("likes-to-greet");
        Inside.become(greeter);
        assertThatThrownBy(() -> waiting(greeter)).isInstanceOf(NotAllowed.class);
        Inside.bean(WelcomeService.class).greet(true);
        Inside.space("a-room-for-greeting", "MEMBERS");
        Actor answered = newcomer("newcomer-answered");
        newcomer("newcomer-named");
        Actor hidden = newcomer("newcomer-hidden");
        Inside.execute("UPDATE member SET listed = FALSE WHERE id = ?1", hidden.memberId());
        Actor old = newcomer("newcomer-old");
        Inside.execute(
                "UPDATE member SET joined_at = UTC_TIMESTAMP(6) - INTERVAL 61 DAY WHERE id = ?1", old.memberId());
        long own = start(answered, "a-room-for-greeting", "I am new.");
        Inside.bean(DiscussionService.class).reply(key(), own, 0, "Anybody here?", PostFields.NONE);

        assertThat(waiting(greeter)).containsExactlyInAnyOrder("newcomer-answered", "newcomer-named");

        Inside.become(greeter);
        Inside.execute("DELETE FROM rate_window WHERE bucket LIKE 'post%'");
        Inside.bean(DiscussionService.class).reply(key(), own, 0, "Welcome.", PostFields.NONE);
        assertThat(waiting(greeter)).containsExactly("newcomer-named");
        start(greeter, "a-room-for-greeting", "Hello @newcomer-named");
        assertThat(waiting(greeter)).isEmpty();
    }

    @Test
    default void firstStepsAreThereUntilTheyAreOldOrHidden() {
        Actor member = newcomer("takes-first-steps");
        Inside.become(member);
        WelcomeQueries queries = Inside.bean(WelcomeQueries.class);
        assertThat(queries.steps(member)).hasValueSatisfying(steps -> {
            assertThat(steps.interests()).isZero();
            assertThat(steps.space()).isFalse();
            assertThat(steps.photo()).isFalse();
        });
        Inside.execute(
                "INSERT INTO profile_entry (member_id, field, audience, words) VALUES (?1, 'INTERESTS', 'SELF', ?2)",
                member.memberId(),
                "One\nTwo\nThree");
        assertThat(queries.steps(member))
                .hasValueSatisfying(steps -> assertThat(steps.interested()).isTrue());

        Inside.bean(WelcomeService.class).hideSteps();

        assertThat(queries.steps(member)).as("hidden").isEmpty();
        Actor old = newcomer("took-first-steps");
        Inside.execute(
                "UPDATE member SET joined_at = UTC_TIMESTAMP(6) - INTERVAL 61 DAY WHERE id = ?1", old.memberId());
        assertThat(queries.steps(old)).as("not new any more").isEmpty();
    }

    @Test
    default void photosBesidePostsAreReadAtOnceAndOnlyForWhomTheyAreShown() throws Exception {
        Actor shown = Inside.member("has-a-photo");
        Actor hidden = Inside.member("hides-a-photo");
        Actor reader = Inside.member("looks-at-posts");
        String entry = "INSERT INTO profile_entry (member_id, field, audience, words) VALUES (?1, 'PHOTO', ?2, ?3)";
        Inside.execute(entry, shown.memberId(), "MEMBERS", "0123456789abcdef");
        Inside.execute(entry, hidden.memberId(), "SELF", "fedcba9876543210");
        ProfileGate gate = Inside.bean(ProfileGate.class);
        Set<Long> authors = Set.of(shown.memberId(), hidden.memberId(), reader.memberId());

        assertThat(gate.photos(reader, authors)).containsOnlyKeys(shown.memberId());
        assertThat(gate.photos(hidden, authors)).containsOnlyKeys(shown.memberId(), hidden.memberId());
        assertThat(gate.photos(Actor.visitor(), authors)).isEmpty();
        assertThat(Statements.of(() -> gate.photos(reader, authors)))
                .as("as many statements for three authors as for one")
                .isEqualTo(Statements.of(() -> gate.photos(reader, Set.of(shown.memberId()))));
    }
}
