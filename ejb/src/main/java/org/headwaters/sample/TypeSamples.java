package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headwaters.discussion.types.AcceptedAnswer;
import org.headwaters.discussion.types.Announcement;
import org.headwaters.discussion.types.AnnouncementFields;
import org.headwaters.discussion.types.Collaboration;
import org.headwaters.discussion.types.CollaborationFields;
import org.headwaters.discussion.types.CollaborationInterest;
import org.headwaters.discussion.types.ShownTo;
import org.headwaters.discussion.types.Solution;
import org.headwaters.discussion.types.ThreadTopic;
import org.headwaters.discussion.types.WorksHere;
import org.headwaters.member.Member;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.vocabulary.Vocabulary;

/**
 * What the sample's threads say of their type: topics, accepted answers, solutions and where they work, searches for collaborators,
 * announcements. Threads and posts are there already ({@link ThreadSamples}); a thread is found by its title.
 */
@ApplicationScoped
public class TypeSamples implements SamplePart {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SampleIndex index;

    @Override
    public String name() {
        return "thread-types";
    }

    @Override
    public void load(SampleTimes times) {
        Map<String, Member> members = index.members();
        Map<String, Long> topics = terms(Vocabulary.TOPIC);
        Map<String, Long> populations = terms(Vocabulary.POPULATION);
        for (JsonObject data : SampleFiles.list("thread-types.json")) {
            Long thread = thread(data.getString("title"));
            SampleFiles.strings(data, "topics")
                    .forEach(topic -> em.persist(new ThreadTopic(thread, topics.get(topic))));
            accepted(data, thread, members, times);
            solutions(data, thread, members, times);
            collaboration(data, thread, members, populations, times);
            announcement(data, thread, times);
        }
    }

    private void accepted(JsonObject data, Long thread, Map<String, Member> members, SampleTimes times) {
        for (String number : SampleFiles.strings(data, "accepted")) {
            em.persist(new AcceptedAnswer(
                    thread,
                    post(thread, number),
                    members.get(data.getString("by")).id(),
                    times.daysAgo(1)));
        }
    }

    private void solutions(JsonObject data, Long thread, Map<String, Member> members, SampleTimes times) {
        if (!data.containsKey("solutions")) {
            return;
        }
        for (JsonObject solution : data.getJsonArray("solutions").getValuesAs(JsonObject.class)) {
            Long post = post(thread, solution.getString("post"));
            em.persist(new Solution(
                    thread, post, members.get(solution.getString("by")).id(), times.daysAgo(3)));
            for (String handle : SampleFiles.strings(solution, "worksFor")) {
                Member member = members.get(handle);
                em.persist(new WorksHere(post, member.id(), member.organizationId(), times.daysAgo(2)));
            }
        }
    }

    private void collaboration(
            JsonObject data,
            Long thread,
            Map<String, Member> members,
            Map<String, Long> populations,
            SampleTimes times) {
        if (!data.containsKey("need")) {
            return;
        }
        em.persist(new Collaboration(
                thread,
                new CollaborationFields(
                        data.getString("need"),
                        data.getString("offer"),
                        populations.get(data.getString("population")),
                        data.getString("place"),
                        CommunityDay.end(day(times, data.getInt("closesInDays"))))));
        for (String handle : SampleFiles.strings(data, "interested")) {
            Member member = members.get(handle);
            em.persist(new CollaborationInterest(thread, member.id(), member.organizationId(), times.daysAgo(1)));
        }
    }

    private void announcement(JsonObject data, Long thread, SampleTimes times) {
        if (!data.containsKey("audience")) {
            return;
        }
        em.persist(new Announcement(
                thread,
                new AnnouncementFields(
                        SampleFiles.constant(ShownTo.class, data, "audience"),
                        CommunityDay.start(day(times, data.getInt("startsInDays"))),
                        CommunityDay.end(day(times, data.getInt("endsInDays"))),
                        data.getString("actionLabel"),
                        data.getString("actionUrl"))));
    }

    private static LocalDate day(SampleTimes times, int days) {
        Instant now = times.now();
        return CommunityDay.of(now).plusDays(days);
    }

    private Long thread(String title) {
        return em.createQuery("SELECT t.id FROM DiscussionThread t WHERE t.title = :title", Long.class)
                .setParameter("title", title)
                .getSingleResult();
    }

    private Long post(Long thread, String number) {
        return em.createQuery("SELECT p.id FROM Post p WHERE p.threadId = :thread AND p.number = :number", Long.class)
                .setParameter("thread", thread)
                .setParameter("number", Integer.valueOf(number))
                .getSingleResult();
    }

    private Map<String, Long> terms(Vocabulary vocabulary) {
        Map<String, Long> terms = new HashMap<>();
        List<Object[]> rows = em.createQuery(
                        "SELECT t.slug, t.id FROM Term t WHERE t.vocabulary = :vocabulary", Object[].class)
                .setParameter("vocabulary", vocabulary)
                .getResultList();
        rows.forEach(row -> terms.put((String) row[0], (Long) row[1]));
        return terms;
    }
}
