package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.resource.ItemCareQueries;
import org.headwaters.resource.ItemCareView;
import org.headwaters.resource.ItemState;
import org.headwaters.resource.RemovalService;
import org.headwaters.resource.ResourcePolicy;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceView;
import org.headwaters.resource.adoption.AdoptionQueries;
import org.headwaters.resource.adoption.AdoptionView;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Takes a resource out of the library, and puts it back. */
@RequestScoped
@Named
public class RemoveResource {

    @Inject
    private ResourceQueries resources;

    @Inject
    private ItemCareQueries cares;

    @Inject
    private AdoptionQueries ledger;

    @Inject
    private RemovalService service;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private ResourceView head;
    private ItemCareView care;
    private List<AdoptionView> users = List.of();
    private String fate = "";
    private String note = "";
    private String successor = "";

    /** Before the page is written. */
    public void load() {
        head = resources.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
        care = cares.of(head);
        if (!ResourcePolicy.mayRemove(me.get(), care.state(), care.authorId(), care.stewardId())) {
            throw new NotAllowed("resource.remove");
        }
        users = ledger.of(me.get(), head.id());
        if (!forms.isWrong()) {
            fate = users.isEmpty() ? ItemState.REMOVED.name() : ItemState.RETIRED.name();
        }
    }

    /** Takes it out. */
    public void remove() {
        forms.send(key -> service.remove(key, path.number("id"), fate, note, successor));
    }

    /** Puts it back. */
    public void restore() {
        forms.send(key -> service.restore(key, path.number("id")));
    }

    /** Whether it is out of the library; null-safe, because forms ask before the page is loaded. */
    public boolean isGone() {
        return care != null && care.state().gone();
    }

    /** What may become of it. */
    public List<ItemState> getFates() {
        return List.of(ItemState.RETIRED, ItemState.REMOVED);
    }

    /** The resource. */
    public ResourceView getHead() {
        return head;
    }

    /** What organizations do with it. */
    public List<AdoptionView> getUsers() {
        return users;
    }

    /** What becomes of it. */
    public String getFate() {
        return fate;
    }

    /** For the form. */
    public void setFate(String fate) {
        this.fate = fate;
    }

    /** Why. */
    public String getNote() {
        return note;
    }

    /** For the form. */
    public void setNote(String note) {
        this.note = note;
    }

    /** Address of what takes its place. */
    public String getSuccessor() {
        return successor;
    }

    /** For the form. */
    public void setSuccessor(String successor) {
        this.successor = successor;
    }
}
