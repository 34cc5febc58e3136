package org.headwaters.web.voice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.headwaters.discussion.PostPlace;
import org.headwaters.discussion.PostPlaceQueries;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.reaction.ReactionKind;
import org.headwaters.reaction.ReactionQueries;
import org.headwaters.reaction.ReactionRow;
import org.headwaters.web.frame.RequestPath;

/** Who reacted to a post, by name and organization. */
@RequestScoped
@Named("whoReacted")
public class WhoReacted {

    @Inject
    private PostPlaceQueries places;

    @Inject
    private ReactionQueries reactions;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private PostPlace post;
    private List<ReactionRow> rows = List.of();

    /** Before the page is written. */
    public void load() {
        post = places.find(me.get(), path.number("id"), (int) Math.min(path.number("number"), Integer.MAX_VALUE))
                .orElseThrow(NotFound::new);
        rows = reactions.who(me.get(), post);
    }

    /** The post. */
    public PostPlace getPost() {
        return post;
    }

    /** Whether nobody reacted. */
    public boolean isNobody() {
        return rows.isEmpty();
    }

    /** The kinds somebody gave. */
    public List<ReactionKind> getKinds() {
        return Arrays.stream(ReactionKind.values())
                .filter(kind -> rows.stream().anyMatch(row -> row.kind() == kind))
                .toList();
    }

    /** Those who gave one kind. */
    public List<ReactionRow> of(ReactionKind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }
}
