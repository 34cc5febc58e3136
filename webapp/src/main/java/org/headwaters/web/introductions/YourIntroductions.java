package org.headwaters.web.introductions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.introduction.AskedView;
import org.headwaters.introduction.IntroductionPolicy;
import org.headwaters.introduction.IntroductionQueries;
import org.headwaters.introduction.RequestRow;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;

/** What the actor asked to be introduced for, is asked, and whom the actor met. */
@RequestScoped
@Named
public class YourIntroductions {

    @Inject
    private IntroductionQueries queries;

    @Inject
    private CurrentActor me;

    private List<RequestRow> own = List.of();
    private List<RequestRow> met = List.of();
    private List<AskedView> asked = List.of();

    /** Before the page is written. */
    public void load() {
        if (!IntroductionPolicy.mayAsk(me.get())) {
            throw new NotAllowed("introduction.own");
        }
        own = queries.own(me.get());
        met = queries.met(me.get());
        asked = queries.asked(me.get());
    }

    /** What the actor asked for. */
    public List<RequestRow> getOwn() {
        return own;
    }

    /** Whom the actor met because they asked. */
    public List<RequestRow> getMet() {
        return met;
    }

    /** What the actor is asked. */
    public List<AskedView> getAsked() {
        return asked;
    }
}
