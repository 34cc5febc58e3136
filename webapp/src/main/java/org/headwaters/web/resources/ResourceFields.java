package org.headwaters.web.resources;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.resource.Audience;
import org.headwaters.resource.ResourceForm;
import org.headwaters.resource.ResourceKind;
import org.headwaters.resource.ResourcePolicy;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;

/**
 * The fields that the forms for adding and for editing share. They are plain elements read from the request: many boxes of one
 * name are one list, and what was sent is what is shown again.
 */
public final class ResourceFields {

    private final VocabularyQueries vocabularies;
    private final SpaceQueries spaces;
    private final CurrentActor me;
    private ResourceForm form = ResourceForm.blank();

    ResourceFields(VocabularyQueries vocabularies, SpaceQueries spaces, CurrentActor me) {
        this.vocabularies = vocabularies;
        this.spaces = spaces;
        this.me = me;
    }

    /** Takes what was sent. */
    ResourceForm read(HttpServletRequest request) {
        form = new ResourceForm(
                one(request, "title"),
                one(request, "description"),
                one(request, "kind"),
                one(request, "language"),
                one(request, "audience"),
                one(request, "space"),
                one(request, "link"),
                many(request, "topics"),
                many(request, "populations"));
        return form;
    }

    /** Shows what is stored. */
    void show(ResourceForm stored) {
        form = stored;
    }

    /** What stands in the fields. */
    public ResourceForm getForm() {
        return form;
    }

    /** Whether a topic's box is ticked. */
    public boolean topic(String slug) {
        return form.topics().contains(slug);
    }

    /** Whether a population's box is ticked. */
    public boolean population(String slug) {
        return form.populations().contains(slug);
    }

    /** Whether a box is ticked, of topics or of populations. */
    public boolean isSorted() {
        return !form.topics().isEmpty() || !form.populations().isEmpty();
    }

    /** The kinds to choose from. */
    public ResourceKind[] getKinds() {
        return ResourceKind.values();
    }

    /** The languages to choose from. */
    public CommunityLanguage[] getLanguages() {
        return CommunityLanguage.values();
    }

    /** The audiences to choose from. */
    public List<Audience> getAudiences() {
        boolean organized = me.get().organizationId() != null
                || Audience.ORGANIZATION.name().equals(form.audience());
        return Audience.choices().stream()
                .filter(audience -> organized || audience != Audience.ORGANIZATION)
                .toList();
    }

    /** The topics to choose from. */
    public List<TermView> getTopics() {
        return vocabularies.terms(Vocabulary.TOPIC);
    }

    /** The populations to choose from. */
    public List<TermView> getPopulations() {
        return vocabularies.terms(Vocabulary.POPULATION);
    }

    /** The spaces one may share with. */
    public List<SpaceSummary> getSpaces() {
        return spaces.readable(me.get()).stream()
                .filter(space -> ResourcePolicy.mayShareWith(me.get(), Audience.SPACE, space.id(), space.visibility()))
                .toList();
    }

    static String one(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    static List<String> many(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }
}
