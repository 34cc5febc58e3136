package org.headwaters.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.discussion.ThreadFilter;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadRow;
import org.headwaters.organization.OrganizationPerson;
import org.headwaters.organization.OrganizationPolicy;
import org.headwaters.organization.OrganizationQueries;
import org.headwaters.organization.OrganizationView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.RequestPath;

/** An organization's page: what it does, its people, and what it talks about. */
@RequestScoped
@Named
public class OrganizationProfile {

    private static final int THREADS = 5;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private ThreadQueries threads;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private OrganizationView head;
    private List<OrganizationPerson> people = List.of();
    private List<ThreadRow> discussions = List.of();

    /** Before the page is written. */
    public void load() {
        head = organizations.bySlug(me.get(), path.text("slug")).orElseThrow(NotFound::new);
        people = organizations.people(me.get(), head);
        discussions =
                threads.list(me.get(), ThreadFilter.of(head.id()), THREADS).rows();
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
