package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.headwaters.discussion.PostView;
import org.headwaters.discussion.ThreadType;
import org.headwaters.discussion.ThreadView;
import org.headwaters.discussion.types.AnnouncementView;
import org.headwaters.discussion.types.AnswerView;
import org.headwaters.discussion.types.CollaborationService;
import org.headwaters.discussion.types.CollaborationView;
import org.headwaters.discussion.types.InterestedView;
import org.headwaters.discussion.types.MarkService;
import org.headwaters.discussion.types.SolutionView;
import org.headwaters.discussion.types.TypePolicy;
import org.headwaters.discussion.types.TypeQueries;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.vocabulary.TermView;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** What a thread's page shows of its type: the panel on top and the marks on replies, each read once for the whole page. */
@RequestScoped
@Named("types")
public class ThreadTypes {

    /** Names shown at a solution before the rest is a number. */
    private static final int NAMED_SITES = 3;

    @Inject
    private TypeQueries queries;

    @Inject
    private MarkService marks;

    @Inject
    private CollaborationService collaborations;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    @Inject
    private Clock clock;

    @Inject
    private ReadThread page;

    private List<TermView> topics;
    private List<AnswerView> answers;
    private List<SolutionView> solutions;
    private List<InterestedView> interested;
    private CollaborationView collaboration;
    private AnnouncementView announcement;

    /** What the thread is about. */
    public List<TermView> getTopics() {
        // No form stands among them, so nobody needs them before the page is written.
        if (forms.isDecoding()) {
            return List.of();
        }
        if (topics == null) {
            topics = queries.topics(page.getHead());
        }
        return topics;
    }

    /** The accepted answers. */
    public List<AnswerView> getAnswers() {
        if (answers == null) {
            answers = queries.answers(page.getHead());
        }
        return answers;
    }

    /** The solutions. */
    public List<SolutionView> getSolutions() {
        if (solutions == null) {
            solutions = queries.solutions(me.get(), page.getHead());
        }
        return solutions;
    }

    /** At how many organizations any of the solutions works. */
    public int getSites() {
        return (int) getSolutions().stream()
                .flatMap(solution -> solution.sites().stream())
                .distinct()
                .count();
    }

    /** The search for collaborators, or null. */
    public CollaborationView getCollaboration() {
        if (collaboration == null) {
            collaboration = queries.collaboration(page.getHead()).orElse(null);
        }
        return collaboration;
    }

    /** Whether the search still takes people. */
    public boolean isOpen() {
        return getCollaboration() != null
                && collaboration.open(clock.instant(), page.getHead().closed());
    }

    /** Whether its last day is over, so that only a later day opens it again. */
    public boolean isOverdue() {
        return getCollaboration() != null && !clock.instant().isBefore(collaboration.closesAt());
    }

    /** The first moment of the last day before an end, for showing it. */
    public Instant lastDay(Instant end) {
        return CommunityDay.start(CommunityDay.lastBefore(end));
    }

    /** Who would like to take part. */
    public List<InterestedView> getInterested() {
        if (interested == null) {
            interested = queries.interested(page.getHead());
        }
        return interested;
    }

    /** Whether the reader said so too. */
    public boolean isMine() {
        return getInterested().stream().anyMatch(one -> me.get().is(one.memberId()));
    }

    /** Whether the reader may say so. */
    public boolean isMayTakePart() {
        ThreadView head = page.getHead();
        return getCollaboration() != null
                && TypePolicy.mayTakePart(
                        me.get(), head.spaceId(), head.visibility(), collaboration.authorId(), isOpen());
    }

    /** Whether the reader may end the search, or open it again. */
    public boolean isMayEnd() {
        ThreadView head = page.getHead();
        return getCollaboration() != null
                && TypePolicy.mayEnd(me.get(), head.spaceId(), head.visibility(), collaboration.authorId());
    }

    /** The announcement, or null. */
    public AnnouncementView getAnnouncement() {
        if (announcement == null) {
            announcement = queries.announcement(page.getHead()).orElse(null);
        }
        return announcement;
    }

