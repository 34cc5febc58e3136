package org.headwaters.web.organizations;

import org.headwaters.organization.OrganizationKind;
import org.headwaters.platform.text.Region;

/** What is asked of an organization that applies, and again when its page is edited. */
public class OrganizationFacts {

    private String kind = "";
    private String region = "";
    private String website = "";
    private String mailDomains = "";
    private String mission = "";

    /** The kinds to choose from. */
    public OrganizationKind[] getKinds() {
        return OrganizationKind.values();
    }

    /** The regions to choose from. */
    public Region[] getRegions() {
        return Region.values();
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

    /** What its e-mail ends with. */
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
}
