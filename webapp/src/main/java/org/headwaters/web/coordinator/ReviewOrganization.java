package org.headwaters.web.coordinator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.account.AccountService;
import org.headwaters.organization.ApplicationPolicy;
import org.headwaters.organization.ApplicationQueries;
import org.headwaters.organization.ApplicationService;
import org.headwaters.organization.ApplicationView;
import org.headwaters.organization.LookAlike;
import org.headwaters.organization.MailDomains;
import org.headwaters.organization.StepView;
import org.headwaters.organization.StewardService;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Reviews one application: everything that was answered, what looks alike, and the three decisions. */
@RequestScoped
@Named
public class ReviewOrganization {

    @Inject
    private ApplicationQueries queries;

    @Inject
    private ApplicationService applications;

    @Inject
    private StewardService stewards;

    @Inject
    private AccountService accounts;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private ApplicationView application;
    private List<StepView> steps = List.of();
    private List<LookAlike> lookAlikes = List.of();
    private List<String> mailDomains = List.of();
    private String welcome = "";
    private String question = "";
    private String reason = "";

    /** Before the page is written. */
    public void load() {
        application = queries.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
        mailDomains = MailDomains.of(application.mailDomains());
        steps = queries.steps(application);
        lookAlikes = queries.lookAlikes(me.get(), application);
    }

    /** Approves. */
    public void approve() {
        forms.send(key -> applications.approve(key, path.number("id"), path.version(), welcome));
    }

    /** Asks for more. */
    public void ask() {
        forms.send(key -> applications.ask(key, path.number("id"), path.version(), question));
    }

    /** Declines. */
    public void decline() {
        forms.send(key -> applications.decline(key, path.number("id"), path.version(), reason));
    }

    /** Sends the contact the link to agree again. */
    public void remind() {
        forms.send(key -> stewards.remind(key, path.number("id")));
    }

    /** Whether the contact, a member already, has not yet agreed to be steward. Asked too while a form is read. */
    public boolean isStewardAsked() {
        return application == null
                ? forms.isDecoding()
                : application.organizationSlug() != null
                        && accounts.known(application.contactEmail())
                        && queries.stewardless(me.get(), application);
    }

    /** The application. */
    public ApplicationView getApplication() {
        return application;
    }

    /** What happened, the first step first. */
    public List<StepView> getSteps() {
        return steps;
    }

    /** What may be the same organization. */
    public List<LookAlike> getLookAlikes() {
        return lookAlikes;
    }

    /** The mail domains. */
    public List<String> getMailDomains() {
        return mailDomains;
    }

    /** Whether the contact's address is a member's already: then approving makes that person steward, who should be asked first. */
    public boolean isContactMember() {
        // Asked too while a form is read, before the application is.
        return application != null && accounts.known(application.contactEmail());
    }

    /** Whether a decision can still be made here. While a form is being read, nothing is loaded yet, and the use case decides. */
    public boolean isOpen() {
        return application == null || application.state().open() && ApplicationPolicy.mayDecide(me.get());
    }

    /** Words that were typed for a decision that came too late; empty when there are none. */
    public String getLateWords() {
        return isOpen() ? "" : (welcome + question + reason).strip();
    }

    /** A word of welcome. */
    public String getWelcome() {
        return welcome;
    }

    /** For the form. */
    public void setWelcome(String welcome) {
        this.welcome = welcome;
    }

    /** What more is asked. */
    public String getQuestion() {
        return question;
    }

    /** For the form. */
    public void setQuestion(String question) {
        this.question = question;
    }

    /** The reason for declining. */
    public String getReason() {
        return reason;
    }

    /** For the form. */
    public void setReason(String reason) {
        this.reason = reason;
    }
}