    /** Whether the announcement is shown now. */
    public boolean isRunning() {
        return getAnnouncement() != null && announcement.running(clock.instant());
    }

    /** Whether the announcement is still to come. */
    public boolean isAhead() {
        return getAnnouncement() != null && clock.instant().isBefore(announcement.startsAt());
    }

    /** Whether a reply is an accepted answer. */
    public boolean accepted(PostView post) {
        return getAnswers().stream().anyMatch(answer -> answer.postId() == post.id());
    }

    /** A reply as a solution, or null. */
    public SolutionView solution(PostView post) {
        return getSolutions().stream()
                .filter(solution -> solution.postId() == post.id())
                .findFirst()
                .orElse(null);
    }

    /** The first names of where a solution works. */
    public String named(SolutionView solution) {
        return solution.sites().stream().limit(NAMED_SITES).collect(Collectors.joining(", "));
    }

    /** How many more there are. */
    public int unnamed(SolutionView solution) {
        return Math.max(0, solution.sites().size() - NAMED_SITES);
    }

    /** Whether the reader may accept a reply, or take that back. */
    public boolean mayAccept(PostView post) {
        ThreadView head = page.getHead();
        return head.type() == ThreadType.QUESTION
                && post.number() > 1
                && TypePolicy.mayAccept(me.get(), head.spaceId(), head.visibility(), asker());
    }

    /** Whether the reader may mark a reply as a solution, or take that back. */
    public boolean maySolve(PostView post) {
        ThreadView head = page.getHead();
        return head.type() == ThreadType.BARRIER
                && post.number() > 1
                && TypePolicy.mayMarkSolution(me.get(), head.spaceId(), head.visibility(), asker(), post.authorId());
    }

    /** Whether a reply carries a mark, or a button to give it one. */
    boolean marked(PostView post) {
        return accepted(post) || solution(post) != null || mayAccept(post) || maySolve(post);
    }

    /** Whether the reader may say that a solution works. */
    public boolean isMaySayItWorks() {
        ThreadView head = page.getHead();
        return TypePolicy.maySayItWorks(me.get(), head.spaceId(), head.visibility());
    }

    /** Whether the box "this is a solution" is ticked in the reply form. */
    public boolean isSolutionTicked() {
        return path.postFields().text("solution").equals("yes")
                || page.getDraft() != null
                        && page.getDraft().postFields().text("solution").equals("yes");
    }

    /** The reader, when the reader started the thread; nobody else's id is needed. */
    private Long asker() {
        return me.get().handle().equals(page.getHead().authorHandle())
                ? me.get().memberId()
                : null;
    }

    /** Accepts the reply whose button was pressed. */
    public void accept() {
        mark("accept", marks::accept, "answer-accepted");
    }

    /** Takes that back. */
    public void unaccept() {
        mark("unaccept", marks::takeBack, "answer-not-accepted");
    }

    /** Marks the reply whose button was pressed as a solution. */
    public void solve() {
        mark("solve", marks::solve, "solution-marked");
    }

    /** Takes that back. */
    public void unsolve() {
        mark("unsolve", marks::unsolve, "solution-unmarked");
    }

    /** Says that the solution whose button was pressed works. */
    public void works() {
        mark("works", marks::works, "solution-works");
    }

    /** Takes that back. */
    public void worksNot() {
        mark("worksNot", marks::worksNot, "solution-works-not");
    }

    /** "I am interested." */
    public void interest() {
        mark("interest", collaborations::interested, "interest-said");
    }

    /** Takes that back. */
    public void noInterest() {
        mark("noInterest", collaborations::notInterested, "interest-taken-back");
    }

    /** Ends the search. */
    public void endSearch() {
        mark("endSearch", collaborations::end, "search-ended");
    }

    /** Opens it again. */
    public void resumeSearch() {
        mark("resumeSearch", collaborations::resume, "search-resumed");
    }

    private void mark(String button, LongFunction<String> useCase, String done) {
        String id = path.parameter(button);
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        forms.run(() -> Forms.with(useCase.apply(Long.parseLong(id)), "done", done));
    }
}
