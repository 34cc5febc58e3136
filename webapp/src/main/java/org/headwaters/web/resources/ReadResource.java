package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.Gone;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.resource.RemovalQueries;
import org.headwaters.resource.ResourcePolicy;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceView;
import org.headwaters.resource.ViewCount;
import org.headwaters.resource.adoption.AdoptionPolicy;
import org.headwaters.resource.adoption.AdoptionQueries;
import org.headwaters.resource.adoption.AdoptionStage;
import org.headwaters.resource.adoption.AdoptionView;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** A resource's page. */
@RequestScoped
@Named
public class ReadResource {

    @Inject
    private ResourceQueries resources;

    @Inject
    private AdoptionQueries ledger;

    @Inject
    private RemovalQueries removals;

    @Inject
    private ViewCount views;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private ResourceView head;
    private List<TermView> topics = List.of();
    private List<TermView> populations = List.of();
    private List<AdoptionView> adoptions = List.of();

    /** Before the page is written. */
    public void load() {
        long id = path.number("id");
        head = resources
                .find(me.get(), id)
                .orElseThrow(() -> removals.of(me.get(), id).isPresent() ? new Gone(id) : new NotFound());
        if (!head.slug().equals(path.text("slug"))) {
            Forms.moved(head.path() + path.query());
            return;
        }
        if (!me.get().is(head.authorId()) && !me.get().is(head.stewardId())) {
            views.seen(head.id());
        }
        topics = resources.termsOf(head, Vocabulary.TOPIC);
        populations = resources.termsOf(head, Vocabulary.POPULATION);
        adoptions = ledger.of(me.get(), head.id());
    }

    /** The resource. */
    public ResourceView getHead() {
        return head;
    }

    /** What it is about. */
    public List<TermView> getTopics() {
        return topics;
    }

    /** Whom it is about. */
    public List<TermView> getPopulations() {
        return populations;
    }

    /** What organizations do with it, those that use it first. */
    public List<AdoptionView> getAdoptions() {
        return adoptions;
    }

    /** At how many organizations it is in use. */
    public long getInUse() {
        return adoptions.stream()
                .filter(one -> one.stage() == AdoptionStage.IN_USE)
                .count();
    }

    /** Whether the actor may tell what their organization does with it. */
    public boolean isAdoptable() {
        return AdoptionPolicy.mayRecord(me.get());
    }

    /** Path of its file, or null for a link. */
    public String getFilePath() {
        return head.fileId() == null ? null : FileServlet.path(head.fileId(), head.fileName());
    }

    /** Whether the actor may change what is said about it. */
    public boolean isEditable() {
        return ResourcePolicy.mayEdit(me.get(), head);
    }
}
