package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** How somebody comes in and is met: by an invitation, with a clock. */
class WelcomeIT {

    private final Program program = Program.shared();
    private final Occasion occasion = new Occasion(program);

    @Test
    void whoWasInvitedSeesWhoInvitesAndWhenTheAnswerComesAndTheDeciderSeesTheInviter() {
        String one = UUID.randomUUID().toString().substring(0, 8);
        String email = "guest-" + one + "@example.org";
        Wire member = new Wire(program).as(Person.MEMBER);
        String invitation = occasion.invitation(member, email);
        Wire visitor = new Wire(program);
        assertThat(visitor.get(invitation).body())
                .contains("invites you to Headwaters", "Come and see.", "/join?invitation=");

        visitor.send(Occasion.joining(
                        visitor, "/join?invitation=" + invitation.replace("/invitations/", ""), "Ola " + one, email)
                .press("send"));
        String request = Letters.link(new Letters(program).to(email, "/join/"));
        visitor.send(visitor.form(request, "confirm").press("yes"));

        assertThat(visitor.get(request).body())
                .contains("within two working days: by", "It has waited", "What happens next");
        assertThat(visitor.get(invitation).body()).contains("This invitation has ended");
        Wire coordinator = new Wire(program).as(Person.COORDINATOR);
        assertThat(coordinator.get(Occasion.request(coordinator, email)).body())
                .contains("Invited by", "Pa Nhia Khang", "For my organization");
        Server.embedded(program).execute("UPDATE join_request SET state = 'DECLINED' WHERE email = '" + email + "'");
    }
}
