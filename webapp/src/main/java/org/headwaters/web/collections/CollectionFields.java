package org.headwaters.web.collections;

import java.util.List;
import org.headwaters.collection.CollectionForm;
import org.headwaters.collection.CollectionPolicy;
import org.headwaters.collection.CollectionView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.resource.Audience;
import org.headwaters.resource.ResourcePolicy;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;

/** The fields of a collection's form. */
public class CollectionFields {

    private final SpaceQueries allSpaces;
    private final CurrentActor me;

    private String title = "";
    private String purpose = "";
    private String audience = Audience.MEMBERS.name();
    private String space = "";
    private boolean shared;

    CollectionFields(SpaceQueries spaces, CurrentActor me) {
        this.allSpaces = spaces;
        this.me = me;
    }

    /** What is typed. */
    CollectionForm form() {
        return new CollectionForm(title, purpose, audience, space, shared);
    }

    /** Shows what is stored. */
    void show(CollectionView stored) {
        title = stored.title();
        purpose = stored.purpose();
        audience = stored.audience().name();
        space = stored.spaceSlug() == null ? "" : stored.spaceSlug();
        shared = stored.byCoordinators();
    }

    /** The audiences to choose from. */
    public List<Audience> getAudiences() {
        return Audience.plain();
    }

    /** The spaces one may share with. */
    public List<SpaceSummary> getSpaces() {
        return allSpaces.readable(me.get()).stream()
                .filter(one -> ResourcePolicy.mayShareWith(me.get(), Audience.SPACE, one.id(), one.visibility()))
                .toList();
    }

    /** Whether the actor may let coordinators keep it together. */
    public boolean isForAll() {
        return CollectionPolicy.mayMakeForAll(me.get());
    }

    /** Its title. */
    public String getTitle() {
        return title;
    }

    /** For the form. */
    public void setTitle(String title) {
        this.title = title;
    }

    /** What it is for. */
    public String getPurpose() {
        return purpose;
    }

    /** For the form. */
    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    /** Who may see it. */
    public String getAudience() {
        return audience;
    }

    /** For the form. */
    public void setAudience(String audience) {
        this.audience = audience;
    }

    /** The space that decides. */
    public String getSpace() {
        return space;
    }

    /** For the form. */
    public void setSpace(String space) {
        this.space = space;
    }

    /** Whether coordinators keep it together. */
    public boolean isShared() {
        return shared;
    }

    /** For the form. */
    public void setShared(boolean shared) {
        this.shared = shared;
    }
}
