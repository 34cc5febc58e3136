package org.headwaters.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.headwaters.member.ApplicationChoice;
import org.headwaters.member.GuestSeats;
import org.headwaters.member.GuestSeatsView;
import org.headwaters.member.JoinPolicy;
import org.headwaters.member.JoinQueries;
import org.headwaters.member.JoinRequestRow;
import org.headwaters.member.JoinService;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.OrganizationChoice;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Approves or declines one request to join. */
@RequestScoped
@Named
public class DecideRequest {

    @Inject
    private JoinQueries queries;

    @Inject
    private JoinService joins;

    @Inject
    private MemberQueries members;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    @Inject
    private GuestSeats seats;

    @Inject
    private Clock clock;

    private JoinRequestRow row;
    private String organization = "";
    private String application = "";
    private String welcome = "";
    private String reason = "";

    /** Before the page is written. */
    public void load() {
        // Read again: an action may have found that somebody else decided meanwhile.
        row = null;
        getRow();
        if (!forms.isWrong()) {
            organization = row.organizationId() == null ? "" : String.valueOf(row.organizationId());
        }
    }

    /** Lets the applicant in. */
    public void approve() {
        long id = path.number("id");
        forms.send(key -> joins.approve(key, id, organization, welcome));
    }

    /** Lets the applicant in as a guest. */
    public void approveAsGuest() {
        long id = path.number("id");
        forms.send(key -> joins.approveAsGuest(key, id, organization, welcome));
    }

    /** The guest seats of the organization that the request names, while one is free; null for none. */
    public GuestSeatsView getGuestSeats() {
        Long asked = getRow().organizationId();
        return asked == null
                ? null
                : seats.of(me.get(), asked)
                        .filter(view -> view.free() > 0 && view.current(CommunityDay.of(clock.instant())))
                        .orElse(null);
    }

    /** Lets the request wait for an application. */
    public void waitFor() {
        long id = path.number("id");
        forms.send(key -> joins.waitFor(key, id, application));
    }

    /** Whether the request may be set to wait: the organization is not here, none of its name is applying, but others are. */
    public boolean isMayWait() {
        return getRow().waiting()
                && row.organizationId() == null
                && !row.held()
                && !getApplications().isEmpty();
    }

    /** The organizations that are applying. */
    public List<ApplicationChoice> getApplications() {
        return queries.applications(me.get());
    }

    /** The application chosen. */
    public String getApplication() {
        return application;
    }

    /** For the form. */
    public void setApplication(String application) {
        this.application = application;
    }

    /** Says no, with the reason. */
    public void decline() {
        long id = path.number("id");
        forms.send(key -> joins.decline(key, id, reason));
    }

    /** The request. Read when first asked for: the forms stand in parts that depend on it, and ask before the page is written. */
    public JoinRequestRow getRow() {
        if (row == null) {
            if (!JoinPolicy.mayReview(me.get())) {
                throw new NotAllowed("join.read");
            }
            row = queries.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
        }
        return row;
    }

    /** Whether the actor may choose the organization. */
    public boolean isPlacing() {
        return JoinPolicy.mayPlace(me.get());
    }

    /** The organizations to choose from. */
    public List<OrganizationChoice> getOrganizations() {
        return members.organizations();
    }

    /** What the form sends for none of them. */
    public String getNotHere() {
        return JoinService.NOT_HERE;
    }

    /** The organization chosen. */
    public String getOrganization() {
        return organization;
    }

    /** For the form. */
    public void setOrganization(String organization) {
        this.organization = organization;
    }

    /** The word of welcome typed. */
    public String getWelcome() {
        return welcome;
    }

    /** For the form. */
    public void setWelcome(String welcome) {
        this.welcome = welcome;
    }

    /** The reason typed. */
    public String getReason() {
        return reason;
    }

    /** For the form. */
    public void setReason(String reason) {
        this.reason = reason;
    }
}
