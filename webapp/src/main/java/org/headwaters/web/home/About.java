package org.headwaters.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.member.MemberLine;
import org.headwaters.member.MemberOverview;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.CurrentActor;

/** What the pages about Headwaters itself show besides their words. */
@RequestScoped
@Named
public class About {

    @Inject
    private MemberOverview people;

    @Inject
    private CurrentActor me;

    @Inject
    private Settings settings;

    /** Who looks after the place. */
    public List<MemberLine> getCoordinators() {
        return people.coordinators(me.get());
    }

    /** Where to write to: the address all mail comes from. */
    public String getAddress() {
        return settings.mailFrom();
    }

    /** Whether this is the sample community, whose people are made up. */
    public boolean isSample() {
        return settings.sampleCommunity();
    }
}
