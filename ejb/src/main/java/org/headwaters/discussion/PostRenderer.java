package org.headwaters.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headwaters.platform.text.Markdown;
import org.headwaters.platform.text.Mention;

/** Renders the words of posts: CommonMark, and names with an at sign as links. A page then needs no look-up for them. */
@ApplicationScoped
public class PostRenderer {

    private Markdown markdown;
    private Event<MentionsFound> found;

    /** For the container. */
    protected PostRenderer() {}

    @Inject
    PostRenderer(Markdown markdown, Event<MentionsFound> found) {
        this.markdown = markdown;
        this.found = found;
    }

    /** Whether showing these words would be more work than words should be. */
    boolean tooMuch(String body) {
        return markdown.tooMuch(body);
    }

    /**
     * The words as HTML safe to write into a page unescaped.
     *
     * @param body what was typed
     * @param spaceId the space of the post, or 0 for one that everybody may read
     */
    public String html(String body, long spaceId) {
        List<Mention> names = markdown.mentions(body);
        if (names.isEmpty()) {
            return markdown.render(body);
        }
        Map<Mention, Mention.Target> known = new HashMap<>();
        found.fire(new MentionsFound(spaceId, names, known));
        return markdown.render(body, known);
    }
}
