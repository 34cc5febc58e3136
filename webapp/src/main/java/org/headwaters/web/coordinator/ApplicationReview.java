package org.headwaters.web.coordinator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.headwaters.member.JoinQueries;
import org.headwaters.member.JoinRequestRow;
import org.headwaters.organization.ApplicationPolicy;
import org.headwaters.organization.ApplicationQueries;
import org.headwaters.organization.ApplicationReviewService;
import org.headwaters.organization.ApplicationView;
import org.headwaters.organization.NoteView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** What stands around the decision on an application: who has taken it, its clock, its people, and what coordinators noted. */
@RequestScoped
@Named
public class ApplicationReview {

    @Inject
    private ApplicationQueries queries;

    @Inject
    private ApplicationReviewService review;

    @Inject
    private JoinQueries joins;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private String note = "";

    /** Takes the application. */
    public void take() {
        forms.send(key -> review.take(key, path.number("id")));
    }

    /** Keeps a note. */
    public void keepNote() {
        forms.send(key -> review.note(key, path.number("id"), note));
    }

    /** What coordinators noted. */
    public List<NoteView> notes(ApplicationView application) {
        return application == null ? List.of() : queries.notes(me.get(), application);
    }

    /** Those who asked to join with the organization that applies. */
    public List<JoinRequestRow> people(ApplicationView application) {
        return application == null ? List.of() : joins.namedIn(me.get(), application.id());
    }

    /** Whether the actor may take it: open, and nobody's or another's. While a form is read, the use case decides. */
    public boolean mayTake(ApplicationView application) {
        return application == null
                || application.state().open()
                        && !me.get().is(application.takenBy())
                        && ApplicationPolicy.mayTake(me.get(), application.decidedBy());
    }

    /** Whether the actor said no before, so that another coordinator decides on the appeal. */
    public boolean excluded(ApplicationView application) {
        return application != null
                && application.state().open()
                && !ApplicationPolicy.mayDecide(me.get(), application.decidedBy());
    }

    /** Whether the actor has taken it. */
    public boolean mine(ApplicationView application) {
        return application != null && me.get().is(application.takenBy());
    }

    /** Whether two working days are over. */
    public boolean late(ApplicationView application) {
        return application != null && application.ours() && application.dueAt().isBefore(Instant.now());
    }

    /** The words typed. */
    public String getNote() {
        return note;
    }

    /** For the form. */
    public void setNote(String note) {
        this.note = note;
    }
}
