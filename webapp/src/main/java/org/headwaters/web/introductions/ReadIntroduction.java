package org.headwaters.web.introductions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.introduction.IntroductionPolicy;
import org.headwaters.introduction.IntroductionQueries;
import org.headwaters.introduction.IntroductionService;
import org.headwaters.introduction.RequestView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** A request for its asker, and for the other one once they were introduced. For everybody else there is no such page. */
@RequestScoped
@Named
public class ReadIntroduction {

    @Inject
    private IntroductionQueries queries;

    @Inject
    private IntroductionService introductions;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private RequestView request;

    /** Before the page is written. */
    public void load() {
        if (!IntroductionPolicy.mayAsk(me.get())) {
            throw new NotAllowed("introduction.read");
        }
        request = queries.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
    }

    /** Looks for nobody any more. */
    public void withdraw() {
        forms.run(() -> introductions.withdraw(path.number("id")));
    }

    /** Ends the introduction. */
    public void part() {
        forms.run(() -> introductions.part(path.number("id")));
    }

    /** The request. */
    public RequestView getRequest() {
        return request;
    }
}
