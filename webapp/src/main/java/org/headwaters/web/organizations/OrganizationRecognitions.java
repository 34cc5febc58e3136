package org.headwaters.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.organization.OrganizationPageQueries;
import org.headwaters.organization.OrganizationPageService;
import org.headwaters.organization.RecognitionView;

/** What an organization was recognized for: adding one and taking one off. */
@RequestScoped
@Named
public class OrganizationRecognitions extends DeskPage {

    @Inject
    private OrganizationPageQueries page;

    @Inject
    private OrganizationPageService service;

    private List<RecognitionView> all = List.of();
    private String recognition = "";
    private String body = "";
    private String year = "";
    private String scope = "";
    private String evidence = "";

    /** Before the page is written. */
    public void load() {
        find();
        all = page.recognitions(me.get(), head.id());
    }

    /** Adds one. */
    public void add() {
        forms.send(key -> service.recognize(key, slug(), body, recognition, year, scope, evidence));
    }

    /** Takes the one off whose button was pressed. */
    public void withdraw() {
        forms.send(key -> service.withdraw(key, slug(), path.id("withdraw")));
    }

    /** Its recognitions, the newest first. */
    public List<RecognitionView> getAll() {
        return all;
    }

    /** What it is called. */
    public String getRecognition() {
        return recognition;
    }

    /** For the form. */
    public void setRecognition(String recognition) {
        this.recognition = recognition;
    }

    /** Who gave it. */
    public String getBody() {
        return body;
    }

    /** For the form. */
    public void setBody(String body) {
        this.body = body;
    }

    /** When. */
    public String getYear() {
        return year;
    }

    /** For the form. */
    public void setYear(String year) {
        this.year = year;
    }

    /** What it is for. */
    public String getScope() {
        return scope;
    }

    /** For the form. */
    public void setScope(String scope) {
        this.scope = scope;
    }

    /** A page that shows it. */
    public String getEvidence() {
        return evidence;
    }

    /** For the form. */
    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }
}
