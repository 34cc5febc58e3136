package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.discussion.CareService;
import org.headwaters.discussion.DiscussionService;
import org.headwaters.discussion.DiscussionThread;
import org.headwaters.discussion.MoveService;
import org.headwaters.discussion.Post;
import org.headwaters.discussion.PostFields;
import org.headwaters.discussion.SummaryForm;
import org.headwaters.member.Member;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.space.Space;

/** What people did to threads of the sample: one closed with a summary, one split, one post edited and one removed. */
@ApplicationScoped
public class CareSamples implements SamplePart {

    private static final String CLOSED = "school-nurses-and-clinics-sharing-an-asthma-plan-that-is-used";
    private static final String SPLIT = "food-insecurity-screening-what-happens-after-a-yes";
    private static final String CHANGED = "heat-smoke-and-the-people-who-work-outside";
    private static final double DAYS_AGO = 3.1;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SampleIndex index;

    @Inject
    private CurrentActor current;

    @Inject
    private CareService care;

    @Inject
    private MoveService moves;

    @Inject
    private DiscussionService discussions;

    @Override
    public String name() {
        return "care";
    }

    @Override
    public void load(SampleTimes times) {
        Actor program = current.get();
        Set<Long> spaces = index.spaces().values().stream().map(Space::id).collect(Collectors.toSet());
        try {
            current.become(actor(coordinator(), spaces, true));
            close();
            split();
            current.become(actor(index.members().get("darrell-stuckwisch"), spaces, false));
            edit();
            remove(times);
        } finally {
            current.become(program);
        }
        em.flush();
        LocalDateTime at = LocalDateTime.ofInstant(times.daysAgo(DAYS_AGO), ZoneOffset.UTC);
        for (String sql : List.of(
                "UPDATE thread_event SET happened_at = ?1",
                "UPDATE thread_summary SET written_at = ?1",
                "UPDATE thread SET closed_at = ?1 WHERE closed_at IS NOT NULL",
                "UPDATE post SET removed_at = ?1 WHERE removed_at IS NOT NULL",
                "UPDATE post SET edited_at = ?1 WHERE edited_at IS NOT NULL",
                "UPDATE post_revision SET replaced_at = ?1")) {
            em.createNativeQuery(sql).setParameter(1, at).executeUpdate();
        }
    }

    private void close() {
        long thread = thread(CLOSED).id();
        care.close(
                Submissions.newKey(),
                thread,
                new SummaryForm(
                        "A plan on **one page** with a traffic light is used. Children who draw the faces themselves know it by heart.",
                        "* Two schools try it this fall.\n* One signature at registration covers the school year.",
                        "Who holds the key to the inhalers at practice?",
                        0),
                "");
        care.feature(Submissions.newKey(), thread, true);
    }

    private void split() {
        moves.split(
                Submissions.newKey(),
                thread(SPLIT).id(),
                List.of(4, 5),
                "A food shelf at the clinic, with no gate",
                "The shelf deserves a talk of its own.");
    }

    private void edit() {
        long thread = thread(CHANGED).id();
        String before = em.createQuery("SELECT p FROM Post p WHERE p.threadId = :thread AND p.number = 2", Post.class)
                .setParameter("thread", thread)
                .getSingleResult()
                .body();
        discussions.edit(
                Submissions.newKey(),
                thread,
                2,
                1,
                before.replace("Two were high.", "Two were high, and both have a clinic now."),
                PostFields.NONE);
    }

    private void remove(SampleTimes times) {
        DiscussionThread thread = thread(CHANGED);
        Instant at = times.daysAgo(DAYS_AGO + 1);
        Member author = index.members().get("darrell-stuckwisch");
        int number = thread.nextNumber(author.id(), at);
        String words = "The shade tarp is in the shed behind the church. Bring the long poles.";
        em.persist(new Post(
                thread.id(), number, author.id(), author.organizationId(), null, words, "<p>" + words + "</p>", at));
        em.flush();
        care.remove(Submissions.newKey(), thread.id(), number, "Meant for somebody else.");
    }

    private Member coordinator() {
        return index.members().values().stream()
                .filter(Member::coordinator)
                .findFirst()
                .orElseThrow();
    }

    private DiscussionThread thread(String slug) {
        return em.createQuery("SELECT t FROM DiscussionThread t WHERE t.slug = :slug", DiscussionThread.class)
                .setParameter("slug", slug)
                .getSingleResult();
    }

    private static Actor actor(Member member, Set<Long> spaces, boolean coordinator) {
        return new Actor(
                member.id(),
                member.handle(),
                member.name(),
                member.organizationId(),
                coordinator,
                Set.of(),
                spaces,
                Set.of(),
                false);
    }
}
