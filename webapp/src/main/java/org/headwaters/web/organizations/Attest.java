package org.headwaters.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.organization.AttestationService;
import org.headwaters.organization.DeskPerson;
import org.headwaters.organization.OrganizationPolicy;
import org.headwaters.platform.gate.NotAllowed;

/** Once a year a steward looks at everything and says that it is right. */
@RequestScoped
@Named
public class Attest extends DeskPage {

    @Inject
    private AttestationService attestations;

    private List<DeskPerson> people = List.of();
    private boolean profile;
    private boolean rightPeople;
    private boolean rules;

    /** Before the page is written. */
    public void load() {
        find();
        if (!OrganizationPolicy.mayAttest(me.get(), head.id())) {
            throw new NotAllowed("organization.attest");
        }
        people = queries.people(me.get(), head);
    }

    /** Says that all is right. */
    public void attest() {
        forms.send(key -> attestations.attest(key, slug(), profile, rightPeople, rules));
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
