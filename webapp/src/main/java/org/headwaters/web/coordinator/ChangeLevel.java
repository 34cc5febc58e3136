package org.headwaters.web.coordinator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.member.Level;
import org.headwaters.member.LevelQueries;
import org.headwaters.member.LevelService;
import org.headwaters.member.LevelView;
import org.headwaters.member.WorkgroupPlace;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.space.SpaceLeads;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Changes how one member stands: level, workgroups, the role of coordinator. */
@RequestScoped
@Named
public class ChangeLevel {

    @Inject
    private LevelQueries queries;

    @Inject
    private LevelService service;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private LevelView member;
    private List<WorkgroupPlace> workgroups = List.of();
    private String level;
    private String until;
    private String levelReason = "";
    private String workgroup = "";
    private String place = SpaceLeads.Place.MEMBER.name();
    private String placeReason = "";
    private String coordinatorReason = "";

    /** Before the page is written. */
    public void load() {
        member = queries.find(me.get(), path.text("handle")).orElseThrow(NotFound::new);
        workgroups = queries.workgroups(me.get(), member);
        if (level == null) {
            level = member.level().name();
            until = member.guestUntil() == null ? "" : member.guestUntil().toString();
        }
    }

    /** Sets the level. */
    public void setLevelNow() {
        forms.send(key -> service.setLevel(key, path.text("handle"), path.version(), level, until, levelReason));
    }

    /** Gives a place in a workgroup. */
    public void setPlaceNow() {
        forms.send(key -> service.place(key, path.text("handle"), workgroup, place, placeReason));
    }

    /** Makes the member a coordinator. */
    public void appoint() {
        forms.send(key -> service.appoint(key, path.text("handle"), coordinatorReason));
    }

    /** Ends the role of coordinator. */
    public void relieve() {
        forms.send(key -> service.relieve(key, path.text("handle"), coordinatorReason));
    }

    /** The member. */
    public LevelView getMember() {
        return member;
    }

    /** Whether the member is a coordinator; nothing is known yet while a form is read. */
    public boolean isCoordinating() {
        return member != null && member.coordinator();
    }

    /** The levels to choose from. */
    public Level[] getLevels() {
        return Level.values();
    }

    /** The places to choose from. */
    public SpaceLeads.Place[] getPlaces() {
        return SpaceLeads.Place.values();
    }

    /** The workgroups and the member's place in each; while a form is read too, because a choice is checked against them. */
    public List<WorkgroupPlace> getWorkgroups() {
        if (member == null) {
            load();
        }
        return workgroups;
    }

    /** The level. */
    public String getLevel() {
        return level;
    }

    /** For the form. */
    public void setLevel(String level) {
        this.level = level;
    }

    /** A guest's last day. */
    public String getUntil() {
        return until;
    }

    /** For the form. */
    public void setUntil(String until) {
        this.until = until;
    }

    /** Why the level. */
    public String getLevelReason() {
        return levelReason;
    }

    /** For the form. */
    public void setLevelReason(String levelReason) {
        this.levelReason = levelReason;
    }

    /** The workgroup's slug. */
    public String getWorkgroup() {
        return workgroup;
    }

    /** For the form. */
    public void setWorkgroup(String workgroup) {
        this.workgroup = workgroup;
    }

    /** The place in it. */
    public String getPlace() {
        return place;
    }

    /** For the form. */
    public void setPlace(String place) {
        this.place = place;
    }

    /** Why the place. */
    public String getPlaceReason() {
        return placeReason;
    }

    /** For the form. */
    public void setPlaceReason(String placeReason) {
        this.placeReason = placeReason;
    }

    /** Why the role begins or ends. */
    public String getCoordinatorReason() {
        return coordinatorReason;
    }

    /** For the form. */
    public void setCoordinatorReason(String coordinatorReason) {
        this.coordinatorReason = coordinatorReason;
    }
}
