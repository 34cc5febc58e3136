package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.headwaters.discussion.CarePolicy;
import org.headwaters.discussion.CareQueries;
import org.headwaters.discussion.CareService;
import org.headwaters.discussion.PostHead;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadView;
import org.headwaters.discussion.VersionView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.text.TextDiff;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** What a post said before, and what changed each time. */
@RequestScoped
@Named
public class PostHistory {

    @Inject
    private ThreadQueries threads;

    @Inject
    private CareQueries queries;

    @Inject
    private CareService service;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private ThreadView head;
    private PostHead post;
    private List<Change> changes = List.of();

    /**
     * One change.
     *
     * @param number number of the version it replaced
     * @param editorHandle who made it
     * @param editorName who made it
     * @param at when
     * @param removal whether the post was removed
     * @param hidden whether the version it replaced is hidden
     * @param parts the difference; null when the reader may not see it
     */
    public record Change(
            int number,
            String editorHandle,
            String editorName,
            Instant at,
            boolean removal,
            boolean hidden,
            List<TextDiff.Part> parts) {}

    /** Before the page is written. */
    public void load() {
        head = threads.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
        post = queries.post(head, (int) path.number("number")).orElseThrow(NotFound::new);
        if (!CarePolicy.mayReadHistory(me.get(), head.spaceId(), head.visibility())) {
            throw new NotAllowed("post.history");
        }
        if (post.movedTo() != null || post.removal() != null && !CarePolicy.mayReadRemoved(me.get())) {
            throw new NotFound();
        }
        changes = changes(queries.versions(me.get(), head, post), post.body());
    }

    /** The newest change first. A change is shown when both the words before and after it may be seen. */
    private static List<Change> changes(List<VersionView> versions, String now) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            VersionView version = versions.get(i);
            String after = i + 1 < versions.size() ? versions.get(i + 1).body() : now;
            changes.add(new Change(
                    version.number(),
                    version.editorHandle(),
                    version.editorName(),
                    version.replacedAt(),
                    version.removal(),
                    version.hidden(),
                    version.body() == null || after == null ? null : TextDiff.between(version.body(), after)));
        }
        Collections.reverse(changes);
        return changes;
    }

    /** Hides the older version whose button was pressed. */
    public void hide() {
        String version = path.parameter("hide");
        long id = path.number("id");
        int number = (int) path.number("number");
        if (version.matches("\\d{1,9}")) {
            forms.run(() -> {
                service.hide(id, number, Integer.parseInt(version));
                return "/discussions/" + id + "/posts/" + number + "/history?done=version-hidden";
            });
        }
    }

    /** Whether the actor may hide older versions. */
    public boolean isHiding() {
        return post != null && CarePolicy.mayHide(me.get(), head.spaceId(), head.visibility(), post.authorId());
    }

    /** The thread. */
    public ThreadView getHead() {
        return head;
    }

    /** The post as it stands. */
    public PostHead getPost() {
        return post;
    }

    /** What changed, the newest first. */
    public List<Change> getChanges() {
        return changes;
    }
}
