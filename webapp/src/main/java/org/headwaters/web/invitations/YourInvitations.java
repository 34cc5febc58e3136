package org.headwaters.web.invitations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.invitation.InvitationQueries;
import org.headwaters.invitation.InvitationRow;
import org.headwaters.invitation.InvitationService;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.space.SpaceSummary;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Invites people by mail, and shows what came of it. */
@RequestScoped
@Named
public class YourInvitations {

    @Inject
    private InvitationQueries queries;

    @Inject
    private InvitationService invitations;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private List<InvitationRow> rows = List.of();
    private String email = "";
    private String words = "";
    private String space = "";

    /** Before the page is written. */
    public void load() {
        rows = queries.own(me.get());
    }

    /** Invites somebody. */
    public void send() {
        forms.send(key -> invitations.send(key, email, words, space));
    }

    /** Takes back the one whose button was pressed. */
    public void withdraw() {
        forms.run(() -> invitations.withdraw(path.id("withdraw")));
    }

    /** The own invitations. */
    public List<InvitationRow> getRows() {
        return rows;
    }

    /** The spaces to name. */
    public List<SpaceSummary> getSpaces() {
        return queries.spaces(me.get());
    }

    /** The address typed. */
    public String getEmail() {
        return email;
    }

    /** For the form. */
    public void setEmail(String email) {
        this.email = email;
    }

    /** The words typed. */
    public String getWords() {
        return words;
    }

    /** For the form. */
    public void setWords(String words) {
        this.words = words;
    }

    /** The space chosen. */
    public String getSpace() {
        return space;
    }

    /** For the form. */
    public void setSpace(String space) {
        this.space = space;
    }
}
