package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headwaters.invitation.InvitationQueries;
import org.headwaters.invitation.InvitationRow;
import org.headwaters.invitation.InvitationService;
import org.headwaters.invitation.InvitationState;
import org.headwaters.invitation.Inviter;
import org.headwaters.member.JoinForm;
import org.headwaters.member.JoinQueries;
import org.headwaters.member.JoinService;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.junit.jupiter.api.Test;

/** Inviting by mail: how often, what the inviter may learn, and what comes of it. */
interface InvitationCases {

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static long mails(String address, String words) {
        return Inside.count(
                "SELECT COUNT(*) FROM outbox_mail WHERE to_address = ?1 AND subject LIKE ?2", address, words);
    }

    private static InvitationState state(Actor inviter, String address) {
        return Inside.bean(InvitationQueries.class).own(inviter).stream()
                .filter(row -> row.email().equals(address))
                .findFirst()
                .map(InvitationRow::state)
                .orElseThrow();
    }

    private static long join(String secret, String email) {
        Inside.become(Actor.visitor());
        Inside.bean(JoinService.class)
                .ask(
                        key(),
                        new JoinForm(
                                "Ola Invited",
                                email,
                                JoinService.NOT_HERE,
                                "Nowhere Yet",
                                "SELF",
                                "GENERAL_MEMBER",
                                "Learn",
                                "",
                                secret),
                        key());
        return Inside.count("SELECT MAX(id) FROM join_request WHERE email = ?1", email);
    }

    @Test
    default void tenInvitationsADayAlsoWhenTheyAreSentAtOneMoment() throws Exception {
        Actor inviter = AccountCases.withAccount("invites-many");
        InvitationService service = Inside.bean(InvitationService.class);
        Inside.become(inviter);
        for (int i = 0; i < 8; i++) {
            service.send(key(), "many-" + i + "@example.org", "", "");
        }

        List<Object> results = Inside.together(
                5, inviter, () -> service.send(key(), "more-" + UUID.randomUUID() + "@example.org", "", ""));

        assertThat(results.stream().filter(InvalidInput.class::isInstance))
                .as("%s", results)
                .hasSize(3);
        assertThat(Inside.count("SELECT COUNT(*) FROM invitation WHERE inviter_id = ?1", inviter.memberId()))
                .isEqualTo(10);
    }

    @Test
    default void theInviterLearnsNothingAboutTheAddress() {
        Actor inviter = AccountCases.withAccount("invites-blindly");
        Actor other = AccountCases.withAccount("invites-too");
        AccountCases.withAccount("is-a-member");
        InvitationService service = Inside.bean(InvitationService.class);
        Inside.become(other);
        service.send(key(), "asked-this-week@example.org", "", "");
        service.send(key(), "wants-none@example.org", "", "");
        service.stop(Mailbox.link("wants-none@example.org", "/invitations/"));
        Inside.execute("DELETE FROM rate_window WHERE bucket LIKE 'invitation:%'");
        service.send(key(), "asked-this-week@example.org", "", "");
        Inside.become(inviter);

        service.send(key(), "is-a-member@example.org", "Hello", "");
        service.send(key(), "asked-this-week@example.org", "", "");
        service.send(key(), "wants-none@example.org", "", "");

        assertThat(List.of(
                        state(inviter, "is-a-member@example.org"),
                        state(inviter, "asked-this-week@example.org"),
                        state(inviter, "wants-none@example.org")))
                .as("the list says the same of all")
                .containsOnly(InvitationState.SENT);
        assertThat(mails("is-a-member@example.org", "%invites you%")).isZero();
        assertThat(mails("is-a-member@example.org", "%thought of you%")).isEqualTo(1);
        assertThat(mails("asked-this-week@example.org", "%invites you%"))
                .as("the two of before, and none more this week")
                .isEqualTo(2);
        assertThat(mails("wants-none@example.org", "%")).isEqualTo(1);
        assertThat(Inside.count("SELECT COUNT(*) FROM invitation_refusal WHERE address_hash LIKE '%wants%'"))
                .isZero();
    }

    @Test
    default void anInvitationIsGoodOnceAndTellsWhoDecidesByWhom() {
        Actor inviter = AccountCases.withAccount("invites-once");
        InvitationService service = Inside.bean(InvitationService.class);
        Inside.become(inviter);
        service.send(key(), "comes-once@example.org", "", "");
        String secret = Mailbox.link("comes-once@example.org", "/invitations/");
        long first = join(secret, "comes-once@example.org");
        long second = join(secret, "another-comes@example.org");

        Actor decider =
                new Actor(inviter.memberId(), "decides", "Decides", null, true, Set.of(), Set.of(), Set.of(), false);
        JoinQueries joins = Inside.bean(JoinQueries.class);
        InvitationQueries queries = Inside.bean(InvitationQueries.class);
        assertThat(queries.inviter(joins.find(decider, first).orElseThrow()))
                .map(Inviter::handle)
                .contains("invites-once");
        assertThat(queries.inviter(joins.find(decider, second).orElseThrow()))
                .as("the link was used")
                .isEmpty();
        assertThat(state(inviter, "comes-once@example.org"))
                .as("nothing is told before somebody is in")
                .isEqualTo(InvitationState.SENT);
        Inside.execute("UPDATE join_request SET state = 'DECLINED' WHERE id IN (?1, ?2)", first, second);
        assertThat(state(inviter, "comes-once@example.org"))
                .as("nor that it was declined")
                .isEqualTo(InvitationState.SENT);
    }

    @Test
    default void aWithdrawnOrOldInvitationLeadsNowhereAndIsForgotten() {
        Actor inviter = AccountCases.withAccount("invites-and-regrets");
        InvitationService service = Inside.bean(InvitationService.class);
        Inside.become(inviter);
        service.send(key(), "regretted@example.org", "", "");
        service.send(key(), "too-late@example.org", "", "");
        String regretted = Mailbox.link("regretted@example.org", "/invitations/");
        String late = Mailbox.link("too-late@example.org", "/invitations/");
        long id = Inside.count("SELECT id FROM invitation WHERE email = 'regretted@example.org'");
        Inside.become(AccountCases.withAccount("withdraws-another-s"));
        assertThatThrownBy(() -> service.withdraw(id)).isInstanceOf(NotFound.class);
        Inside.become(inviter);
        service.withdraw(id);
        Inside.execute("UPDATE invitation SET expires_at = UTC_TIMESTAMP(6) WHERE email = 'too-late@example.org'");

        assertThat(state(inviter, "regretted@example.org")).isEqualTo(InvitationState.WITHDRAWN);
        assertThat(state(inviter, "too-late@example.org")).isEqualTo(InvitationState.ENDED);
        InvitationQueries queries = Inside.bean(InvitationQueries.class);
        assertThat(queries.bySecret(regretted).orElseThrow().open()).isFalse();
        assertThat(queries.bySecret(late).orElseThrow().open()).isFalse();
        Inside.become(Actor.program());
        service.forget(Instant.now().plus(Duration.ofDays(61)));
        assertThat(Inside.count("SELECT COUNT(*) FROM invitation WHERE email = 'too-late@example.org'"))
                .isZero();
    }
}
