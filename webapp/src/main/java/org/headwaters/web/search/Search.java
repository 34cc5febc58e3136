package org.headwaters.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadRow;
import org.headwaters.member.MemberLine;
import org.headwaters.member.MemberOverview;
import org.headwaters.organization.OrganizationLine;
import org.headwaters.organization.OrganizationOverview;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.text.SearchWords;
import org.headwaters.resource.ResourceKind;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceRow;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.frame.Say;

/** Looks for words in titles and names, each kind of thing through its own queries and so through its own rules. */
@RequestScoped
@Named
public class Search {

    /** Most results of one kind. */
    private static final int MOST = 20;

    @Inject
    private ThreadQueries threadQueries;

    @Inject
    private SpaceQueries spaceQueries;

    @Inject
    private OrganizationOverview organizationOverview;

    @Inject
    private MemberOverview memberOverview;

    @Inject
    private ResourceQueries resourceQueries;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private SearchWords words = SearchWords.of("");
    private List<ThreadRow> threads = List.of();
    private List<SpaceSummary> spaces = List.of();
    private List<OrganizationLine> organizations = List.of();
    private List<MemberLine> people = List.of();
    private List<ResourceRow> resources = List.of();

    /** Before the page is written. */
    public void load() {
        words = SearchWords.of(path.parameter("q"));
        threads = threadQueries.titled(me.get(), words, MOST);
        spaces = spaceQueries.named(me.get(), words, MOST);
        organizations = organizationOverview.named(words, MOST);
        people = memberOverview.found(me.get(), words, MOST);
        resources = resourceQueries.titled(me.get(), words, Search::kindsNamed, MOST);
    }

    /** The kinds of resource whose name in words has this word in it. */
    private static Set<ResourceKind> kindsNamed(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return Stream.of(ResourceKind.values())
                .filter(kind -> Say.name(kind).toLowerCase(Locale.ROOT).contains(wanted))
                .collect(Collectors.toSet());
    }

    /** The resources found. */
    public List<ResourceRow> getResources() {
        return resources;
    }

    /** What is looked for; empty when nothing is. */
    public String getText() {
        return words.text();
    }

    /** The threads found. */
    public List<ThreadRow> getThreads() {
        return threads;
    }

    /** The spaces found. */
    public List<SpaceSummary> getSpaces() {
        return spaces;
    }

    /** The organizations found. */
    public List<OrganizationLine> getOrganizations() {
        return organizations;
    }

    /** The members found; none for a visitor. */
    public List<MemberLine> getPeople() {
        return people;
    }

    /** How many results there are in all. */
    public int getCount() {
        return threads.size() + spaces.size() + organizations.size() + people.size() + resources.size();
    }

    /** Whether a list may have been cut. */
    public boolean isCut() {
        return Stream.of(threads, spaces, organizations, people, resources).anyMatch(found -> found.size() == MOST);
    }
}
