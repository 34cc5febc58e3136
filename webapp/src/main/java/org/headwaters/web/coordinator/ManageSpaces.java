package org.headwaters.web.coordinator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.space.Space;
import org.headwaters.space.SpaceDetails;
import org.headwaters.space.SpaceForm;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceService;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Makes and changes spaces. */
@RequestScoped
@Named
public class ManageSpaces {

    @Inject
    private SpaceQueries queries;

    @Inject
    private SpaceService service;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private List<SpaceDetails> all = List.of();
    private SpaceDetails space;
    private String name = "";
    private String purpose = "";
    private String kind = Space.Kind.WORKGROUP.name();
    private String visibility = Space.Visibility.MEMBERS.name();
    private boolean openToJoin = true;
    private String position = "";

    /** Before the list is written; the form for a new space begins after the last one. */
    public void load() {
        all = queries.managed(me.get());
        if (!forms.isWrong()) {
            position = String.valueOf(
                    all.stream().mapToInt(SpaceDetails::position).max().orElse(0) + 1);
        }
    }

    /** Before the form of one space is written. */
    public void loadOne() {
        space = queries.managed(me.get()).stream()
                .filter(candidate -> candidate.id() == path.number("id"))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!forms.isWrong()) {
            name = space.name();
            purpose = space.purpose();
            kind = space.kind().name();
            visibility = space.visibility().name();
            openToJoin = space.openToJoin();
            position = String.valueOf(space.position());
        }
    }

    /** Makes a space. */
    public void create() {
        forms.send(key -> service.create(key, form()));
    }

    /** Saves a space. */
    public void save() {
        forms.send(key -> service.change(key, path.number("id"), path.version(), form()));
    }

    private SpaceForm form() {
        return new SpaceForm(name, purpose, kind, visibility, openToJoin, position);
    }

    /** All spaces in their order. */
    public List<SpaceDetails> getAll() {
        return all;
    }

    /** The space that is changed. */
    public SpaceDetails getSpace() {
        return space;
    }

    /** The kinds to choose from. */
    public Space.Kind[] getKinds() {
        return Space.Kind.values();
    }

    /** Who may read, to choose from. */
    public Space.Visibility[] getVisibilities() {
        return Space.Visibility.values();
    }

    /** Its name. */
    public String getName() {
        return name;
    }

    /** For the form. */
    public void setName(String name) {
        this.name = name;
    }

    /** What it is for. */
    public String getPurpose() {
        return purpose;
    }

    /** For the form. */
    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    /** Community or workgroup. */
    public String getKind() {
        return kind;
    }

    /** For the form. */
    public void setKind(String kind) {
        this.kind = kind;
    }

    /** Who may read it. */
    public String getVisibility() {
        return visibility;
    }

    /** For the form. */
    public void setVisibility(String visibility) {
        this.visibility = visibility;
    }

    /** Whether members may join by themselves. */
    public boolean isOpenToJoin() {
        return openToJoin;
    }

    /** For the form. */
    public void setOpenToJoin(boolean openToJoin) {
        this.openToJoin = openToJoin;
    }

    /** Its place in lists. */
    public String getPosition() {
        return position;
    }

    /** For the form. */
    public void setPosition(String position) {
        this.position = position;
    }
}
