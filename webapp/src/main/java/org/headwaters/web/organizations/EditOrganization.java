package org.headwaters.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.organization.OrganizationForm;
import org.headwaters.organization.OrganizationPageQueries;
import org.headwaters.organization.OrganizationPageService;
import org.headwaters.organization.Population;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;
import org.headwaters.web.members.Choices;

/** Changes what an organization's page tells. */
@RequestScoped
@Named
public class EditOrganization extends DeskPage {

    @Inject
    private OrganizationPageQueries page;

    @Inject
    private OrganizationPageService service;

    @Inject
    private VocabularyQueries vocabulary;

    @Inject
    private Choices choices;

    private final OrganizationFacts facts = new OrganizationFacts();
    private List<String> populations = List.of();
    private String sponsorName = "";
    private String sponsorRole = "";
    private String sponsorEmail = "";

    /** Before the page is written. */
    public void load() {
        find();
        if (forms.isWrong()) {
            populations = chosen();
            return;
        }
        populations = page.populations(me.get(), head.id()).stream()
                .map(Population::slug)
                .toList();
        facts.setKind(head.kind().name());
        facts.setRegion(head.region().name());
        facts.setWebsite(head.website());
        facts.setMailDomains(head.mailDomains());
        facts.setMission(head.mission());
        sponsorName = head.sponsorName();
        sponsorRole = head.sponsorRole();
        sponsorEmail = head.sponsorEmail();
    }

    /** Saves. */
    public void save() {
        forms.send(key -> service.describe(
                key,
                slug(),
                path.version(),
                new OrganizationForm(
                        facts.getKind(),
                        facts.getRegion(),
                        facts.getWebsite(),
                        facts.getMailDomains(),
                        facts.getMission(),
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

    /** What it is and where it works. */
    public OrganizationFacts getFacts() {
        return facts;
    }

    /** The words to choose from. */
    public List<TermView> getOffered() {
        return vocabulary.terms(Vocabulary.POPULATION);
    }

    /** Whether a word is chosen. */
    public boolean chosen(String slug) {
        return populations.contains(slug);
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
