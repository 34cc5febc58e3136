package org.headwaters.web.invitations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.headwaters.invitation.InvitationQueries;
import org.headwaters.invitation.InvitationService;
import org.headwaters.invitation.InvitationView;
import org.headwaters.invitation.Inviter;
import org.headwaters.member.JoinRequestRow;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** An invitation for whoever got its mail: come in, or never be written to again. And the same beside the form to join. */
@RequestScoped
@Named
public class ReadInvitation {

    @Inject
    private InvitationQueries queries;

    @Inject
    private InvitationService invitations;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private InvitationView invitation;

    /** Before the page is written. */
    public void load() {
        getInvitation();
    }

    /** No more invitations for this address. */
    public void stop() {
        String secret = path.text("secret");
        forms.run(() -> invitations.stop(secret));
    }

    /** The invitation. Read when first asked for: the form stands in a part that depends on it. */
    public InvitationView getInvitation() {
        if (invitation == null) {
            invitation = queries.bySecret(path.text("secret")).orElseThrow(NotFound::new);
        }
        return invitation;
    }

    /** Address of the form to join. */
    public String getJoin() {
        return Forms.with("/join", "invitation", path.text("secret"));
    }

    /** The secret that stands in the address of the form to join, when it is good; else empty. */
    public String getCarried() {
        String secret = path.parameter("invitation");
        return secret.isEmpty() || carried(secret).isEmpty() ? "" : secret;
    }

    /** The invitation that led to the form to join, or null. */
    public InvitationView getLed() {
        return carried(path.parameter("invitation")).orElse(null);
    }

    /** By whose invitation somebody asks to join, or null. */
    public Inviter inviter(JoinRequestRow request) {
        return queries.inviter(request).orElse(null);
    }

    private Optional<InvitationView> carried(String secret) {
        return secret.isEmpty() ? Optional.empty() : queries.bySecret(secret).filter(InvitationView::open);
    }
}
