package org.headwaters.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.organization.OrganizationPageQueries;
import org.headwaters.organization.ReflectionService;
import org.headwaters.organization.ReflectionView;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The page behind the link in a sponsor's mail: the reflection, and a place to reply. */
@RequestScoped
@Named
public class SponsorReply {

    @Inject
    private OrganizationPageQueries page;

    @Inject
    private ReflectionService service;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private ReflectionView reflection;
    private String reply = "";

    /** Before the page is written. */
    public void load() {
        reflection = page.forSponsor(path.text("secret")).orElse(null);
    }

    /** Sends the reply. */
    public void send() {
        forms.run(() -> service.reply(path.text("secret"), reply));
    }

    /** The reflection, or null when the link is no good any more. */
    public ReflectionView getReflection() {
        return reflection;
    }

    /** The words typed. */
    public String getReply() {
        return reply;
    }

    /** For the form. */
    public void setReply(String reply) {
        this.reply = reply;
    }
}
