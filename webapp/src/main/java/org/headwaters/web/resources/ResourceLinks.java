package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.link.LinkGroup;
import org.headwaters.link.LinkPolicy;
import org.headwaters.link.LinkQueries;
import org.headwaters.link.LinkService;
import org.headwaters.link.LinkWay;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceView;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Adds links to a resource and takes them away. */
@RequestScoped
@Named
public class ResourceLinks {

    @Inject
    private ResourceQueries resources;

    @Inject
    private LinkQueries links;

    @Inject
    private LinkService service;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private ResourceView head;
    private List<LinkGroup> groups = List.of();
    private String way = "";
    private String address = "";
    private String translator = "";

    /** Before the page is written. */
    public void load() {
        head = resources.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
        if (!LinkPolicy.mayLink(me.get(), head)) {
            throw new NotAllowed("link.add");
        }
        groups = links.ofResource(me.get(), head.id());
        if (!forms.isWrong()) {
            way = path.parameter("way");
        }
    }

    /** Adds a link. */
    public void add() {
        long id = path.number("id");
        forms.send(key -> service.add(key, id, way, address, translator));
    }

    /** Takes the link away whose button was pressed. */
    public void remove() {
        long id = path.number("id");
        forms.run(() -> service.remove(id, path.id("remove")));
    }

    /** The resource. */
    public ResourceView getHead() {
        return head;
    }

    /** Its links. */
    public List<LinkGroup> getGroups() {
        return groups;
    }

    /** What a link made by hand may say. */
    public List<LinkWay> getWays() {
        return LinkWay.byHand();
    }

    /** What the link says. */
    public String getWay() {
        return way;
    }

    /** For the form. */
    public void setWay(String way) {
        this.way = way;
    }

    /** Who made the translation. */
    public String getTranslator() {
        return translator;
    }

    /** For the form. */
    public void setTranslator(String translator) {
        this.translator = translator;
    }

    /** Where the other end is. */
    public String getAddress() {
        return address;
    }

    /** For the form. */
    public void setAddress(String address) {
        this.address = address;
    }
}
