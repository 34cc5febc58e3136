package org.headwaters.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.headwaters.organization.ApplicationForm;
import org.headwaters.organization.ApplicationService;
import org.headwaters.organization.OrganizationKind;
import org.headwaters.platform.gate.Problem;
import org.headwaters.platform.limit.TooManyTries;
import org.headwaters.platform.text.Region;
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

    private String name = "";
    private String kind = "";
    private String region = "";
    private String website = "";
    private String mailDomains = "";
    private String mission = "";
    private String why = "";
    private String contactName = "";
    private String contactEmail = "";
    private String contactRole = "";
    private String evidence = "";

    /** Sends the application. */
    public void send() {
        ApplicationForm form = new ApplicationForm(
                name,
                kind,
                region,
                website,
                mailDomains,
                mission,
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

    /** The kinds to choose from. */
    public OrganizationKind[] getKinds() {
        return OrganizationKind.values();
    }

    /** The regions to choose from. */
    public Region[] getRegions() {
        return Region.values();
    }

    /** The organization's name. */
    public String getName() {
        return name;
    }

    /** For the form. */
    public void setName(String name) {
        this.name = name;
    }

    /** Its kind. */
    public String getKind() {
        return kind;
    }

    /** For the form. */
    public void setKind(String kind) {
        this.kind = kind;
    }

    /** Its region. */
    public String getRegion() {
        return region;
    }

    /** For the form. */
    public void setRegion(String region) {
        this.region = region;
    }

    /** Its web site. */
    public String getWebsite() {
        return website;
    }

    /** For the form. */
    public void setWebsite(String website) {
        this.website = website;
    }

    /** Its mail domains. */
    public String getMailDomains() {
        return mailDomains;
    }

    /** For the form. */
    public void setMailDomains(String mailDomains) {
        this.mailDomains = mailDomains;
    }

    /** What it does. */
    public String getMission() {
        return mission;
    }

    /** For the form. */
    public void setMission(String mission) {
        this.mission = mission;
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
