package org.headwaters.web.resources;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.resource.ResourceForm;
import org.headwaters.resource.ResourcePolicy;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceService;
import org.headwaters.resource.ResourceView;
import org.headwaters.space.SpaceQueries;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Changes what is said about a resource. */
@RequestScoped
@Named
public class EditResource {

    @Inject
    private ResourceService service;

    @Inject
    private ResourceQueries resources;

    @Inject
    private VocabularyQueries vocabularies;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    @Inject
    private HttpServletRequest request;

    private ResourceFields fields;
    private ResourceView head;

    @PostConstruct
    void begin() {
        fields = new ResourceFields(vocabularies, spaces, me);
    }

    /** Before the page is written. */
    public void load() {
        head = resources.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
        if (!ResourcePolicy.mayEdit(me.get(), head.audience(), head.spaceId(), head.visibility(), head.authorId())) {
            throw new NotAllowed("resource.edit");
        }
        if (!forms.isWrong()) {
            fields.show(new ResourceForm(
                    head.title(),
                    head.description(),
                    head.kind().name(),
                    head.language().name(),
                    head.audience().name(),
                    head.spaceSlug() == null ? "" : head.spaceSlug(),
                    head.link() == null ? "" : head.link(),
                    slugs(Vocabulary.TOPIC),
                    slugs(Vocabulary.POPULATION)));
        }
    }

    /** Saves the changes. */
    public void save() {
        long id = path.number("id");
        int known = path.version();
        ResourceForm form = fields.read(request);
        forms.send(key -> Forms.with(service.edit(key, id, known, form), "done", "resource-saved"));
    }

    /** The resource as it stands. */
    public ResourceView getHead() {
        return head;
    }

    /** The shared fields. */
    public ResourceFields getFields() {
        return fields;
    }

    private List<String> slugs(Vocabulary vocabulary) {
        return resources.termsOf(head, vocabulary).stream().map(TermView::slug).toList();
    }
}
