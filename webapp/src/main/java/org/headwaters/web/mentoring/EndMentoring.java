package org.headwaters.web.mentoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.mentoring.MatchView;
import org.headwaters.mentoring.MentoringPolicy;
import org.headwaters.mentoring.MentoringQueries;
import org.headwaters.mentoring.MentoringService;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** One of the two ends a mentoring. For everybody else there is no such page. */
@RequestScoped
@Named
public class EndMentoring {

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

    private MatchView match;
    private String note = "";

    /** Before the page is written. */
    public void load() {
        if (!MentoringPolicy.mayLook(me.get())) {
            throw new NotAllowed("mentoring.end");
        }
        match = queries.match(me.get(), path.number("id")).orElseThrow(NotFound::new);
    }

    /** Ends it. */
    public void end() {
        forms.send(key -> mentoring.end(key, path.number("id"), note));
    }

    /** The match. */
    public MatchView getMatch() {
        return match;
    }

    /** A private word to the coordinators. */
    public String getNote() {
        return note;
    }

    /** For the form. */
    public void setNote(String note) {
        this.note = note;
    }
}
