package org.headwaters.web.welcome;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.Forms;
import org.headwaters.welcome.FirstSteps;
import org.headwaters.welcome.WelcomeQueries;
import org.headwaters.welcome.WelcomeService;

/** The short list on a new member's home. Gone when it is done, or when the member says so. */
@RequestScoped
@Named("firstSteps")
public class FirstStepsList {

    @Inject
    private WelcomeQueries queries;

    @Inject
    private WelcomeService service;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    private Optional<FirstSteps> steps;

    /** What is done and what is not, or null for whoever needs no list. */
    public FirstSteps getSteps() {
        if (steps == null) {
            steps = queries.steps(me.get());
        }
        return steps.orElse(null);
    }

    /** Puts the list away. */
    public void hide() {
        forms.run(service::hideSteps);
    }
}
