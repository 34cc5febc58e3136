package org.headwaters.web.introductions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.introduction.IntroductionForm;
import org.headwaters.introduction.IntroductionPolicy;
import org.headwaters.introduction.IntroductionService;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.web.frame.Forms;

/** Asks the coordinators for an introduction. */
@RequestScoped
@Named
public class AskIntroduction {

    @Inject
    private IntroductionService introductions;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    private String lookingFor = "";
    private String why = "";
    private String tell = "";
    private boolean nameFirst;
    private boolean shareEmail;

    /** Before the page is written. */
    public void load() {
        if (!IntroductionPolicy.mayAsk(me.get())) {
            throw new NotAllowed("introduction.ask");
        }
    }

    /** Asks. */
    public void ask() {
        forms.send(key -> introductions.ask(key, new IntroductionForm(lookingFor, why, tell, nameFirst, shareEmail)));
    }

    /** Whom the actor looks for. */
    public String getLookingFor() {
        return lookingFor;
    }

    /** For the form. */
    public void setLookingFor(String lookingFor) {
        this.lookingFor = lookingFor;
    }

    /** What for. */
    public String getWhy() {
        return why;
    }

    /** For the form. */
    public void setWhy(String why) {
        this.why = why;
    }

    /** What whoever is asked may know. */
    public String getTell() {
        return tell;
    }

    /** For the form. */
    public void setTell(String tell) {
        this.tell = tell;
    }

    /** Whether that is the name too. */
    public boolean isNameFirst() {
        return nameFirst;
    }

    /** For the form. */
    public void setNameFirst(boolean nameFirst) {
        this.nameFirst = nameFirst;
    }

    /** Whether the address is told to whoever agreed. */
    public boolean isShareEmail() {
        return shareEmail;
    }

    /** For the form. */
    public void setShareEmail(boolean shareEmail) {
        this.shareEmail = shareEmail;
    }
}
