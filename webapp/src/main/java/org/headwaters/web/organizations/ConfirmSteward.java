package org.headwaters.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.organization.ApplicationQueries;
import org.headwaters.organization.ApplicationView;
import org.headwaters.organization.StewardService;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The page behind the link that asks a member to be steward. Opening it changes nothing; the button agrees. */
@RequestScoped
@Named
public class ConfirmSteward {

    @Inject
    private ApplicationQueries queries;

    @Inject
    private StewardService stewards;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private ApplicationView application;

    /** Before the page is written. */
    public void load() {
        application = queries.offered(path.text("secret")).orElse(null);
    }

    /** Agrees. */
    public void agree() {
        forms.run(() -> stewards.agree(path.text("secret")));
    }

    /** The application of the organization, or null when the link is no good any more. */
    public ApplicationView getApplication() {
        return application;
    }
}
