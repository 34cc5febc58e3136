package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.headwaters.account.AccountService;
import org.headwaters.account.Devices;
import org.headwaters.account.SignedIn;
import org.headwaters.member.LevelService;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.time.CommunityDay;
import org.junit.jupiter.api.Test;

/** How members stand: levels, guests with a last day, one or two leads, coordinators. */
interface LevelCases {

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Actor coordinator(String handle) {
        Actor member = AccountCases.withAccount(handle);
        return new Actor(member.memberId(), handle, handle, null, true, Set.of(), Set.of(), Set.of(), false);
    }

    private static int version(Actor member) {
        return (int) Inside.count("SELECT version FROM member WHERE id = ?1", member.memberId());
    }

    private static String state(Actor member) {
        return Inside.text("SELECT state FROM member WHERE id = ?1", member.memberId());
    }

    @Test
    default void aGuestIsLetInOnTheLastDayAndNotOnTheNextWithoutAnyJob() {
        Actor guest = AccountCases.withAccount("guest-of-days");
        Actor coordinator = coordinator("who-sets-days");
        LevelService service = Inside.bean(LevelService.class);
        LocalDate today = CommunityDay.of(Instant.now());
        Inside.become(coordinator);
        assertThatThrownBy(() ->
                        service.setLevel(key(), "guest-of-days", version(guest), "GUEST_EXPERT", "", "Speaks to us"))
                .as("a guest without a last day")
                .isInstanceOf(InvalidInput.class);
        service.setLevel(
                key(),
                "guest-of-days",
                version(guest),
                "GUEST_EXPERT",
                today.plusDays(1).toString(),
                "Speaks to us");
        SignedIn signedIn = Inside.bean(AccountService.class)
                .signIn("guest-of-days@example.org", AccountCases.PASSWORD, true, "Firefox", "10.8.0.1")
                .orElseThrow();
        assertThat(Inside.bean(Devices.class).see(signedIn.secret())).isPresent();

        Inside.execute("UPDATE member SET guest_until = ?1 WHERE id = ?2", today.minusDays(1), guest.memberId());

        assertThat(Inside.bean(Devices.class).see(signedIn.secret()))
                .as("a device that is signed in")
                .isEmpty();
        assertThat(Inside.bean(AccountService.class)
                        .signIn("guest-of-days@example.org", AccountCases.PASSWORD, true, "Firefox", "10.8.0.1"))
                .as("signing in anew")
                .isEmpty();
        assertThat(state(guest)).as("no job has run").isEqualTo("ACTIVE");
        Inside.become(Actor.program());
        service.endGuests(Instant.now().plus(Duration.ofMinutes(1)));
        assertThat(state(guest)).isEqualTo("ENDED");

        Inside.become(coordinator);
        service.setLevel(
                key(),
                "guest-of-days",
                version(guest),
                "GUEST_EXPERT",
                today.plusDays(9).toString(),
                "Once more");
        assertThat(Inside.bean(Devices.class).see(signedIn.secret())).isPresent();
    }

    @Test
    default void ofManyWhoBecomeLeadAtOneMomentTwoDoAndTheLastOneStays() throws Exception {
        Actor coordinator = coordinator("who-names-leads");
        long space = Inside.space("raced-workgroup", "MEMBERS");
        Inside.execute("UPDATE space SET kind = 'WORKGROUP' WHERE id = ?1", space);
        LevelService service = Inside.bean(LevelService.class);
        List<Callable<?>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String handle = "lead-" + i;
            AccountCases.withAccount(handle);
            all.add(() -> service.place(key(), handle, "raced-workgroup", "LEAD", "They agreed"));
        }

        List<Object> results = Inside.together(coordinator, all);

        assertThat(results.stream().filter(InvalidInput.class::isInstance))
                .as("%s", results)
                .hasSize(4);
        List<Object> leads = Inside.list(
                "SELECT m.handle FROM space_membership l JOIN member m ON m.id = l.member_id WHERE l.lead AND l.space_id = ?1",
                space);
        assertThat(leads).hasSize(2);
        Inside.become(coordinator);
        service.place(key(), leads.get(0).toString(), "raced-workgroup", "MEMBER", "Steps back");
        assertThatThrownBy(() -> service.place(key(), leads.get(1).toString(), "raced-workgroup", "NONE", "Goes away"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    default void coordinatorsAreMadeAndRelievedButOneAlwaysStays() throws Exception {
        // Whoever other cases made coordinator is put back at the end.
        List<Object> before = Inside.list("SELECT id FROM member WHERE coordinator = TRUE");
        Inside.execute("UPDATE member SET coordinator = FALSE");
        Actor first = coordinator("first-of-two");
        Inside.execute("UPDATE member SET coordinator = TRUE WHERE id = ?1", first.memberId());
        Actor second = AccountCases.withAccount("second-of-two");
        LevelService service = Inside.bean(LevelService.class);
        Inside.become(second);
        assertThatThrownBy(() -> service.appoint(key(), "second-of-two", "I would like to"))
                .isInstanceOf(NotAllowed.class);
        Inside.become(first);
        service.appoint(key(), "second-of-two", "We need two");

        List<Object> results = Inside.together(
                first,
                List.of(
                        () -> service.relieve(key(), "first-of-two", "Time to rest"),
                        () -> service.relieve(key(), "second-of-two", "Time to rest")));

        assertThat(results.stream().filter(InvalidInput.class::isInstance))
                .as("%s", results)
                .hasSize(1);
        assertThat(Inside.count("SELECT COUNT(*) FROM member WHERE coordinator = TRUE"))
                .isEqualTo(1);
        assertThat(Inside.count("SELECT COUNT(*) FROM outbox_mail WHERE to_address = 'second-of-two@example.org'"))
                .as("told of it")
                .isPositive();
        Inside.execute("UPDATE member SET coordinator = FALSE");
        before.forEach(id -> Inside.execute("UPDATE member SET coordinator = TRUE WHERE id = ?1", id));
    }
}
