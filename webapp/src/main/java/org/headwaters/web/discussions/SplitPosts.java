package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.headwaters.discussion.SplitChoice;
import org.headwaters.discussion.SplitQueries;
import org.headwaters.web.frame.RequestPath;

/** The posts one ticks to give them a discussion of their own. A long thread is gone through in steps; what was ticked goes along. */
@RequestScoped
@Named
public class SplitPosts {

    /** The fields' name, and the name of the problem they may have. */
    static final String FIELD = "posts";

    private static final int MOST = 1_000;

    @Inject
    private SplitQueries queries;

    @Inject
    private CareForThread care;

    @Inject
    private RequestPath path;

    private List<SplitChoice> found;
    private Set<Integer> ticked;

    /** The posts of this step. */
    public List<SplitChoice> getRows() {
        return found().subList(0, Math.min(found().size(), SplitQueries.PAGE));
    }

    /** Whether a post is ticked. */
    public boolean on(SplitChoice post) {
        return ticked().contains(post.number());
    }

    /** The posts ticked in other steps. */
    public List<Integer> getElsewhere() {
        Set<Integer> others = new TreeSet<>(ticked());
        getRows().forEach(post -> others.remove(post.number()));
        return List.copyOf(others);
    }

    /** Number the next step begins with, or 0 when this is the last. */
    public int getNext() {
        return found().size() > SplitQueries.PAGE
                ? found().get(SplitQueries.PAGE).number()
                : 0;
    }

    /** Shows the next step. */
    public void showMore() {
        // Where it begins stands in the button's own field; nothing else is done.
    }

    /** What is ticked. Numbers of posts that are not there choose nothing. */
    Set<Integer> ticked() {
        if (ticked == null) {
            ticked = numbers(path.parameters(FIELD));
        }
        return ticked;
    }

    static Set<Integer> numbers(List<String> values) {
        Set<Integer> numbers = new TreeSet<>();
        for (String value : values) {
            if (value.matches("\\d{1,7}") && numbers.size() < MOST) {
                numbers.add(Integer.valueOf(value));
            }
        }
        return numbers;
    }

    private List<SplitChoice> found() {
        if (found == null) {
            int from = path.whole("more", path.whole("from", 2));
            found = queries.from(care.getHead(), from);
        }
        return found;
    }
}
