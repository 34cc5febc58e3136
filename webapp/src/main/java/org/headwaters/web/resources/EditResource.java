package org.headwaters.web.resources;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.headwaters.member.MemberQueries;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.resource.DetailForm;
import org.headwaters.resource.DetailQueries;
import org.headwaters.resource.DetailView;
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
import org.headwaters.web.frame.Words;

/** Changes what is said about a resource. */
@RequestScoped
@Named
public class EditResource {

    @Inject
    private ResourceService service;

    @Inject
    private ResourceQueries resources;

    @Inject
    private DetailQueries details;

    @Inject
    private VocabularyQueries vocabularies;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private MemberQueries members;

    @Inject
    private NearItems near;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    @Inject
    private HttpServletRequest request;

    private ResourceFields fields;
    private DetailFields more;
    private ResourceView head;
    private DetailView stored;

    @PostConstruct
    void begin() {
        fields = new ResourceFields(vocabularies, spaces, me);
        more = new DetailFields(vocabularies, members);
    }

    /** Before the page is written. */
    public void load() {
        head = resources.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
        if (!ResourcePolicy.mayEdit(me.get(), head)) {
            throw new NotAllowed("resource.edit");
        }
        stored = details.of(head);
        if (forms.isWrong()) {
            more.ask(details.unsure(me.get(), head, more.getForm()));
        }
        if (!forms.isWrong()) {
            more.show(stored);
            fields.show(new ResourceForm(
                    head.title(),
                    head.description(),
                    head.kind().name(),
                    head.language().name(),
                    stored.wanted().name(),
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
        DetailForm told = more.read(request);
        forms.send(key -> Forms.with(service.edit(key, id, known, form, told), "done", "resource-saved"));
    }

    /** Saves a draft and shares it. */
    public void share() {
        long id = path.number("id");
        int known = path.version();
        ResourceForm form = fields.read(request);
        DetailForm told = more.read(request);
        forms.send(key -> {
            near.look(form, "", id);
            return Forms.with(service.share(key, id, known, form, told), "done", "resource-shared");
        });
    }

    /** Throws a draft away. */
    public void discard() {
        long id = path.number("id");
        forms.run(() -> Forms.with(service.discard(id), "done", "resource-discarded"));
    }

    /** Whether it is not shared yet; null-safe, because a form asks before the page is loaded. */
    public boolean isDraft() {
        return stored != null && stored.draft();
    }

    /** What a draft still lacks before it can be shared: each with the field to fill in. */
    public List<Missing> getMissing() {
        List<Missing> missing = new ArrayList<>();
        if (fields.getForm().description().isBlank()) {
            missing.add(new Missing("description", Words.of("resources", "description")));
        }
        more.factsOf(fields.getForm().kind()).stream()
                .filter(fact -> fact.required() && fact.value().isBlank())
                .forEach(fact -> missing.add(new Missing(fact.id(), fact.label())));
        return missing;
    }

    /**
     * What a draft lacks.
     *
     * @param field id of the field
     * @param label its label
     */
    public record Missing(String field, String label) {}

    /** The fields beside the words. */
    public DetailFields getMore() {
        return more;
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
