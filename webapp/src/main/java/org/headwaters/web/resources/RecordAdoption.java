package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceView;
import org.headwaters.resource.adoption.AdoptionForm;
import org.headwaters.resource.adoption.AdoptionPolicy;
import org.headwaters.resource.adoption.AdoptionQueries;
import org.headwaters.resource.adoption.AdoptionReportView;
import org.headwaters.resource.adoption.AdoptionService;
import org.headwaters.resource.adoption.AdoptionStage;
import org.headwaters.resource.adoption.AdoptionView;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** A member reports what their organization does with a resource. */
@RequestScoped
@Named
public class RecordAdoption {

    @Inject
    private ResourceQueries resources;

    @Inject
    private AdoptionQueries adoptions;

    @Inject
    private AdoptionService service;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private ResourceView head;
    private AdoptionView own;
    private List<AdoptionReportView> reports = List.of();
    private String stage = "";
    private String changed = "";
    private String outcome = "";
    private String reason = "";

    /** Before the page is written: what was reported last comes back to be changed. */
    public void load() {
        head = resources.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
        if (!AdoptionPolicy.mayRecord(me.get())) {
            throw new NotAllowed("adoption.record");
        }
        own = adoptions.own(me.get(), head.id()).orElse(null);
        reports = adoptions.reports(me.get(), head.id());
        if (own != null && !forms.isWrong()) {
            stage = own.stage().name();
            changed = own.changed();
            outcome = own.outcome();
            reason = own.reason();
        }
    }

    /** Reports. */
    public void record() {
        long id = path.number("id");
        int known = path.version();
        AdoptionForm form = new AdoptionForm(stage, changed, outcome, reason);
        forms.send(key -> service.record(key, id, known, form));
    }

    /** Takes the report away. */
    public void withdraw() {
        long id = path.number("id");
        forms.send(key -> service.withdraw(key, id));
    }

    /** The resource. */
    public ResourceView getHead() {
        return head;
    }

    /** Whether there is a report. */
    public boolean isReported() {
        return own != null;
    }

    /** Version of the report that is shown, -1 where there is none. */
    public int getVersion() {
        return own == null ? -1 : own.version();
    }

    /** Reports so far, the newest first. */
    public List<AdoptionReportView> getReports() {
        return reports;
    }

    /** The stages to choose from. */
    public AdoptionStage[] getStages() {
        return AdoptionStage.values();
    }

    /** How far it has come. */
    public String getStage() {
        return stage;
    }

    /** For the form. */
    public void setStage(String stage) {
        this.stage = stage;
    }

    /** What was changed to make it fit. */
    public String getChanged() {
        return changed;
    }

    /** For the form. */
    public void setChanged(String changed) {
        this.changed = changed;
    }

    /** What happened. */
    public String getOutcome() {
        return outcome;
    }

    /** For the form. */
    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    /** Why it stopped. */
    public String getReason() {
        return reason;
    }

    /** For the form. */
    public void setReason(String reason) {
        this.reason = reason;
    }
}
