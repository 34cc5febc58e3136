package org.headwaters.web.introductions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.introduction.AskedView;
import org.headwaters.introduction.IntroductionPolicy;
import org.headwaters.introduction.IntroductionQueries;
import org.headwaters.introduction.IntroductionService;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Somebody who is asked answers. For everybody else there is no such page. */
@RequestScoped
@Named
public class AnswerIntroduction {

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

    private AskedView asked;
    private String words = "";
    private boolean shareEmail;

    /** Before the page is written. */
    public void load() {
        if (!IntroductionPolicy.mayAsk(me.get())) {
            throw new NotAllowed("introduction.answer");
        }
        asked = queries.asked(me.get(), path.number("id")).orElseThrow(NotFound::new);
    }

    /** Says yes. */
    public void agree() {
        forms.send(key -> introductions.answer(key, path.number("id"), true, words, shareEmail));
    }

    /** Says no. */
    public void decline() {
        forms.send(key -> introductions.answer(key, path.number("id"), false, "", false));
    }

    /** What is asked. */
    public AskedView getAsked() {
        return asked;
    }

    /** What the asker gets to read. */
    public String getWords() {
        return words;
    }

    /** For the form. */
    public void setWords(String words) {
        this.words = words;
    }

    /** Whether the asker gets to know the address. */
    public boolean isShareEmail() {
        return shareEmail;
    }

    /** For the form. */
    public void setShareEmail(boolean shareEmail) {
        this.shareEmail = shareEmail;
    }
}
