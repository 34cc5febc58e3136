package org.headwaters.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.member.DomainMatch;
import org.headwaters.member.JoinRequestRow;
import org.headwaters.member.JoinSuggestionService;
import org.headwaters.member.MailDomainQueries;
import org.headwaters.member.OrganizationChoice;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** What the ending of an e-mail address suggests, to the one who asks to join and to the one who decides. */
@RequestScoped
@Named
public class JoinSuggestion {

    @Inject
    private MailDomainQueries domains;

    @Inject
    private JoinSuggestionService suggestions;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    /** The organization whose ending the confirmed address has, or null. */
    public OrganizationChoice getOrganization() {
        return domains.suggested(path.text("secret")).orElse(null);
    }

    /** Asks its steward. */
    public void ask() {
        forms.run(() -> suggestions.askSteward(path.text("secret")));
    }

    /** How the address stands to the organization of the request. */
    public DomainMatch match(JoinRequestRow request) {
        return domains.match(me.get(), request);
    }
}
