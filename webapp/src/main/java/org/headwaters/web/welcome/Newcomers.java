package org.headwaters.web.welcome;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.space.SpaceSummary;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.welcome.Newcomer;
import org.headwaters.welcome.WelcomePolicy;
import org.headwaters.welcome.WelcomeQueries;
import org.headwaters.welcome.WelcomeService;

/** Newcomers nobody has greeted, for those who greet. */
@RequestScoped
@Named
public class Newcomers {

    @Inject
    private WelcomeQueries queries;

    @Inject
    private WelcomeService service;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private List<Newcomer> all = List.of();
    private boolean greeting;
    private boolean liking;
    private String welcomeSpace = "";

    /** Before the page is written. */
    public void load() {
        if (!WelcomePolicy.mayOffer(me.get())) {
            throw new NotAllowed("welcome.newcomers");
        }
        liking = queries.likes(me.get());
        greeting = WelcomePolicy.mayGreet(me.get(), liking);
        if (greeting) {
            all = queries.newcomers(me.get());
        }
        if (!forms.isWrong()) {
            welcomeSpace = queries.chosen(me.get());
        }
    }

    /** Begins or ends to greet, as the button that was pressed says. */
    public void greet() {
        forms.run(() -> service.greet("yes".equals(path.parameter("greets"))));
    }

    /** Chooses the space of the welcome threads. */
    public void choose() {
        forms.send(key -> service.choose(key, welcomeSpace));
    }

    /** Whom nobody has greeted. */
    public List<Newcomer> getAll() {
        return all;
    }

    /** Whether the actor sees the list. */
    public boolean isGreeting() {
        return greeting;
    }

    /** Whether the actor has something to choose: not who sees the list anyway. */
    public boolean isOffered() {
        return liking || !greeting;
    }

    /** Whether the actor said that they like to greet. */
    public boolean isLiking() {
        return liking;
    }

    /** Whether the actor may choose the space. */
    public boolean isChoosing() {
        return WelcomePolicy.mayChoose(me.get());
    }

    /** The spaces to choose from. */
    public List<SpaceSummary> getSpaces() {
        return queries.spaces(me.get());
    }

    /** The space chosen. */
    public String getWelcomeSpace() {
        return welcomeSpace;
    }

    /** For the form. */
    public void setWelcomeSpace(String welcomeSpace) {
        this.welcomeSpace = welcomeSpace;
    }
}
