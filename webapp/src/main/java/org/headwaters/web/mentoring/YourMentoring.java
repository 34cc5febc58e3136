package org.headwaters.web.mentoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.member.MemberQueries;
import org.headwaters.mentoring.MatchView;
import org.headwaters.mentoring.MentoringQueries;
import org.headwaters.mentoring.MentoringService;
import org.headwaters.mentoring.OfferView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The actor's mentors and mentees, questions, and what the actor offers. */
@RequestScoped
@Named
public class YourMentoring {

    @Inject
    private MentoringQueries queries;

    @Inject
    private MentoringService mentoring;

    @Inject
    private MemberQueries members;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private OfferView offer;
    private List<MatchView> toAnswer = List.of();
    private List<MatchView> asked = List.of();
    private List<MatchView> mentees = List.of();
    private List<MatchView> mentors = List.of();
    private boolean offering;
    private String capacity = "";
    private boolean paused;

    /** Before the page is written. */
    public void load() {
        offer = queries.own(me.get());
        toAnswer = queries.toAnswer(me.get());
        asked = queries.asked(me.get());
        mentees = queries.mentees(me.get());
        mentors = queries.mentors(me.get());
        offering = members.find(me.get(), me.getHandle())
                .filter(own -> !own.text("mentoringOffered").isEmpty())
                .isPresent();
        if (!forms.isWrong()) {
            capacity = String.valueOf(offer.capacity());
            paused = offer.paused();
        }
    }

    /** Says how many mentees the actor takes. */
    public void change() {
        forms.send(key -> mentoring.offer(key, capacity, paused));
    }

    /** Agrees to the question whose button was pressed. */
    public void accept() {
        forms.run(() -> mentoring.accept(path.id("accept")));
    }

    /** Says no to it. */
    public void decline() {
        forms.run(() -> mentoring.decline(path.id("decline")));
    }

    /** Takes the own question back. */
    public void withdraw() {
        forms.run(() -> mentoring.withdraw(path.id("withdraw")));
    }

    /** What the actor offers. */
    public OfferView getOffer() {
        return offer;
    }

    /** Whether the profile says in what. */
    public boolean isOffering() {
        return offering;
    }

    /** Questions to the actor. */
    public List<MatchView> getToAnswer() {
        return toAnswer;
    }

    /** Questions of the actor. */
    public List<MatchView> getAsked() {
        return asked;
    }

    /** The mentees. */
    public List<MatchView> getMentees() {
        return mentees;
    }

    /** The mentors. */
    public List<MatchView> getMentors() {
        return mentors;
    }

    /** How many mentees there may be. */
    public String getCapacity() {
        return capacity;
    }

    /** For the form. */
    public void setCapacity(String capacity) {
        this.capacity = capacity;
    }

    /** Whether no questions are taken now. */
    public boolean isPaused() {
        return paused;
    }

    /** For the form. */
    public void setPaused(boolean paused) {
        this.paused = paused;
    }
}
