package org.headwaters.web.welcome;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.member.GuestSeatPolicy;
import org.headwaters.member.GuestSeatService;
import org.headwaters.member.GuestSeats;
import org.headwaters.member.GuestSeatsView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The guest seats of an organization: seen by its stewards, given by coordinators. */
@RequestScoped
@Named
public class GuestSeatsForm {

    @Inject
    private GuestSeats guestSeats;

    @Inject
    private GuestSeatService service;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private String seats;
    private String until;

    /** The seats of an organization that is not yet known to have any, or null. */
    public GuestSeatsView of(long organization) {
        return guestSeats.of(me.get(), organization).orElse(null);
    }

    /** Whether the actor may give seats. */
    public boolean isGiving() {
        return GuestSeatPolicy.mayGive(me.get());
    }

    /** Gives them. */
    public void give() {
        forms.send(key -> service.give(key, path.text("slug"), seats, until));
    }

    /** The number typed. */
    public String getSeats() {
        return seats;
    }

    /** For the form. */
    public void setSeats(String seats) {
        this.seats = seats;
    }

    /** The last day typed. */
    public String getUntil() {
        return until;
    }

    /** For the form. */
    public void setUntil(String until) {
        this.until = until;
    }
}
