package org.headwaters.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.headwaters.organization.ApplicationForm;
import org.headwaters.organization.ApplicationService;
import org.headwaters.platform.gate.Problem;
import org.headwaters.platform.limit.TooManyTries;
import org.headwaters.web.frame.ClientAddress;
import org.headwaters.web.frame.Forms;

/** Takes the application of an organization. Nobody needs an account for it. */
@RequestScoped
@Named
public class ApplyOrganization {

    @Inject
    private ApplicationService applications;

    @Inject
    private ClientAddress client;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Forms forms;

    private final OrganizationFacts facts = new OrganizationFacts();
    private String name = "";
    private String why = "";
    private String contactName = "";
    private String contactEmail = "";
    private String contactRole = "";
    private String evidence = "";

    /** Sends the application. */
    public void send() {
        ApplicationForm form = new ApplicationForm(
                name,
                facts.getKind(),
                facts.getRegion(),
                facts.getWebsite(),
                facts.getMailDomains(),
                facts.getMission(),
                why,
                contactName,
                contactEmail,
                contactRole,
                evidence);
        try {
            forms.send(key -> applications.apply(key, form, client.of(request)));
        } catch (TooManyTries tries) {
            // A page of words must not be lost to a limit, so this is told at the form and not on the page for error
            // 429.
            forms.show(List.of(new Problem("", "apply.often")));
        }
    }

    /** What it is and where it works. */
    public OrganizationFacts getFacts() {
        return facts;
    }

    /** The organization's name. */
    public String getName() {
        return name;
    }

    /** For the form. */
    public void setName(String name) {
        this.name = name;
    }

    /** Why it wants to take part. */
    public String getWhy() {
        return why;
    }

    /** For the form. */
    public void setWhy(String why) {
        this.why = why;
    }

    /** Who asks. */
    public String getContactName() {
        return contactName;
    }

    /** For the form. */
    public void setContactName(String contactName) {
        this.contactName = contactName;
    }

    /** Where the answer goes. */
    public String getContactEmail() {
        return contactEmail;
    }

    /** For the form. */
    public void setContactEmail(String contactEmail) {
        this.contactEmail = contactEmail;
    }

    /** What the contact does there. */
    public String getContactRole() {
        return contactRole;
    }

    /** For the form. */
    public void setContactRole(String contactRole) {
        this.contactRole = contactRole;
    }

    /** A public page that shows the work. */
    public String getEvidence() {
        return evidence;
    }

    /** For the form. */
    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }
}
