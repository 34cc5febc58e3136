package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.headwaters.discussion.CarePolicy;
import org.headwaters.discussion.CareQueries;
import org.headwaters.discussion.CareView;
import org.headwaters.discussion.EventView;
import org.headwaters.discussion.GoneView;
import org.headwaters.discussion.PostView;
import org.headwaters.discussion.SummaryView;
import org.headwaters.platform.gate.CurrentActor;

/** What was done to the thread whose page is shown. Read once for the page, when the page is written. */
@RequestScoped
@Named("care")
public class PageCare {

    private static final CareView NOTHING = new CareView(Map.of(), List.of(), null);

    @Inject
    private CareQueries queries;

    @Inject
    private ReadThread thread;

    @Inject
    private CurrentActor me;

    private CareView view;

    /** What became of a post without words; null for any other. */
    public GoneView gone(PostView post) {
        return view().gone().get(post.number());
    }

    /** What was done after a post. */
    public List<EventView> events(int number) {
        return view().events().stream()
                .filter(event -> event.afterNumber() == number)
                .toList();
    }

    /** What is told before the first post. */
    public List<EventView> getEventsOnTop() {
        return events(0);
    }

    /** What the thread came to, or null. */
    public SummaryView getSummary() {
        return view().summary();
    }

    /** Whether the actor cares for this thread. */
    public boolean isCaring() {
        return me.isMember() && CarePolicy.mayCare(me.get(), thread.getHead().spaceId());
    }

    /** Whether the actor may remove a post. */
    public boolean mayRemove(PostView post) {
        return CarePolicy.mayRemove(
                me.get(), thread.getHead().spaceId(), thread.getHead().visibility(), post.authorId());
    }

    /** Whether the actor may put a removed post back. */
    public boolean mayRestore(PostView post, GoneView gone) {
        return CarePolicy.mayRestore(
                me.get(), thread.getHead().spaceId(), thread.getHead().visibility(), gone.removal(), post.authorId());
    }

    /** While a form is read there is no page yet, and nothing to tell. */
    private CareView view() {
        if (thread.getPage() == 0) {
            return NOTHING;
        }
        if (view == null) {
            view = queries.page(me.get(), thread.getHead(), thread.getPosts(), thread.getPage());
        }
        return view;
    }
}
