package org.headwaters.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.member.AffiliationQueries;
import org.headwaters.member.AffiliationService;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.OrganizationChoice;
import org.headwaters.member.OwnAffiliation;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The organizations one belongs to, belonged to and asks to belong to. */
@RequestScoped
@Named
public class YourOrganizations {

    @Inject
    private AffiliationQueries queries;

    @Inject
    private AffiliationService service;

    @Inject
    private MemberQueries members;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private List<OwnAffiliation> all = List.of();
    private List<String> asked = List.of();
    private String another = "";
    private String why = "";

    /** Before the page is written. */
    public void load() {
        all = queries.own(me.get());
        asked = queries.asked(me.get());
    }

    /** Asks to belong to another one. */
    public void ask() {
        forms.send(key -> service.ask(key, another, why));
    }

    /** Leaves the one whose button was pressed. */
    public void leave() {
        forms.run(() -> service.leave(path.parameter("leave")));
    }

    /** Speaks for the one whose button was pressed. */
    public void speakFor() {
        forms.run(() -> service.speakFor(path.parameter("speak")));
    }

    /** Speaks for the organization, or for oneself, as the button that was pressed says. */
    public void speakAs() {
        forms.run(() -> service.speakAs(path.parameter("speakAs")));
    }

    /** Where one belongs today. */
    public List<OwnAffiliation> getCurrent() {
        return all.stream().filter(one -> one.until() == null).toList();
    }

    /** Where one belonged before. */
    public List<OwnAffiliation> getPast() {
        return all.stream().filter(one -> one.until() != null).toList();
    }

    /** Names of those that have not answered yet. */
    public List<String> getAsked() {
        return asked;
    }

    /** The organizations to ask. */
    public List<OrganizationChoice> getChoices() {
        return members.organizations();
    }

    /** Slug of the one to ask. */
    public String getAnother() {
        return another;
    }

    /** For the form. */
    public void setAnother(String another) {
        this.another = another;
    }

    /** A few words for whoever decides. */
    public String getWhy() {
        return why;
    }

    /** For the form. */
    public void setWhy(String why) {
        this.why = why;
    }
}
