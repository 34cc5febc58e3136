package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.discussion.PostRenderer;
import org.headwaters.discussion.PostView;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.reference.TitleQueries;
import org.headwaters.space.Space.Visibility;
import org.headwaters.space.SpaceQueries;

/** The words of posts as they are shown, and the same for words that are not posted yet: a preview shows what the post will show. */
@RequestScoped
class ShownWords {

    private static final Pattern IN_THREAD = Pattern.compile("(?:reply|edit):(\\d{1,18})(?:/\\d{1,9})?");

    @Inject
    private PostRenderer renderer;

    @Inject
    private TitleQueries titles;

    @Inject
    private ThreadQueries threads;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private CurrentActor me;

    /** The posts of a page, whose bare links to this Headwaters say what they lead to. */
    List<PostView> of(ThreadView head, List<PostView> posts) {
        List<String> plain = posts.stream().map(PostView::html).toList();
        List<String> titled = titles.titled(me.get(), head.spaceId(), head.visibility(), plain);
        return titled == plain
                ? posts
                : java.util.stream.IntStream.range(0, posts.size())
                        .mapToObj(i -> posts.get(i).with(titled.get(i)))
                        .toList();
    }

    /** Words in a thread as they will look. */
    String preview(ThreadView head, String body) {
        return preview(head.spaceId(), head.visibility(), body);
    }

    /** Words of a new thread as they will look in a space; as everybody may read them when none is chosen yet. */
    String previewIn(String spaceSlug, String body) {
        return spaces.bySlug(me.get(), spaceSlug)
                .map(space -> preview(space.id(), space.visibility(), body))
                .orElseGet(() -> preview(0, Visibility.EVERYONE, body));
    }

    /**
     * Words as they will look at the place where a composer writes.
     *
     * @param place as a draft names it
     * @param spaceSlug the space chosen for a new thread
     */
    String preview(String place, String spaceSlug, String body) {
        Matcher thread = IN_THREAD.matcher(place);
        if (!thread.matches()) {
            return previewIn(spaceSlug, body);
        }
        return threads.find(me.get(), Long.parseLong(thread.group(1)))
                .map(head -> preview(head, body))
                .orElseGet(() -> previewIn("", body));
    }

    private String preview(long spaceId, Visibility visibility, String body) {
        return titles.titled(me.get(), spaceId, visibility, List.of(renderer.html(body, spaceId)))
                .get(0);
    }
}
