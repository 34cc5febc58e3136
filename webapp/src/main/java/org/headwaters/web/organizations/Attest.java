package org.headwaters.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.organization.AttestationService;
import org.headwaters.organization.DeskPerson;
import org.headwaters.organization.DeskView;
import org.headwaters.organization.OrganizationPolicy;
import org.headwaters.organization.StewardDeskQueries;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Once a year a steward looks at everything and says that it is right. */
@RequestScoped
@Named
public class Attest {

    @Inject
    private StewardDeskQueries queries;

    @Inject
    private AttestationService attestations;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private DeskView head;
    private List<DeskPerson> people = List.of();
    private boolean profile;
    private boolean rightPeople;
    private boolean rules;

    /** Before the page is written. */
    public void load() {
        head = queries.find(me.get(), path.text("slug")).orElseThrow(NotFound::new);
        if (!OrganizationPolicy.mayAttest(me.get(), head.id())) {
            throw new NotAllowed("organization.attest");
        }
        people = queries.people(me.get(), head);
    }

    /** Says that all is right. */
    public void attest() {
        forms.send(key -> attestations.attest(key, path.text("slug"), profile, rightPeople, rules));
    }

    /** The organization. */
    public DeskView getHead() {
        return head;
    }

    /** Its people. */
    public List<DeskPerson> getPeople() {
        return people;
    }

    /** Whether the profile is right. */
    public boolean isProfile() {
        return profile;
    }

    /** For the form. */
    public void setProfile(boolean profile) {
        this.profile = profile;
    }

    /** Whether these are the people. */
    public boolean isRightPeople() {
        return rightPeople;
    }

    /** For the form. */
    public void setRightPeople(boolean rightPeople) {
        this.rightPeople = rightPeople;
    }

    /** Whether the ground rules are still agreed to. */
    public boolean isRules() {
        return rules;
    }

    /** For the form. */
    public void setRules(boolean rules) {
        this.rules = rules;
    }
}
