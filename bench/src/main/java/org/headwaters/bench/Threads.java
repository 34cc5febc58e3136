package org.headwaters.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.headwaters.bench.People.Person;
import org.headwaters.bench.People.Place;
import org.headwaters.discussion.Post;
import org.headwaters.discussion.ThreadType;
import org.headwaters.platform.text.Markdown;
import org.headwaters.platform.text.Slugs;

/** Threads with their posts: few very long ones, many short ones. What points to them is made from them at the end. */
final class Threads {

    /** A thread of rank r has about this power of r times the posts of the longest one. */
    private static final double TAIL = -0.75;

    private static final int DAYS = 900;

    private final Connection connection;
    private final Random chance;
    private final List<Words> languages;
    private final Markdown markdown = new Markdown();
    private final List<Place> places;
    private final Instant now;

    Threads(Connection connection, Random chance, List<Words> languages, List<Place> places, Instant now) {
        this.connection = connection;
        this.chance = chance;
        this.languages = languages;
        this.places = places;
        this.now = now;
    }

    /** Writes so many threads with so many posts together. */
    void load(int threads, int posts) throws SQLException {
        List<Integer> sizes = sizes(threads, posts);
        List<Instant> begun = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            begun.add(now.minus(Duration.ofMinutes(120 + (long) (chance.nextDouble() * DAYS * 1_440))));
        }
        Collections.sort(begun);
        List<Long> topics = Target.numbers(connection, "SELECT id FROM term WHERE vocabulary = 'TOPIC'");
        long thread = Target.numbers(connection, "SELECT COALESCE(MAX(id), 0) + 1 FROM thread")
                .get(0);
        long post = Target.numbers(connection, "SELECT COALESCE(MAX(id), 0) + 1 FROM post")
                .get(0);
        try (Rows heads = new Rows(
                        connection,
                        "thread",
                        "id,space_id,title,slug,type,author_id,organization_id,created_at,last_number,last_post_at,last_author_id,version");
                Rows all = new Rows(
                        connection,
                        "post",
                        "id,thread_id,number,author_id,organization_id,reply_to,body,html,created_at,version,depth,sort_key",
                        heads);
                Rows about = new Rows(connection, "thread_topic", "thread_id,term_id", heads);
                Rows accepted =
                        new Rows(connection, "accepted_answer", "thread_id,post_id,accepted_by,accepted_at", all)) {
            for (int i = 0; i < threads; i++) {
                Place place = place();
                Words words = words();
                List<Object[]> talk = talk(thread, place, words, begun.get(i), sizes.get(i));
                Object[] first = talk.get(0);
                Object[] last = talk.get(talk.size() - 1);
                ThreadType type = chance.nextInt(3) == 0 ? ThreadType.QUESTION : ThreadType.DISCUSSION;
                String title = words.title();
                heads.add(
                        thread,
                        place.id(),
                        title,
                        Slugs.of(title, "thread"),
                        type.name(),
                        first[AUTHOR],
                        first[AUTHOR + 1],
                        first[AT],
                        talk.size(),
                        last[AT],
                        last[AUTHOR],
                        0);
                about.add(thread, topics.get(chance.nextInt(topics.size())));
                for (Object[] one : talk) {
                    one[0] = post++;
                    all.add(one);
                }
                if (type == ThreadType.QUESTION && talk.size() > 2 && chance.nextInt(2) == 0) {
                    accepted.add(thread, talk.get(1)[0], first[AUTHOR], talk.get(2)[AT]);
                }
                thread++;
            }
        }
        follow();
    }

    private static final int AUTHOR = 3;
    private static final int AT = 8;

    /** The posts of one thread; the number of the row is still missing. */
    private List<Object[]> talk(long thread, Place place, Words words, Instant begun, int size) {
        List<Object[]> talk = new ArrayList<>(size);
        List<String> keys = new ArrayList<>(size);
        // Conversations are quick at first and slow down; all of it has happened by now.
        double whole = Duration.between(begun, now).toSeconds() - 60.0;
        double until = Math.min(whole, (2 + size) * 40_000 * (0.3 + chance.nextDouble()));
        List<Person> about = place.people();
        int circle = Math.min(about.size(), 3 + size / 4);
        int from = chance.nextInt(about.size());
        for (int number = 1; number <= size; number++) {
            Person author = about.get((from + chance.nextInt(circle)) % about.size());
            Integer answers = number > 2 && chance.nextInt(3) == 0 ? 1 + chance.nextInt(number - 1) : null;
            String body = words.post();
            String html = markdown.render(body);
            double part = (number - 1.0) / size;
            Instant at = begun.plusMillis((long) (until * part * part * 1_000) + number);
            Post post = new Post(thread, number, author.id(), author.organization(), answers, body, html, at);
            if (answers != null && answers > 1) {
                post.answers(keys.get(answers - 1));
            }
            keys.add(post.sortKey());
            talk.add(new Object[] {
                null,
                thread,
                number,
                author.id(),
                author.organization(),
                answers,
                body,
                html,
                at,
                0,
                post.sortKey().split("\\.").length,
                post.sortKey()
            });
        }
        return talk;
    }

    /** Whoever wrote in a thread follows it and has read it up to there; readers have read a part of what is new. */
    private void follow() throws SQLException {
        String written = " FROM post p GROUP BY p.author_id, p.thread_id";
        run(
                "INSERT IGNORE INTO thread_follow (member_id, thread_id, level, reason, since) SELECT p.author_id, p.thread_id,"
                        + " 'EVERYTHING', IF(MIN(p.number) = 1, 'STARTED', 'REPLIED'), MIN(p.created_at)" + written);
        run("INSERT IGNORE INTO reading (member_id, thread_id, read_number, read_at) SELECT p.author_id, p.thread_id,"
                + " MAX(p.number), MAX(p.created_at)" + written);
        String readers =
                " FROM thread t JOIN account a ON a.email LIKE 'reader-%@bench.invalid' AND a.password_hash IS NOT NULL";
        run("INSERT IGNORE INTO reading (member_id, thread_id, read_number, read_at) SELECT a.member_id, t.id,"
                + " 1 + (t.id * 7 + a.member_id) MOD t.last_number, t.last_post_at" + readers
                + " WHERE (t.id + a.member_id) MOD 20 = 0 OR a.email = 'reader-0@bench.invalid' AND t.id MOD 3 > 0");
        run(
                "INSERT IGNORE INTO reaction (post_id, member_id, kind, organization_id, given_at) SELECT p.id, t.author_id, 'THANKS',"
                        + " t.organization_id, p.created_at FROM post p JOIN thread t ON t.id = p.thread_id"
                        + " WHERE p.author_id <> t.author_id AND p.id MOD 4 = 0");
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.commit();
    }

    /** How many posts each thread has: a long tail, shuffled. */
    private List<Integer> sizes(int threads, int posts) {
        double sum = 0;
        for (int rank = 1; rank <= threads; rank++) {
            sum += Math.pow(rank, TAIL);
        }
        List<Integer> sizes = new ArrayList<>(threads);
        double owed = 0;
        for (int rank = 1; rank <= threads; rank++) {
            owed += posts * Math.pow(rank, TAIL) / sum;
            int size = Math.max(1, (int) Math.round(owed));
            owed -= size;
            sizes.add(size);
        }
        Collections.shuffle(sizes, chance);
        return sizes;
    }

    /** Half of all is said before the whole community. */
    private Place place() {
        return places.get(chance.nextBoolean() ? 0 : chance.nextInt(places.size()));
    }

    private Words words() {
        int part = chance.nextInt(20);
        return languages.get(part < 16 ? 0 : part < 18 ? 1 : part - 16);
    }
}
