package org.headwaters.web.voice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.headwaters.discussion.PostView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.reaction.ReactionCount;
import org.headwaters.reaction.ReactionKind;
import org.headwaters.reaction.ReactionPolicy;
import org.headwaters.reaction.ReactionQueries;
import org.headwaters.reaction.ReactionService;
import org.headwaters.web.discussions.ReadThread;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The reactions under the posts of a thread's page, and their buttons. */
@RequestScoped
@Named("reactions")
public class Reactions {

    private static final Pattern WISH = Pattern.compile("(\\d{1,18})-([A-Z_]{1,20})-(on|off)");

    @Inject
    private ReactionQueries queries;

    @Inject
    private ReactionService service;

    @Inject
    private ReadThread thread;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private Map<Long, List<ReactionCount>> counts;

    /** What was given to a post, in the order of the kinds. */
    public List<ReactionCount> given(PostView post) {
        List<ReactionCount> found = all().getOrDefault(post.id(), List.of());
        return Arrays.stream(ReactionKind.values())
                .flatMap(kind -> found.stream().filter(count -> count.kind() == kind))
                .toList();
    }

    /** The kinds nobody has given to a post yet. */
    public List<ReactionCount> open(PostView post) {
        List<ReactionCount> found = all().getOrDefault(post.id(), List.of());
        return Arrays.stream(ReactionKind.values())
                .filter(kind -> found.stream().noneMatch(count -> count.kind() == kind))
                .map(kind -> new ReactionCount(post.id(), kind, 0, 0))
                .toList();
    }

    /** Whether the address asks for the menu of a post. */
    public boolean asksFor(PostView post) {
        return path.parameter("menu").equals(String.valueOf(post.id()));
    }

    /** Everything one can say with one press. */
    public ReactionKind[] getKinds() {
        return ReactionKind.values();
    }

    /** Whether the actor may react to a post of this page. */
    public boolean may(PostView post) {
        return ReactionPolicy.mayReact(
                me.get(), thread.getHead().spaceId(), thread.getHead().visibility(), post.authorId());
    }

    /** The button that was pressed. */
    public void react() {
        Matcher wish = WISH.matcher(path.parameter("react"));
        if (!wish.matches()) {
            throw new NotFound();
        }
        long post = Long.parseLong(wish.group(1));
        ReactionKind kind = Arrays.stream(ReactionKind.values())
                .filter(candidate -> candidate.name().equals(wish.group(2)))
                .findFirst()
                .orElseThrow(NotFound::new);
        forms.run(() -> wish.group(3).equals("on") ? service.give(post, kind) : service.takeBack(post, kind));
    }

    private Map<Long, List<ReactionCount>> all() {
        if (counts == null) {
            counts = queries.counts(me.get(), thread.idsWith(PostView::reactions)).stream()
                    .collect(Collectors.groupingBy(ReactionCount::postId));
        }
        return counts;
    }
}
