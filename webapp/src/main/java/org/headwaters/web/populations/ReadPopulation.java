package org.headwaters.web.populations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.member.MemberFilter;
import org.headwaters.member.MemberPolicy;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.MemberRow;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.population.NamedPlace;
import org.headwaters.population.PopulationPolicy;
import org.headwaters.population.PopulationQueries;
import org.headwaters.population.PopulationView;
import org.headwaters.resource.ResourceFilter;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceRow;
import org.headwaters.vocabulary.TermView;
import org.headwaters.web.frame.RequestPath;

/** The page of a population, and the list of all. */
@RequestScoped
@Named
public class ReadPopulation {

    private static final int SHOWN = 12;

    @Inject
    private PopulationQueries populations;

    @Inject
    private ResourceQueries resources;

    @Inject
    private MemberQueries members;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private PopulationView head;
    private List<ResourceRow> found = List.of();
    private List<NamedPlace> discussions = List.of();
    private List<NamedPlace> organizations = List.of();
    private List<MemberRow> people = List.of();

    /** Before the page of one is written. */
    public void load() {
        head = populations.find(path.text("slug")).orElseThrow(NotFound::new);
        found = resources.first(
                me.get(),
                new ResourceFilter("", null, "", head.slug(), null, null, null, null, ResourceFilter.Sort.IN_USE, 1),
                SHOWN);
        discussions = populations.discussions(me.get(), head, SHOWN);
        organizations = populations.organizations(head, SHOWN * SHOWN);
        if (MemberPolicy.mayBrowse(me.get())) {
            people = members.list(me.get(), new MemberFilter("", "", "", "", "", head.slug(), null, null, null, null))
                    .rows();
        }
    }

    /** All populations. */
    public List<TermView> getAll() {
        return populations.all();
    }

    /** What is written about it. */
    public PopulationView getHead() {
        return head;
    }

    /** The resources most in use. */
    public List<ResourceRow> getResources() {
        return found;
    }

    /** Discussions. */
    public List<NamedPlace> getDiscussions() {
        return discussions;
    }

    /** Organizations that work with these people. */
    public List<NamedPlace> getOrganizations() {
        return organizations;
    }

    /** Members who say so in their profile to those who ask. */
    public List<MemberRow> getPeople() {
        return people.size() > SHOWN ? people.subList(0, SHOWN) : people;
    }

    /** Whether the actor may write about it. */
    public boolean isEditable() {
        return PopulationPolicy.mayDescribe(me.get());
    }
}
