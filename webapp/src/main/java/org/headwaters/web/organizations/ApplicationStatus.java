package org.headwaters.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.organization.ApplicationQueries;
import org.headwaters.organization.ApplicationReviewService;
import org.headwaters.organization.ApplicationService;
import org.headwaters.organization.ApplicationView;
import org.headwaters.organization.StepView;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The page of one application, for whoever has its secret: how it stands, what happened, and the answer when more is asked. */
@RequestScoped
@Named
public class ApplicationStatus {

    @Inject
    private ApplicationQueries queries;

    @Inject
    private ApplicationService applications;

    @Inject
    private ApplicationReviewService review;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private ApplicationView application;
    private List<StepView> steps = List.of();
    private String answer = "";
    private String appeal = "";

    /** Before the page is written. */
    public void load() {
        if (isJustReceived()) {
            return;
        }
        application = queries.bySecret(path.text("secret")).orElseThrow(NotFound::new);
        steps = queries.steps(application);
    }

    /** Sends the answer. */
    public void send() {
        forms.send(key -> applications.answer(key, path.text("secret"), answer));
    }

    /** Asks another coordinator to look again. */
    public void sendAppeal() {
        forms.send(key -> review.appeal(key, path.text("secret"), appeal));
    }

    /** Whether another coordinator can be asked. While the form is being read, the use case decides. */
    public boolean isAppealable() {
        return application == null ? forms.isDecoding() : application.mayAppeal();
    }

    /** The words of the appeal. */
    public String getAppeal() {
        return appeal;
    }

    /** For the form. */
    public void setAppeal(String appeal) {
        this.appeal = appeal;
    }

    /** Whether this is the page for a form that was sent twice: it knows of no application. */
    public boolean isJustReceived() {
        return ApplicationService.RECEIVED.endsWith("/" + path.text("secret"));
    }

    /** The application. */
    public ApplicationView getApplication() {
        return application;
    }

    /** What happened, the first step first. */
    public List<StepView> getSteps() {
        return steps;
    }

    /** Whether an answer is asked for. While the form is being read, nothing is loaded yet, and the use case decides. */
    public boolean isAsked() {
        return application == null || application.state().answerable();
    }

    /** The words typed. */
    public String getAnswer() {
        return answer;
    }

    /** For the form. */
    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
