package org.headwaters.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.discussion.DraftService;
import org.headwaters.discussion.ThreadFilter;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadRow;
import org.headwaters.discussion.Unread;
import org.headwaters.member.JoinQueries;
import org.headwaters.member.MemberOverview;
import org.headwaters.organization.OrganizationOverview;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceRow;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;
import org.headwaters.web.discussions.DraftCard;
import org.headwaters.web.discussions.DraftCards;

/** The first page: for a visitor what this place is, for a member what is new. */
@RequestScoped
@Named
public class Home {

    private static final int OPEN_THREADS = 5;
    private static final int NEW_THREADS = 8;
    private static final int LATEST_THREADS = 6;
    private static final int DRAFTS = 3;
    private static final int RESOURCES = 3;

    @Inject
    private ThreadQueries threads;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private DraftService drafts;

    @Inject
    private DraftCards cards;

    @Inject
    private MemberOverview people;

    @Inject
    private JoinQueries joins;

    @Inject
    private OrganizationOverview organizations;

    @Inject
    private ResourceQueries library;

    @Inject
    private CurrentActor me;

    private List<SpaceSummary> readable = List.of();
    private Unread unread = new Unread(List.of(), Map.of());
    private List<ThreadRow> latest = List.of();
    private List<ResourceRow> resources = List.of();
    private List<DraftCard> waitingDrafts = List.of();
    private long applications;
    private long requests;

    /** Before the page is written. */
    public void load() {
        readable = spaces.readable(me.get());
        resources = library.latest(me.get(), RESOURCES);
        if (!me.isMember()) {
            latest = threads.lively(me.get(), OPEN_THREADS);
            if (latest.isEmpty()) {
                // A young community: better its first questions than nothing.
                latest = threads.list(me.get(), ThreadFilter.latest(), OPEN_THREADS)
                        .rows();
            }
            return;
        }
        unread = threads.unreadInOwnSpaces(me.get(), NEW_THREADS);
        Set<Long> shown = unread.newest().stream().map(ThreadRow::id).collect(Collectors.toSet());
        latest = threads.list(me.get(), ThreadFilter.latest(), NEW_THREADS + LATEST_THREADS).rows().stream()
                .filter(row -> !shown.contains(row.id()) && !row.muted())
                .limit(LATEST_THREADS)
                .toList();
        waitingDrafts = cards.of(drafts.newest(DRAFTS));
        applications = organizations.waiting(me.get());
        requests = joins.waiting(me.get());
    }

    /** Threads with something new, in the member's own spaces. */
    public List<ThreadRow> getUnread() {
        return unread.newest();
    }

    /** The latest threads that are not among {@link #getUnread}. */
    public List<ThreadRow> getLatest() {
        return latest;
    }

    /** The newest resources the reader may see. */
    public List<ResourceRow> getResources() {
        return resources;
    }

    /** How many threads of the member's spaces hold something new. */
    public int getUnreadCount() {
        return unread.count();
    }

    /** Whether there may be more of them than were counted. */
    public boolean isUnreadMore() {
        return unread.more();
    }

    /** The member's spaces. */
    public List<SpaceSummary> getOwnSpaces() {
        return readable.stream().filter(space -> me.get().in(space.id())).toList();
    }

    /** How many threads of a space hold something new. */
    public int unreadIn(long spaceId) {
        return unread.bySpace().getOrDefault(spaceId, 0);
    }

    /** Whether a space may hold more threads with something new than were counted. */
    public boolean manyIn(long spaceId) {
        return unreadIn(spaceId) >= Unread.MOST;
    }

    /** The newest drafts. */
    public List<DraftCard> getDrafts() {
        return waitingDrafts;
    }

    /** Organizations that wait for a coordinator; 0 for everybody else. */
    public long getApplications() {
        return applications;
    }

    /** People who wait for the reader's answer; 0 for who has none to give. */
    public long getRequests() {
        return requests;
    }

    /** Whether anything waits for the reader. */
    public boolean isSomethingWaiting() {
        return !waitingDrafts.isEmpty() || applications > 0 || requests > 0;
    }

    /** How many organizations belong to the community. */
    public long getOrganizationCount() {
        return organizations.count();
    }

    /** How many members it has. */
    public long getMemberCount() {
        return people.count();
    }

    /** How many spaces the reader may read. */
    public int getSpaceCount() {
        return readable.size();
    }
}
