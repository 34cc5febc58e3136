package org.headwaters.web.coordinator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.member.BackupCoordinatorService;
import org.headwaters.member.Coordinators;
import org.headwaters.member.MemberLine;
import org.headwaters.member.MemberOverview;
import org.headwaters.platform.desk.DeskPolicy;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.web.frame.Forms;

/** Who steps in when something has waited too long. */
@RequestScoped
@Named
public class BackupCoordinator {

    @Inject
    private BackupCoordinatorService service;

    @Inject
    private Coordinators coordinators;

    @Inject
    private MemberOverview members;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    private String handle;

    /** Before the page is written. */
    public void load() {
        if (!DeskPolicy.mayOpen(me.get())) {
            throw new NotAllowed("coordinator.backup");
        }
        if (handle == null) {
            handle = coordinators.backupHandle().orElse("");
        }
    }

    /** Names that person. */
    public void save() {
        forms.send(key -> service.choose(key, handle == null ? "" : handle));
    }

    /** The coordinators to choose from. */
    public List<MemberLine> getCoordinators() {
        return members.coordinators(me.get());
    }

    /** The chosen one's handle, or empty. */
    public String getHandle() {
        return handle;
    }

    /** For the form. */
    public void setHandle(String handle) {
        this.handle = handle;
    }
}
