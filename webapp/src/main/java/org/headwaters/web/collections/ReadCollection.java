package org.headwaters.web.collections;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.collection.CollectionItemView;
import org.headwaters.collection.CollectionPolicy;
import org.headwaters.collection.CollectionQueries;
import org.headwaters.collection.CollectionService;
import org.headwaters.collection.CollectionView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** A collection's page. */
@RequestScoped
@Named
public class ReadCollection {

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

    private CollectionView head;
    private CollectionView origin;
    private List<CollectionItemView> items = List.of();

    /** Before the page is written. */
    public void load() {
        head = collections.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
        if (!head.slug().equals(path.text("slug"))) {
            Forms.moved(head.path() + path.query());
            return;
        }
        items = collections.items(me.get(), head);
        origin = head.copiedFrom() == null
                ? null
                : collections.find(me.get(), head.copiedFrom()).orElse(null);
    }

    /** Makes a copy of one's own. */
    public void copy() {
        long id = path.number("id");
        forms.send(key -> service.copy(key, id));
    }

    /** Takes the collection away. */
    public void remove() {
        long id = path.number("id");
        forms.send(key -> service.remove(key, id));
    }

    /** The collection. */
    public CollectionView getHead() {
        return head;
    }

    /** The one it began as a copy of, where one may see it; or null. */
    public CollectionView getOrigin() {
        return origin;
    }

    /** What is in it. */
    public List<CollectionItemView> getItems() {
        return items;
    }

    /** Whether the actor may change it. */
    public boolean isEditable() {
        return head != null && CollectionPolicy.mayEdit(me.get(), head);
    }

    /** Whether the actor may take it away. */
    public boolean isRemovable() {
        return head != null && CollectionPolicy.mayRemove(me.get(), head);
    }
}
