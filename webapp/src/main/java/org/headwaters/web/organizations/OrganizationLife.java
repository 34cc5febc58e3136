package org.headwaters.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.OrganizationChoice;
import org.headwaters.organization.Organization.State;
import org.headwaters.organization.OrganizationLifeService;
import org.headwaters.organization.OrganizationPolicy;

/** Changes how an organization stands: a pause, its end, and for coordinators leaving, coming back, a new name and a merger. */
@RequestScoped
@Named
public class OrganizationLife extends DeskPage {

    @Inject
    private OrganizationLifeService life;

    @Inject
    private MemberQueries members;

    private String reason = "";
    private String leaveReason = "";
    private String mergeReason = "";
    private String newName = "";
    private String into = "";

    /** Before the page is written. */
    public void load() {
        find();
    }

    /** Pauses. */
    public void pause() {
        forms.send(key -> life.pause(key, slug(), reason));
    }

    /** Ends the pause. */
    public void resume() {
        forms.send(key -> life.resume(key, slug()));
    }

    /** Lets it leave. */
    public void leave() {
        forms.send(key -> life.leave(key, slug(), leaveReason));
    }

    /** Takes it back. */
    public void welcomeBack() {
        forms.send(key -> life.welcomeBack(key, slug()));
    }

    /** Gives it another name. */
    public void rename() {
        forms.send(key -> life.rename(key, slug(), newName));
    }

    /** Makes it part of another. */
    public void merge() {
        forms.send(key -> life.merge(key, slug(), into == null ? "" : into, mergeReason));
    }

    /** Whether it can be paused. While a form is read, the use case decides. */
    public boolean isPausable() {
        return is(State.APPROVED);
    }

    /** Whether the actor can end its pause. */
    public boolean isResumable() {
        return is(State.PAUSED) && (head == null || OrganizationPolicy.mayResume(me.get(), head.id(), head.pausedBy()));
    }

    /** Whether it can come back. */
    public boolean isReturnable() {
        return is(State.LEFT) && isGoverned();
    }

    /** Whether it can leave. */
    public boolean isLeavable() {
        return (is(State.APPROVED) || is(State.PAUSED)) && isGoverned();
    }

    /** Whether the actor may do what coordinators do. */
    public boolean isGoverned() {
        return head == null ? forms.isDecoding() : OrganizationPolicy.mayGovern(me.get());
    }

    private boolean is(State state) {
        return head == null ? forms.isDecoding() : head.state() == state;
    }

    /** The organizations it can become part of. */
    public List<OrganizationChoice> getOthers() {
        return members.organizations().stream()
                .filter(choice -> head == null || choice.id() != head.id())
                .toList();
    }

    /** Why it pauses. */
    public String getReason() {
        return reason;
    }

    /** For the form. */
    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Why it leaves. */
    public String getLeaveReason() {
        return leaveReason;
    }

    /** For the form. */
    public void setLeaveReason(String leaveReason) {
        this.leaveReason = leaveReason;
    }

    /** Why it becomes part of another. */
    public String getMergeReason() {
        return mergeReason;
    }

    /** For the form. */
    public void setMergeReason(String mergeReason) {
        this.mergeReason = mergeReason;
    }

    /** Its new name. */
    public String getNewName() {
        return newName;
    }

    /** For the form. */
    public void setNewName(String newName) {
        this.newName = newName;
    }

    /** Address of the one it becomes part of. */
    public String getInto() {
        return into;
    }

    /** For the form. */
    public void setInto(String into) {
        this.into = into;
    }
}
