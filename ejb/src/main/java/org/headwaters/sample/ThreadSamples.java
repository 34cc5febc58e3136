package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headwaters.discussion.DiscussionThread;
import org.headwaters.discussion.Post;
import org.headwaters.discussion.PostRenderer;
import org.headwaters.discussion.Reading;
import org.headwaters.discussion.ThreadType;
import org.headwaters.member.Member;
import org.headwaters.platform.text.Slugs;
import org.headwaters.space.Space;

/**
 * The sample's threads, and how far people have read them: everybody up to their own last post, and each of the three people of
 * {@link SampleAccounts} everything older than their last visit, so that what is new for them is new.
 */
@ApplicationScoped
public class ThreadSamples implements SamplePart {

    /** When each of the three was here last, in days. */
    private static final Map<String, Double> LAST_VISIT =
            Map.of("leader@example.org", 4.2, "member@example.org", 6.5, "coordinator@example.org", 2.4);

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SampleIndex index;

    @Inject
    private PostRenderer renderer;

    @Override
    public String name() {
        return "threads";
    }

    @Override
    public void load(SampleTimes times) {
        Map<String, Member> members = index.members();
        Map<Member, Instant> visits = visits(members, times);
        for (Space space : index.spaces().values()) {
            String file = "threads/" + space.slug() + ".json";
            if (SampleFiles.has(file)) {
                load(space, SampleFiles.list(file), members, visits, times);
            }
        }
    }

    private void load(
            Space space,
            List<JsonObject> threads,
            Map<String, Member> members,
            Map<Member, Instant> visits,
            SampleTimes times) {
        List<DiscussionThread> begun = new ArrayList<>();
        List<List<SamplePost>> talks = new ArrayList<>();
        for (JsonObject data : threads) {
            List<SamplePost> posts = posts(data, members, times);
            begun.add(thread(space, data, posts));
            talks.add(posts);
        }
        begun.forEach(one -> SampleRows.add(em, one));
        for (int i = 0; i < begun.size(); i++) {
            Long thread = begun.get(i).id();
            Map<Integer, String> keys = new HashMap<>();
            for (SamplePost post : talks.get(i)) {
                Post made = new Post(
                        thread,
                        post.number(),
                        post.author().id(),
                        post.author().organizationId(),
                        post.replyTo(),
                        post.body(),
                        renderer.html(post.body(), space.id()),
                        post.at());
                made.answers(post.replyTo() == null ? null : keys.get(post.replyTo()));
                keys.put(post.number(), made.sortKey());
                em.persist(made);
            }
            for (Map.Entry<Member, Integer> read : read(talks.get(i), visits).entrySet()) {
                em.persist(new Reading(
                        read.getKey().id(),
                        thread,
                        read.getValue(),
                        talks.get(i).get(read.getValue() - 1).at()));
            }
        }
    }

    private static List<SamplePost> posts(JsonObject thread, Map<String, Member> members, SampleTimes times) {
        Instant start = times.daysAgo(SampleFiles.number(thread, "daysAgo"));
        List<SamplePost> posts = new ArrayList<>();
        for (JsonObject data : thread.getJsonArray("posts").getValuesAs(JsonObject.class)) {
            posts.add(new SamplePost(
                    posts.size() + 1,
                    members.get(data.getString("author")),
                    times.hoursAfter(start, SampleFiles.number(data, "hoursAfter")),
                    data.containsKey("replyTo") ? data.getInt("replyTo") : null,
                    data.getString("body")));
        }
        return posts;
    }

    private static DiscussionThread thread(Space space, JsonObject data, List<SamplePost> posts) {
        Member author = posts.get(0).author();
        String title = data.getString("title");
        DiscussionThread thread = new DiscussionThread(
                space.id(),
                title,
                Slugs.of(title, "thread"),
                SampleFiles.constant(ThreadType.class, data, "type"),
                author.id(),
                author.organizationId(),
                posts.get(0).at());
        if (data.getBoolean("pinned", false)) {
            thread.pin();
        }
        posts.forEach(post -> thread.nextNumber(post.author().id(), post.at()));
        return thread;
    }

    private Map<Member, Instant> visits(Map<String, Member> members, SampleTimes times) {
        Map<Member, Instant> visits = new HashMap<>();
        for (JsonObject person : SampleFiles.list("members.json")) {
            Double days = LAST_VISIT.get(person.getString("email"));
            if (days != null) {
                visits.put(members.get(person.getString("handle")), times.daysAgo(days));
                em.createNativeQuery("UPDATE member SET last_visit_at = ?1 WHERE id = ?2")
                        .setParameter(1, LocalDateTime.ofInstant(times.daysAgo(days), ZoneOffset.UTC))
                        .setParameter(2, members.get(person.getString("handle")).id())
                        .executeUpdate();
            }
        }
        return visits;
    }

    /** How far each reader has read. */
    static <M> Map<M, Integer> read(List<? extends Written<M>> posts, Map<M, Instant> visits) {
        Map<M, Integer> read = new HashMap<>();
        for (Written<M> post : posts) {
            read.put(post.author(), post.number());
            visits.forEach((reader, visit) -> {
                if (!post.at().isAfter(visit)) {
                    read.merge(reader, post.number(), Math::max);
                }
            });
        }
        return read;
    }

    /** What reading needs to know of a post. */
    interface Written<M> {
        int number();

        M author();

        Instant at();
    }

    private record SamplePost(int number, Member author, Instant at, Integer replyTo, String body)
            implements Written<Member> {}
}
