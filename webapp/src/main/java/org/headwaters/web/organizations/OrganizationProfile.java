package org.headwaters.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.discussion.ThreadFilter;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadRow;
import org.headwaters.organization.OrganizationPageQueries;
import org.headwaters.organization.OrganizationPerson;
import org.headwaters.organization.OrganizationPolicy;
import org.headwaters.organization.OrganizationQueries;
import org.headwaters.organization.OrganizationView;
import org.headwaters.organization.Population;
import org.headwaters.organization.RecognitionView;
import org.headwaters.organization.ReflectionView;
import org.headwaters.organization.SpaceOfOrganization;
import org.headwaters.organization.Sponsor;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.resource.ResourceFilter;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceRow;
import org.headwaters.resource.adoption.AdoptedResource;
import org.headwaters.resource.adoption.AdoptionQueries;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** An organization's page: what it does, its people, and what it talks about. */
@RequestScoped
@Named
public class OrganizationProfile {

    private static final int THREADS = 5;
    private static final int RESOURCES = 6;
    private static final int ADOPTED = 12;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private OrganizationPageQueries page;

    @Inject
    private ResourceQueries library;

    @Inject
    private AdoptionQueries ledger;

    @Inject
    private ThreadQueries threads;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private OrganizationView head;
    private List<String> formerNames = List.of();
    private List<Population> populations = List.of();
    private List<RecognitionView> recognitions = List.of();
    private List<ReflectionView> reflections = List.of();
    private List<SpaceOfOrganization> spaces = List.of();
    private List<ResourceRow> resources = List.of();
    private List<AdoptedResource> adopted = List.of();
    private Sponsor sponsor;
    private List<OrganizationPerson> people = List.of();
    private List<ThreadRow> discussions = List.of();

    /** Before the page is written. */
    public void load() {
        head = organizations.bySlug(me.get(), path.text("slug")).orElse(null);
        if (head == null) {
            Forms.moved("/organizations/"
                    + organizations.movedTo(me.get(), path.text("slug")).orElseThrow(NotFound::new));
            return;
        }
        formerNames = organizations.formerNames(me.get(), head);
        populations = page.populations(me.get(), head.id());
        recognitions = page.recognitions(me.get(), head.id());
        reflections = page.reflections(me.get(), head.id());
        spaces = page.spaces(me.get(), head.id());
        sponsor = page.sponsor(me.get(), head.id()).orElse(null);
        resources = library.first(me.get(), ResourceFilter.of(head.id()), RESOURCES);
        adopted = ledger.by(me.get(), head.id(), ADOPTED);
        people = organizations.people(me.get(), head);
        discussions =
                threads.list(me.get(), ThreadFilter.of(head.id()), THREADS).rows();
    }

    /** Whom it works with. */
    public List<Population> getPopulations() {
        return populations;
    }

    /** What it was recognized for, the newest first. */
    public List<RecognitionView> getRecognitions() {
        return recognitions;
    }

    /** What it says about its quarters, the newest first; for members. */
    public List<ReflectionView> getReflections() {
        return reflections;
    }

    /** Where its people take part; for members. */
    public List<SpaceOfOrganization> getSpaces() {
        return spaces;
    }

    /** The newest resources shared for it, as far as the actor may see them. */
    public List<ResourceRow> getResources() {
        return resources;
    }

    /** The resources it works with or tries, the newest report first. */
    public List<AdoptedResource> getAdopted() {
        return adopted;
    }

    /** Who stands for its part here, or null. */
    public Sponsor getSponsor() {
        return sponsor;
    }

    /** Names it had before. */
    public List<String> getFormerNames() {
        return formerNames;
    }

    /** Whether the actor may use its stewards' desk. */
    public boolean isTended() {
        return OrganizationPolicy.mayTend(me.get(), head.id());
    }

    /** The organization. */
    public OrganizationView getHead() {
        return head;
    }

    /** Its people, stewards first. */
    public List<OrganizationPerson> getPeople() {
        return people;
    }

    /** Whether the actor may see the people. */
    public boolean isPeopleShown() {
        return OrganizationPolicy.maySeePeople(me.get());
    }

    /** The discussions it started that had the newest posts. */
    public List<ThreadRow> getDiscussions() {
        return discussions;
    }
}
