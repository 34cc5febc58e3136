package org.headwaters.web.voice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headwaters.discussion.PostView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.poll.Ballot;
import org.headwaters.poll.PollKind;
import org.headwaters.poll.PollPolicy;
import org.headwaters.poll.PollQueries;
import org.headwaters.poll.PollService;
import org.headwaters.poll.PollView;
import org.headwaters.poll.Stance;
import org.headwaters.web.discussions.ReadThread;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.frame.Say;
import org.headwaters.web.frame.Words;

/** The polls in the posts of a thread's page. */
@RequestScoped
@Named("polls")
public class Polls {

    private static final String VOTE = "vote";

    @Inject
    private PollQueries queries;

    @Inject
    private PollService service;

    @Inject
    private ReadThread thread;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private Map<Long, PollView> polls;

    /** The poll in a post, or null. */
    public PollView of(PostView post) {
        if (polls == null) {
            polls = queries.polls(me.get(), thread.idsWith(PostView::polls));
        }
        return polls.get(post.id());
    }

    /** The poll in a post as a list of one or none, so that the page asks for it once. */
    public List<PollView> in(PostView post) {
        PollView poll = of(post);
        return poll == null ? List.of() : List.of(poll);
    }

    /** Whether the actor may vote in a poll of this page now. */
    public boolean mayVote(PollView poll) {
        return poll.open()
                && PollPolicy.mayVote(
                        me.get(), thread.getHead().spaceId(), thread.getHead().visibility());
    }

    /** Whether the actor may close a poll of this page now. */
    public boolean mayClose(PollView poll, PostView post) {
        return poll.open()
                && PollPolicy.mayClose(
                        me.get(), thread.getHead().spaceId(), thread.getHead().visibility(), post.authorId());
    }

    /** The words of an option. */
    public String label(PollView poll, String label) {
        return poll.kind() == PollKind.CONSENT ? Say.name(Stance.valueOf(label)) : label;
    }

    /** Whether an option is marked: as just sent, when something was wrong with it, else as the actor voted. */
    public boolean marked(PollView poll, PollView.Option option) {
        return sent(poll) ? values("choice-" + poll.id()).contains(String.valueOf(option.id())) : option.place() > 0;
    }

    /** The place an option has in a ranked vote, or 0. */
    public int place(PollView poll, PollView.Option option) {
        return sent(poll) ? number(path.parameter(rank(poll.id(), option.id()))) : option.place();
    }

    /** Why the actor objects. */
    public String reason(PollView poll) {
        return sent(poll) ? path.parameter("reason-" + poll.id()) : poll.reason();
    }

    /** The rounds of a ranked count in words. */
    public List<String> rounds(PollView poll) {
        return poll.runoff().rounds().stream()
                .map(round -> {
                    String counts = String.join(
                            ", ",
                            round.counts().entrySet().stream()
                                    .map(entry -> Words.of(
                                            "voice", "roundCount", poll.label(entry.getKey()), entry.getValue()))
                                    .toList());
                    String out = String.join(
                            ", ", round.out().stream().map(poll::label).toList());
                    return out.isEmpty()
                            ? Words.of("voice", "roundLast", counts)
                            : Words.of(
                                    "voice",
                                    "roundOut",
                                    counts,
                                    out,
                                    round.out().size());
                })
                .toList();
    }

    /** The winners of a ranked poll in words. */
    public String winners(PollView poll) {
        List<Long> winners = poll.runoff().winners();
        String names = String.join(", ", winners.stream().map(poll::label).toList());
        return winners.isEmpty() ? "" : Words.of("voice", "winner", winners.size(), names, poll.open() ? 1 : 0);
    }

    /** Votes in the poll whose button was pressed. */
    public void vote() {
        long poll = pressed(VOTE);
        forms.run(() -> Forms.with(service.vote(poll, ballot(poll)), "done", "voted"));
    }

    /** Closes the poll whose button was pressed. */
    public void close() {
        long poll = pressed("close-poll");
        forms.run(() -> Forms.with(service.close(poll), "done", "poll-closed"));
    }

    private Ballot ballot(long poll) {
        Map<Long, Integer> places = new HashMap<>();
        Map<String, String> all =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        String ranks = rank(poll, null);
        all.forEach((name, value) -> {
            if (name.startsWith(ranks) && id(name.substring(ranks.length())) > 0 && number(value) > 0) {
                places.put(id(name.substring(ranks.length())), number(value));
            }
        });
        List<Long> options = values("choice-" + poll).stream()
                .map(Polls::id)
                .filter(option -> option > 0)
                .toList();
        return new Ballot(options, places, path.parameter("reason-" + poll));
    }

    private long pressed(String button) {
        long poll = id(path.parameter(button));
        if (poll == 0) {
            throw new NotFound();
        }
        return poll;
    }

    private boolean sent(PollView poll) {
        return forms.isWrong() && path.parameter(VOTE).equals(String.valueOf(poll.id()));
    }

    private static String rank(long poll, Long option) {
        return "rank-" + poll + "-" + (option == null ? "" : option);
    }

    private static List<String> values(String name) {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(name);
        return values == null ? List.of() : Arrays.asList(values);
    }

    private static long id(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}
