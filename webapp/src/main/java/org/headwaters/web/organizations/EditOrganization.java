package org.headwaters.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.organization.DeskView;
import org.headwaters.organization.OrganizationForm;
import org.headwaters.organization.OrganizationKind;
import org.headwaters.organization.OrganizationPageQueries;
import org.headwaters.organization.OrganizationPageService;
import org.headwaters.organization.Population;
import org.headwaters.organization.StewardDeskQueries;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.text.Region;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.members.Choices;

/** Changes what an organization's page tells. */
@RequestScoped
@Named
public class EditOrganization {

    @Inject
    private StewardDeskQueries queries;

    @Inject
    private OrganizationPageQueries page;

    @Inject
    private OrganizationPageService service;

    @Inject
    private VocabularyQueries vocabulary;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    @Inject
    private Choices choices;

    private DeskView head;
    private List<String> populations = List.of();
    private String kind = "";
    private String region = "";
    private String website = "";
    private String mailDomains = "";
    private String mission = "";
    private String sponsorName = "";
    private String sponsorRole = "";
    private String sponsorEmail = "";

    /** Before the page is written. */
    public void load() {
        head = queries.find(me.get(), path.text("slug")).orElseThrow(NotFound::new);
        if (forms.isWrong()) {
            populations = chosen();
            return;
        }
        populations = page.populations(me.get(), head.id()).stream()
                .map(Population::slug)
                .toList();
        kind = head.kind().name();
        region = head.region().name();
        website = head.website();
        mailDomains = head.mailDomains();
        mission = head.mission();
        sponsorName = head.sponsorName();
        sponsorRole = head.sponsorRole();
        sponsorEmail = head.sponsorEmail();
    }

    /** Saves. */
    public void save() {
        forms.send(key -> service.describe(
                key,
                path.text("slug"),
                path.version(),
                new OrganizationForm(
                        kind,
                        region,
                        website,
                        mailDomains,
                        mission,
                        chosen(),
                        sponsorName,
                        sponsorRole,
                        sponsorEmail)));
    }

    private List<String> chosen() {
        return getOffered().stream()
                .map(TermView::slug)
                .filter(slug -> choices.made("population", slug))
                .toList();
    }

    /** The organization. */
    public DeskView getHead() {
        return head;
    }

    /** The words to choose from. */
    public List<TermView> getOffered() {
        return vocabulary.terms(Vocabulary.POPULATION);
    }

    /** Whether a word is chosen. */
    public boolean chosen(String slug) {
        return populations.contains(slug);
    }

    /** The kinds to choose from. */
    public OrganizationKind[] getKinds() {
        return OrganizationKind.values();
    }

    /** The regions to choose from. */
    public Region[] getRegions() {
        return Region.values();
    }

    /** What sort it is. */
    public String getKind() {
        return kind;
    }

    /** For the form. */
    public void setKind(String kind) {
        this.kind = kind;
    }

    /** Where it works. */
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

    /** Who stands for its part here. */
    public String getSponsorName() {
        return sponsorName;
    }

    /** For the form. */
    public void setSponsorName(String sponsorName) {
        this.sponsorName = sponsorName;
    }

    /** That person's role. */
    public String getSponsorRole() {
        return sponsorRole;
    }

    /** For the form. */
    public void setSponsorRole(String sponsorRole) {
        this.sponsorRole = sponsorRole;
    }

    /** Where reflections go for a reply. */
    public String getSponsorEmail() {
        return sponsorEmail;
    }

    /** For the form. */
    public void setSponsorEmail(String sponsorEmail) {
        this.sponsorEmail = sponsorEmail;
    }
}
