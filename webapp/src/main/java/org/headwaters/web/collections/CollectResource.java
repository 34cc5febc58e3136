package org.headwaters.web.collections;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.collection.CollectionPolicy;
import org.headwaters.collection.CollectionQueries;
import org.headwaters.collection.CollectionService;
import org.headwaters.collection.CollectionView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceView;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Adds a resource to a collection. */
@RequestScoped
@Named
public class CollectResource {

    @Inject
    private ResourceQueries resources;

    @Inject
    private CollectionQueries collections;

    @Inject
    private CollectionService service;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private ResourceView head;
    private List<CollectionView> own = List.of();
    private String collection = "";
    private String title = "";
    private String note = "";

    /** Before the page is written. */
    public void load() {
        head = resources.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
        if (!CollectionPolicy.mayMake(me.get())) {
            throw new NotAllowed("collection.add");
        }
        own = collections.editable(me.get());
        if (own.isEmpty() && collection.isEmpty()) {
            collection = CollectionService.NEW;
        }
    }

    /** Adds it. */
    public void add() {
        long id = path.number("id");
        forms.send(key -> service.collect(key, id, collection, title, note));
    }

    /** The resource. */
    public ResourceView getHead() {
        return head;
    }

    /** The collections one may add to. */
    public List<CollectionView> getOwn() {
        return own;
    }

    /** The choice of a new one. */
    public String getFresh() {
        return CollectionService.NEW;
    }

    /** The collection chosen. */
    public String getCollection() {
        return collection;
    }

    /** For the form. */
    public void setCollection(String collection) {
        this.collection = collection;
    }

    /** Title of a new one. */
    public String getTitle() {
        return title;
    }

    /** For the form. */
    public void setTitle(String title) {
        this.title = title;
    }

    /** The note. */
    public String getNote() {
        return note;
    }

    /** For the form. */
    public void setNote(String note) {
        this.note = note;
    }
}
