package org.headwaters.web.mentoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.mentoring.MentorView;
import org.headwaters.mentoring.MentoringPolicy;
import org.headwaters.mentoring.MentoringQueries;
import org.headwaters.mentoring.MentoringService;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Asks one member to be the mentor. For whom there is no such mentor, there is no such page. */
@RequestScoped
@Named
public class AskMentor {

    @Inject
    private MentoringQueries queries;

    @Inject
    private MentoringService mentoring;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private MentorView mentor;
    private String words = "";

    /** Before the page is written. */
    public void load() {
        mentor = queries.find(me.get(), path.text("handle")).orElseThrow(NotFound::new);
    }

    /** Asks. */
    public void ask() {
        forms.send(key -> mentoring.ask(key, path.text("handle"), words));
    }

    /** Whether it is somebody else, and a question would be taken now. Yes while a form is read. */
    public boolean isOpen() {
        return mentor == null
                || mentor.open()
                        && MentoringPolicy.mayAsk(me.get(), mentor.member().id(), true);
    }

    /** Whether it is the actor. */
    public boolean isOwn() {
        return mentor != null && me.get().is(mentor.member().id());
    }

    /** The mentor. */
    public MentorView getMentor() {
        return mentor;
    }

    /** A few words. */
    public String getWords() {
        return words;
    }

    /** For the form. */
    public void setWords(String words) {
        this.words = words;
    }
}
