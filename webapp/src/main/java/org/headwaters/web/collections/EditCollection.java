package org.headwaters.web.collections;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headwaters.collection.CollectionItemView;
import org.headwaters.collection.CollectionPolicy;
import org.headwaters.collection.CollectionQueries;
import org.headwaters.collection.CollectionService;
import org.headwaters.collection.CollectionView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.space.SpaceQueries;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Changes a collection: what is said about it, what is in it, and in which order. */
@RequestScoped
@Named
public class EditCollection {

    private static final String NOTE = "note-";

    @Inject
    private CollectionQueries collections;

    @Inject
    private CollectionService service;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private CollectionFields fields;
    private CollectionView head;
    private List<CollectionItemView> items = List.of();
    private String address = "";
    private String note = "";
    private boolean described;

    @PostConstruct
    void begin() {
        fields = new CollectionFields(spaces, me);
    }

    /** Before the page is written. */
    public void load() {
        head = collections.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
        if (!CollectionPolicy.mayEdit(me.get(), head)) {
            throw new NotAllowed("collection.edit");
        }
        items = collections.items(me.get(), head);
        if (!described) {
            fields.show(head);
        }
    }

    /** Saves what is said about it. */
    public void save() {
        described = true;
        long id = path.number("id");
        int known = path.version();
        forms.send(key -> service.edit(key, id, known, fields.form()));
    }

    /** Adds what an address leads to. */
    public void add() {
        long id = path.number("id");
        forms.send(key -> service.addAt(key, id, address, note));
    }

    /** Moves what the button stands at one place up. */
    public void up() {
        forms.run(() -> service.move(path.number("id"), path.id("up"), true));
    }

    /** Moves what the button stands at one place down. */
    public void down() {
        forms.run(() -> service.move(path.number("id"), path.id("down"), false));
    }

    /** Takes out what the button stands at. */
    public void takeOut() {
        forms.run(() -> service.takeOut(path.number("id"), path.id("out")));
    }

    /** Saves the notes. */
    public void saveNotes() {
        long id = path.number("id");
        Map<Long, String> notes = new HashMap<>();
        for (CollectionItemView item : collections.find(me.get(), id).stream()
                .flatMap(found -> collections.items(me.get(), found).stream())
                .toList()) {
            if (!path.parameters(NOTE + item.id()).isEmpty()) {
                notes.put(item.id(), path.parameter(NOTE + item.id()));
            }
        }
        forms.send(key -> service.note(key, id, notes));
    }

    /** What stands in the field of a note: what was typed, else what is stored. For pages. */
    public String noteOf(CollectionItemView item) {
        List<String> typed = path.parameters(NOTE + item.id());
        return typed.isEmpty() ? item.note() : typed.get(0);
    }

    /** The collection. */
    public CollectionView getHead() {
        return head;
    }

    /** The fields. */
    public CollectionFields getFields() {
        return fields;
    }

    /** What is in it. */
    public List<CollectionItemView> getItems() {
        return items;
    }

    /** The address typed. */
    public String getAddress() {
        return address;
    }

    /** For the form. */
    public void setAddress(String address) {
        this.address = address;
    }

    /** The note typed for what is added. */
    public String getNote() {
        return note;
    }

    /** For the form. */
    public void setNote(String note) {
        this.note = note;
    }
}
