package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headwaters.introduction.IntroductionDeskQueries;
import org.headwaters.introduction.IntroductionDeskService;
import org.headwaters.introduction.IntroductionForm;
import org.headwaters.introduction.IntroductionQueries;
import org.headwaters.introduction.IntroductionRequest.State;
import org.headwaters.introduction.IntroductionService;
import org.headwaters.introduction.RequestView;
import org.headwaters.member.LeaveService;
import org.headwaters.member.MemberFilter;
import org.headwaters.mentoring.MentoringQueries;
import org.headwaters.mentoring.MentoringService;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.junit.jupiter.api.Test;

/** Introductions and mentoring: who learns what when, and places that are never given twice. */
interface MatchCases {

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Actor coordinator(String handle) {
        Actor member = Inside.member(handle);
        return new Actor(member.memberId(), handle, handle, null, true, Set.of(), Set.of(), Set.of(), false);
    }

    private static long asked(Actor asker, boolean named) {
        Inside.become(asker);
        String path = Inside.bean(IntroductionService.class)
                .ask(key(), new IntroductionForm("knows rivers", "for a talk", "I fish", named, true));
        return Long.parseLong(path.replaceAll("\\D", ""));
    }

    private static String state(long request) {
        return Inside.text("SELECT state FROM introduction_request WHERE id = ?1", request);
    }

    /** A mentor whose offer members may see. */
    private static Actor mentor(String handle, String audience) {
        Actor mentor = AccountCases.withAccount(handle);
        Inside.execute(
                "INSERT INTO profile_entry (member_id, field, audience, words) VALUES (?1, 'MENTORING_OFFERED', ?2, ?3)",
                mentor.memberId(),
                audience,
                "boats of " + handle);
        return mentor;
    }

    private static void ask(Actor mentee, String mentor) {
        Inside.become(mentee);
        Inside.bean(MentoringService.class).ask(key(), mentor, "Please");
    }

    private static long question(Actor mentee) {
        return Inside.count("SELECT id FROM mentoring WHERE mentee_id = ?1 AND state = 'ASKED'", mentee.memberId());
    }

