package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.discussion.CarePolicy;
import org.headwaters.discussion.CareQueries;
import org.headwaters.discussion.CareService;
import org.headwaters.discussion.MoveService;
import org.headwaters.discussion.SummaryForm;
import org.headwaters.discussion.SummaryView;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The page of those who care for a thread: one act at a time, each with its own short form. */
@RequestScoped
@Named
public class CareForThread {

    private static final Set<String> ACTS = Set.of("close", "summary", "reopen", "move", "split", "merge");
    private static final Pattern THREAD = Pattern.compile("(?:.*/discussions/)?(\\d{1,18})(?:[/?#].*)?");

    @Inject
    private ThreadQueries threads;

    @Inject
    private CareQueries queries;

    @Inject
    private CareService service;

    @Inject
    private MoveService moves;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    @Inject
    private SplitPosts ticked;

    private ThreadView head;
    private CareQueries.Standing standing;
    private SummaryView summary;
    private List<SpaceSummary> targets;
    private String learned = "";
    private String decided = "";
    private String stillOpen = "";
    private String reason = "";
    private String title = "";
    private String target = "";
    private String space = "";
    private boolean opens;

    /** Before the page is written. */
    public void load() {
        head = threads.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
        if (!me.isMember() || !CarePolicy.mayCare(me.get(), head.spaceId())) {
            throw new NotAllowed("thread.care");
        }
        standing = queries.standing(head);
        summary = queries.summary(head).orElse(null);
        if (!forms.isWrong() && summary != null) {
            learned = summary.learned();
            decided = summary.decided();
            stillOpen = summary.stillOpen();
        }
    }

    /** Closes it. */
    public void close() {
        forms.send(key -> done(service.close(key, path.number("id"), summaryForm(), reason), "thread-closed"));
    }

    /** Changes what it came to. */
    public void summarize() {
        forms.send(key -> done(service.summarize(key, path.number("id"), summaryForm()), "thread-summarized"));
    }

    /** Opens it again. */
    public void reopen() {
        forms.send(key -> done(service.reopen(key, path.number("id"), reason), "thread-reopened"));
    }

    /** Moves it to another space. */
    public void move() {
        forms.send(key -> {
            SpaceSummary to =
                    spaces.bySlug(me.get(), space).orElseThrow(() -> new InvalidInput("space", "required.space"));
            return done(moves.move(key, path.number("id"), to.id(), reason, opens), "thread-moved");
        });
    }

    /** Gives posts a thread of their own. */
    public void split() {
        forms.send(key -> done(moves.split(key, path.number("id"), ticked.ticked(), title, reason), "thread-split"));
    }

    /** Brings it into another thread. */
    public void merge() {
        forms.send(key -> {
            Matcher matcher = THREAD.matcher(target.strip());
            if (!matcher.matches()) {
                throw new InvalidInput("target", "required.target");
            }
            try {
                return done(
                        moves.merge(key, path.number("id"), Long.parseLong(matcher.group(1)), reason, opens),
                        "thread-merged");
            } catch (NotFound none) {
                throw new InvalidInput("target", "required.target");
            }
        });
    }

    /** Keeps it on top, or no longer. */
    public void pin() {
        boolean on = path.parameter("pin").equals("yes");
        forms.send(key -> done(service.pin(key, path.number("id"), on), on ? "thread-pinned" : "thread-unpinned"));
    }

    /** Features it, or no longer. */
    public void feature() {
        boolean on = path.parameter("feature").equals("yes");
        forms.send(
                key -> done(service.feature(key, path.number("id"), on), on ? "thread-featured" : "thread-unfeatured"));
    }

    private static String done(String path, String sentence) {
        return Forms.with(path, "done", sentence);
    }

    private SummaryForm summaryForm() {
        String version = path.parameter("version");
        return new SummaryForm(
                learned, decided, stillOpen, version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0);
    }

    /** The act whose form is shown, or empty. */
    public String getAct() {
        String act = path.parameter("do");
        return ACTS.contains(act) ? act : "";
    }

    /** The thread. */
    public ThreadView getHead() {
        return head;
    }

    /** How it stands. */
    public CareQueries.Standing getStanding() {
        return standing;
    }

    /** What it came to, or null. */
    public SummaryView getSummary() {
        return summary;
    }

    /** The spaces it may go to. Asked for before {@link #load} too: what was chosen is checked against them while the form is read. */
    public List<SpaceSummary> getTargets() {
        if (targets == null) {
            targets = threads.find(me.get(), path.number("id"))
                    .map(thread -> spaces.readable(me.get()).stream()
                            .filter(candidate -> candidate.id() != thread.spaceId()
                                    && CarePolicy.mayMove(me.get(), thread.spaceId(), candidate.id()))
                            .toList())
                    .orElse(List.of());
        }
        return targets;
    }

    /** What we learned. */
    public String getLearned() {
        return learned;
    }

    /** For the form. */
    public void setLearned(String learned) {
        this.learned = learned;
    }

    /** What we decided. */
    public String getDecided() {
        return decided;
    }

    /** For the form. */
    public void setDecided(String decided) {
        this.decided = decided;
    }

    /** What is still open. */
    public String getStillOpen() {
        return stillOpen;
    }

    /** For the form. */
    public void setStillOpen(String stillOpen) {
        this.stillOpen = stillOpen;
    }

    /** Why. */
    public String getReason() {
        return reason;
    }

    /** For the form. */
    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Title of the new thread. */
    public String getTitle() {
        return title;
    }

    /** For the form. */
    public void setTitle(String title) {
        this.title = title;
    }

    /** Address of the other thread, as typed. */
    public String getTarget() {
        return target;
    }

    /** For the form. */
    public void setTarget(String target) {
        this.target = target;
    }

    /** The space it goes to. */
    public String getSpace() {
        return space;
    }

    /** For the form. */
    public void setSpace(String space) {
        this.space = space;
    }

    /** Whether it was said that more people will be able to read it. */
    public boolean isOpens() {
        return opens;
    }

    /** For the form. */
    public void setOpens(boolean opens) {
        this.opens = opens;
    }
}
