package org.headwaters.web.collections;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.collection.CollectionPolicy;
import org.headwaters.collection.CollectionService;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.space.SpaceQueries;
import org.headwaters.web.frame.Forms;

/** Begins a collection. */
@RequestScoped
@Named
public class MakeCollection {

    @Inject
    private CollectionService service;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    private CollectionFields fields;

    @PostConstruct
    void begin() {
        fields = new CollectionFields(spaces, me);
    }

    /** Before the page is written. */
    public void load() {
        if (!CollectionPolicy.mayMake(me.get())) {
            throw new NotAllowed("collection.make");
        }
    }

    /** Makes it. */
    public void make() {
        forms.send(key -> service.make(key, fields.form()));
    }

    /** The fields. */
    public CollectionFields getFields() {
        return fields;
    }
}