    @Test
    default void nobodyLearnsOfTheOtherBeforeBothAgreedAndANoStaysWithTheCoordinators() {
        Actor asker = AccountCases.withAccount("intro-asker");
        Actor first = AccountCases.withAccount("intro-first");
        Actor second = AccountCases.withAccount("intro-second");
        Actor coordinator = coordinator("intro-coordinator");
        IntroductionQueries queries = Inside.bean(IntroductionQueries.class);
        IntroductionService service = Inside.bean(IntroductionService.class);
        IntroductionDeskService desk = Inside.bean(IntroductionDeskService.class);
        long request = asked(asker, false);
        assertThatThrownBy(() -> desk.propose(key(), request, "intro-first", ""))
                .as("the asker is no coordinator")
                .isInstanceOfAny(NotAllowed.class, NotFound.class);
        Inside.become(coordinator);
        desk.propose(key(), request, "intro-first", "");

        assertThat(queries.asked(first, request).orElseThrow().askerName()).isEmpty();
        assertThat(queries.find(first, request)).isEmpty();
        assertThat(queries.asked(second, request)).isEmpty();
        assertThat(queries.find(second, request)).isEmpty();
        assertThat(queries.find(coordinator, request)).isEmpty();
        Inside.become(second);
        assertThatThrownBy(() -> service.answer(key(), request, true, "x", true))
                .isInstanceOf(NotFound.class);

        Inside.become(first);
        service.answer(key(), request, false, "", false);
        RequestView afterNo = queries.find(asker, request).orElseThrow();
        assertThat(afterNo.phase()).isEqualTo("open");
        assertThat(afterNo.other()).isNull();
        assertThat(state(request)).isEqualTo("DECLINED");
        Inside.become(coordinator);
        assertThatThrownBy(() -> desk.propose(key(), request, "intro-first", ""))
                .as("nobody is asked twice")
                .isInstanceOf(InvalidInput.class);
        desk.propose(key(), request, "intro-second", "");
        Inside.become(second);
        assertThatThrownBy(() -> service.part(request)).isInstanceOf(NotFound.class);
        service.answer(key(), request, true, "At noon", false);

        RequestView forAsker = queries.find(asker, request).orElseThrow();
        assertThat(forAsker.other().handle()).isEqualTo("intro-second");
        assertThat(forAsker.words()).isEqualTo("At noon");
        assertThat(forAsker.email()).as("not shared").isEmpty();
        RequestView forSecond = queries.find(second, request).orElseThrow();
        assertThat(forSecond.email()).isEqualTo("intro-asker@example.org");
        assertThat(forSecond.why()).isEmpty();
        assertThat(queries.find(first, request)).isEmpty();
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM outbox_mail WHERE to_address IN ('intro-asker@example.org', 'intro-second@example.org')"
                                + " AND subject LIKE 'You and %'"))
                .isEqualTo(2);

        Inside.execute("UPDATE member SET state = 'PAUSED' WHERE id = ?1", asker.memberId());
        assertThat(queries.find(second, request).orElseThrow().email())
                .as("away")
                .isEmpty();
        Inside.become(second);
        service.part(request);
        assertThat(queries.find(second, request)).isEmpty();
    }

    @Test
    default void ofTwoCoordinatorsAtOneMomentOneAsks() throws Exception {
        Actor asker = AccountCases.withAccount("raced-asker");
        AccountCases.withAccount("raced-one");
        AccountCases.withAccount("raced-two");
        Actor coordinator = coordinator("raced-coordinator");
        long request = asked(asker, true);
        IntroductionDeskService desk = Inside.bean(IntroductionDeskService.class);

        List<Object> results = Inside.together(
                coordinator,
                List.of(
                        () -> desk.propose(key(), request, "raced-one", ""),
                        () -> desk.propose(key(), request, "raced-two", "")));

        assertThat(results.stream().filter(InvalidInput.class::isInstance))
                .as("%s", results)
                .hasSize(1);
        assertThat(Inside.count("SELECT COUNT(*) FROM introduction_proposal WHERE request_id = ?1", request))
                .isEqualTo(1);
    }

    @Test
    default void whoIsErasedOrAwayGivesTheRequestBackAndNobodyLooksAfterTheOwn() {
        Actor asker = coordinator("own-request");
        Actor gone = AccountCases.withAccount("zzintrogone");
        Actor coordinator = coordinator("gone-coordinator");
        IntroductionDeskQueries desk = Inside.bean(IntroductionDeskQueries.class);
        long request = asked(asker, true);
        assertThat(desk.find(asker, request)).as("the own").isEmpty();
        assertThat(desk.queue(asker, State.ours(), 0, 50)).noneMatch(row -> row.id() == request);
        Inside.become(coordinator);
        Inside.bean(IntroductionDeskService.class).propose(key(), request, "zzintrogone", "");
        assertThat(desk.queue(coordinator, State.ours(), 0, 50)).noneMatch(row -> row.id() == request);
        Inside.execute("UPDATE member SET state = 'PAUSED' WHERE id = ?1", gone.memberId());
        assertThat(desk.queue(coordinator, State.ours(), 0, 50)).anyMatch(row -> row.id() == request);
        Inside.execute("UPDATE member SET state = 'ACTIVE' WHERE id = ?1", gone.memberId());

        Inside.become(gone);
        Inside.bean(LeaveService.class).erase(AccountCases.PASSWORD, true);

        assertThat(state(request)).isEqualTo("NEW");
        assertThat(Inside.count("SELECT COUNT(*) FROM introduction_proposal WHERE request_id = ?1", request))
                .isZero();
        Inside.become(asker);
        Inside.bean(IntroductionService.class).withdraw(request);
        assertThat(desk.queue(coordinator, State.ours(), 0, 50)).noneMatch(row -> row.id() == request);
    }

    @Test
    default void ofTwoMenteesForTheLastPlaceOneHasIt() throws Exception {
        Actor mentor = mentor("mentor-of-one", "MEMBERS");
        Actor one = AccountCases.withAccount("mentee-one");
        Actor two = AccountCases.withAccount("mentee-two");
        MentoringService service = Inside.bean(MentoringService.class);
        ask(one, "mentor-of-one");
        ask(two, "mentor-of-one");
        assertThatThrownBy(() -> service.ask(key(), "mentor-of-one", "Once more"))
                .isInstanceOf(InvalidInput.class);
        long first = question(one);
        long second = question(two);
        assertThatThrownBy(() -> service.accept(first)).as("a mentee").isInstanceOf(NotFound.class);

        List<Object> results =
                Inside.together(mentor, List.of(() -> service.accept(first), () -> service.accept(second)));

        assertThat(results.stream().filter(InvalidInput.class::isInstance))
                .as("%s", results)
                .hasSize(1);
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM mentoring WHERE mentor_id = ?1 AND state = 'ACTIVE'", mentor.memberId()))
                .isEqualTo(1);

        // The mentee goes on a break: the place is free, and stays with whoever takes it.
        Inside.execute(
                "UPDATE member SET state = 'PAUSED' WHERE id = (SELECT mentee_id FROM mentoring WHERE mentor_id = ?1"
                        + " AND state = 'ACTIVE')",
                mentor.memberId());
        MentoringQueries queries = Inside.bean(MentoringQueries.class);
        assertThat(queries.mentees(mentor)).isEmpty();
        long waits =
                Inside.count("SELECT id FROM mentoring WHERE mentor_id = ?1 AND state = 'ASKED'", mentor.memberId());
        Inside.become(mentor);
        service.accept(waits);
        Inside.execute("UPDATE member SET state = 'ACTIVE' WHERE id IN (?1, ?2)", one.memberId(), two.memberId());
        assertThat(queries.mentees(mentor)).hasSize(1);
    }

    @Test
    default void mentorIsFoundOnlyByThoseWhomTheProfileTells() {
        Actor open = mentor("mentor-open", "MEMBERS");
        mentor("mentor-hidden", "SELF");
        Actor mentee = AccountCases.withAccount("mentee-looking");
        MentoringQueries queries = Inside.bean(MentoringQueries.class);
        MentoringService service = Inside.bean(MentoringService.class);
        Inside.become(mentee);

        assertThat(queries.list(mentee, "boats of mentor-", null).rows())
                .extracting(row -> row.person().handle())
                .contains("mentor-open")
                .doesNotContain("mentor-hidden");
        assertThat(queries.list(mentee, "boats of mentor-hidden", null).rows()).isEmpty();
        assertThat(queries.find(mentee, "mentor-hidden")).isEmpty();
        assertThatThrownBy(() -> service.ask(key(), "mentor-hidden", "Please")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.list(Actor.visitor(), "", MemberFilter.Cursor.of("")))
                .isInstanceOf(NotAllowed.class);

        Inside.become(open);
        service.offer(key(), "2", true);
        assertThat(queries.list(mentee, "boats of mentor-open", null).rows()).isEmpty();
        Inside.become(mentee);
        assertThatThrownBy(() -> service.ask(key(), "mentor-open", "Please")).isInstanceOf(InvalidInput.class);
        Inside.become(open);
        service.offer(key(), "2", false);
        ask(mentee, "mentor-open");
        long match = question(mentee);
        Inside.become(open);
        service.accept(match);
        assertThat(queries.match(mentee, match)).isPresent();
        Actor stranger = AccountCases.withAccount("mentee-stranger");
        assertThat(queries.match(stranger, match)).isEmpty();
        Inside.become(stranger);
        assertThatThrownBy(() -> service.end(key(), match, "")).isInstanceOf(NotFound.class);
        Inside.become(mentee);
        service.end(key(), match, "It was not good");
        assertThat(queries.notes(coordinator("notes-reader")))
                .anyMatch(note -> note.words().equals("It was not good"));
        Actor mentorCoordinator =
                new Actor(open.memberId(), "mentor-open", "M", null, true, Set.of(), Set.of(), Set.of(), false);
        assertThat(queries.notes(mentorCoordinator)).as("words about oneself").noneMatch(note -> note.words()
                .equals("It was not good"));
        assertThatThrownBy(() -> queries.notes(open)).isInstanceOf(NotAllowed.class);
    }
}
