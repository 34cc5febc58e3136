package org.headwaters.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.headwaters.member.JoinQueries;
import org.headwaters.member.JoinRequestRow;
import org.headwaters.organization.Attestation;
import org.headwaters.organization.DeskPerson;
import org.headwaters.organization.EventView;
import org.headwaters.organization.Organization;
import org.headwaters.organization.OrganizationPolicy;
import org.headwaters.organization.StewardshipService;
import org.headwaters.platform.time.CommunityDay;

/** The desk of an organization's stewards: who asks to join, its people, its attestation, and what happened. */
@RequestScoped
@Named
public class StewardDesk extends DeskPage {

    @Inject
    private StewardshipService stewards;

    @Inject
    private JoinQueries joins;

    @Inject
    private Clock clock;

    private List<DeskPerson> people = List.of();
    private List<JoinRequestRow> requests = List.of();
    private List<EventView> history = List.of();
    private List<String> asked = List.of();
    private String colleague = "";
    private boolean takesOver;

    /** Before the page is written. */
    public void load() {
        find();
        people = queries.people(me.get(), head);
        requests = joins.waitingFor(me.get(), Long.valueOf(head.id()));
        history = queries.history(me.get(), head);
        asked = queries.asked(me.get(), head);
    }

    /** Asks a colleague to be steward. */
    public void offer() {
        forms.send(key -> stewards.offer(key, slug(), colleague == null ? "" : colleague, takesOver));
    }

    /** Steps down, or releases the steward whose button was pressed. */
    public void release() {
        forms.send(key -> stewards.release(key, slug(), path.parameter("release")));
    }

    /** The person whose button was pressed does not work there any more. */
    public void farewell() {
        forms.send(key -> stewards.farewell(key, slug(), path.parameter("farewell")));
    }

    /** Its people, stewards first. */
    public List<DeskPerson> getPeople() {
        return people;
    }

    /** Those who can be asked to be steward. Asked for before {@link #load} too: who was chosen is checked against them. */
    public List<DeskPerson> getColleagues() {
        if (people.isEmpty()) {
            people = queries.find(me.get(), slug())
                    .map(found -> queries.people(me.get(), found))
                    .orElse(List.of());
        }
        return people.stream().filter(person -> !person.steward()).toList();
    }

    /** How many stewards there are. */
    public long getStewards() {
        return people.stream().filter(DeskPerson::steward).count();
    }

    /** Those who ask to join with it. */
    public List<JoinRequestRow> getRequests() {
        return requests;
    }

    /** What happened, the newest first. */
    public List<EventView> getHistory() {
        return history;
    }

    /** Names of those who were asked to be steward. */
    public List<String> getAsked() {
        return asked;
    }

    /** Whether the actor is its steward. */
    public boolean isMine() {
        return head == null || OrganizationPolicy.mayAttest(me.get(), head.id());
    }

    /** Whether a steward may be released by the actor: a coordinator any, a steward oneself where there is another. */
    public boolean releasable(DeskPerson person) {
        return person.steward()
                && (me.get().coordinator()
                        || getStewards() > 1 && person.handle().equals(me.getHandle()));
    }

    /** Whether the attestation is due within a month, or was missed. */
    public boolean isAttestationNear() {
        return head != null
                && (head.pausedBy() == Organization.Pause.ATTESTATION
                        || head.attestDue() != null && !head.attestDue().isAfter(today().plusDays(Attestation.FIRST)));
    }

    private LocalDate today() {
        return CommunityDay.of(clock.instant());
    }

    /** The colleague chosen. */
    public String getColleague() {
        return colleague;
    }

    /** For the form. */
    public void setColleague(String colleague) {
        this.colleague = colleague;
    }

    /** Whether the colleague takes over. */
    public boolean isTakesOver() {
        return takesOver;
    }

    /** For the form. */
    public void setTakesOver(boolean takesOver) {
        this.takesOver = takesOver;
    }
}
