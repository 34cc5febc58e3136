package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.headwaters.member.GuestSeatService;
import org.headwaters.member.GuestSeats;
import org.headwaters.member.JoinService;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.time.CommunityDay;
import org.junit.jupiter.api.Test;

/** Guest seats of partner organizations: never more guests than seats, and none after the last day. */
interface GuestSeatCases {

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static long request(String email, long organization) {
        return Inside.insert(
                "INSERT INTO join_request (token_hash, name, email, email_confirmed_at, organization_id, involvement, wishes,"
                        + " interests, state, requested_at, reason, version) VALUES (SHA2(UUID(), 256), ?1, ?2,"
                        + " UTC_TIMESTAMP(6), ?3, 'GENERAL_MEMBER', '', '', 'WAITING', UTC_TIMESTAMP(6), '', 0)",
                "Guest " + email,
                email,
                organization);
    }

    private static Actor coordinator(long organization) {
        Actor member = AccountCases.withAccount("gives-seats-" + organization);
        return new Actor(member.memberId(), "c", "C", null, true, Set.of(), Set.of(), Set.of(), false);
    }

    private static Actor steward(Actor member, long organization) {
        return new Actor(
                member.memberId(), "s", "S", organization, false, Set.of(organization), Set.of(), Set.of(), false);
    }

    @Test
    default void ofManyWhoWantTheLastSeatsOnlySoManyGetOne() throws Exception {
        long organization = Inside.organization("raced-seats");
        Actor steward = steward(AccountCases.withAccount("fills-seats"), organization);
        String until = CommunityDay.of(Instant.now()).plusDays(30).toString();
        Inside.become(steward);
        assertThatThrownBy(() -> Inside.bean(GuestSeatService.class).give(key(), "raced-seats", "2", until))
                .isInstanceOf(NotAllowed.class);
        Inside.become(coordinator(organization));
        Inside.bean(GuestSeatService.class).give(key(), "raced-seats", "2", until);
        JoinService joins = Inside.bean(JoinService.class);
        List<Callable<?>> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long request = request("raced-guest-" + i + "@example.org", organization);
            all.add(() -> joins.approveAsGuest(key(), request, "", ""));
        }

        List<Object> results = Inside.together(steward, all);

        assertThat(results.stream().filter(InvalidInput.class::isInstance))
                .as("%s", results)
                .hasSize(3);
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM member WHERE level = 'PARTNER_GUEST' AND guest_until = ?1 AND organization_id = ?2",
                        LocalDate.parse(until),
                        organization))
                .isEqualTo(2);
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM join_request WHERE organization_id = ?1 AND state = 'WAITING'",
                        organization))
                .as("who found no seat waits as before")
                .isEqualTo(3);
        assertThat(Inside.count("SELECT COUNT(*) FROM account WHERE email LIKE 'raced-guest-%'"))
                .isEqualTo(2);
    }

    @Test
    default void aSeatIsFreeAgainWhenItsGuestsDayIsOverAndSeatsAreNotTakenFromUnderGuests() {
        long organization = Inside.organization("timed-seats");
        Actor coordinator = coordinator(organization);
        Actor steward = steward(AccountCases.withAccount("minds-days"), organization);
        LocalDate today = CommunityDay.of(Instant.now());
        GuestSeatService service = Inside.bean(GuestSeatService.class);
        JoinService joins = Inside.bean(JoinService.class);
        GuestSeats seats = Inside.bean(GuestSeats.class);
        Inside.become(steward);
        assertThatThrownBy(() -> joins.approveAsGuest(key(), request("no-seat@example.org", organization), "", ""))
                .as("no seats were given")
                .isInstanceOf(InvalidInput.class);
        Inside.become(coordinator);
        service.give(key(), "timed-seats", "1", today.plusDays(3).toString());
        Inside.become(steward);
        joins.approveAsGuest(key(), request("timed-guest@example.org", organization), "", "");
        assertThat(seats.of(steward, organization))
                .hasValueSatisfying(view -> assertThat(view.free()).isZero());
        assertThat(seats.of(steward(steward, organization + 1), organization)).isEmpty();
        assertThatThrownBy(() -> {
                    Inside.become(steward(steward, organization + 1));
                    joins.approveAsGuest(key(), request("stranger@example.org", organization), "", "");
                })
                .as("the steward of another organization")
                .isInstanceOf(NotFound.class);
        Inside.become(coordinator);
        assertThatThrownBy(() -> service.give(key(), "timed-seats", "0", today.toString()))
                .as("somebody sits there")
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> service.give(key(), "timed-seats", "many", "yesterday"))
                .isInstanceOf(InvalidInput.class);
        service.give(key(), "timed-seats", "1", today.plusDays(9).toString());
        assertThat(
                        Inside.text(
                                "SELECT m.guest_until FROM member m JOIN account a ON a.member_id = m.id WHERE a.email = 'timed-guest@example.org'"))
                .isEqualTo(today.plusDays(9).toString());

        Inside.execute(
                "UPDATE member SET guest_until = ?1 WHERE level = 'PARTNER_GUEST' AND organization_id = ?2",
                today.minusDays(1),
                organization);

        assertThat(seats.of(coordinator, organization))
                .hasValueSatisfying(view -> assertThat(view.free()).isEqualTo(1));
    }
}
