package org.headwaters.web.introductions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.headwaters.introduction.CareView;
import org.headwaters.introduction.IntroductionDeskQueries;
import org.headwaters.introduction.IntroductionDeskService;
import org.headwaters.introduction.IntroductionRequest.State;
import org.headwaters.introduction.ProposalView;
import org.headwaters.member.MemberFilter;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.MemberRow;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** A coordinator looks after one request: finds somebody, asks, takes back, introduces, closes. */
@RequestScoped
@Named
public class CareIntroduction {

    @Inject
    private IntroductionDeskQueries queries;

    @Inject
    private IntroductionDeskService desk;

    @Inject
    private MemberQueries members;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    @Inject
    private Clock clock;

    private static final int FOUND = 12;
    private static final int LONGEST_SEARCH = 100;

    private CareView request;
    private List<ProposalView> proposals = List.of();
    private List<MemberRow> found = List.of();
    private String person = "";
    private String note = "";
    private String closing = "";

    /** Before the page is written. */
    public void load() {
        request = queries.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
        proposals = queries.proposals(me.get(), request);
        if (!forms.isWrong()) {
            person = path.parameter("person");
        }
        if (!getSought().isEmpty()) {
            found = members.list(
                            me.get(), new MemberFilter("", getSought(), "", "", "", "", null, null, null, null), FOUND)
                    .rows();
        }
    }

    /** Asks somebody. */
    public void propose() {
        forms.send(key -> desk.propose(key, path.number("id"), person, note));
    }

    /** Asks that person no longer. */
    public void takeBack() {
        forms.send(key -> desk.takeBack(key, path.number("id")));
    }

    /** Introduces an asker who is back. */
    public void introduce() {
        forms.send(key -> desk.introduce(key, path.number("id")));
    }

    /** Says that nobody was found. */
    public void close() {
        forms.send(key -> desk.close(key, path.number("id"), closing));
    }

    /** Whether the request has waited longer than it should. */
    public boolean isLate() {
        return request != null
                && State.ours().contains(request.state())
                && !clock.instant().isBefore(request.due());
    }

    /** What people should know about who are looked for by their profiles; empty while nobody is. */
    public String getSought() {
        String words = path.parameter("knows").replaceAll("\\p{Cntrl}+", " ").strip();
        return words.codePointCount(0, words.length()) > LONGEST_SEARCH
                ? words.substring(0, words.offsetByCodePoints(0, LONGEST_SEARCH))
                : words;
    }

    /** Who says so on the profile, where the coordinator may see it. */
    public List<MemberRow> getFound() {
        return found;
    }

    /** The request. */
    public CareView getRequest() {
        return request;
    }

    /** Who was asked. */
    public List<ProposalView> getProposals() {
        return proposals;
    }

    /** Whom to ask. */
    public String getPerson() {
        return person;
    }

    /** For the form. */
    public void setPerson(String person) {
        this.person = person;
    }

    /** A few words from the coordinator. */
    public String getNote() {
        return note;
    }

    /** For the form. */
    public void setNote(String note) {
        this.note = note;
    }

    /** What the asker is told at the end. */
    public String getClosing() {
        return closing;
    }

    /** For the form. */
    public void setClosing(String closing) {
        this.closing = closing;
    }
}
