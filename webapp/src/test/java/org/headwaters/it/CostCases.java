package org.headwaters.it;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.headwaters.platform.gate.Actor;
import org.junit.jupiter.api.Test;

/**
 * What pages ask of the database and of memory. The numbers of statements are exact: one more is a choice that somebody makes here, and
 * writes down, not an accident.
 */
interface CostCases {

    /** Bytes for a page of a thread with twenty posts: three times what it takes. */
    long MOST_BYTES = 8_000_000;

    /** What the server throws for every request: Soteria looks for the bean manager, Faces looks at its stack. */
    Pattern OF_THE_SERVER = Pattern.compile("CdiUtils\\.jndiLookup|FacesContextFactory(?:Impl)?\\.getFacesContext");

    /** Each round asks with another length, so that each would be a statement of its own. */
    @Test
    default void listsOfManyLengthsAreOneStatement() throws IOException {
        AtomicInteger length = new AtomicInteger(257);
        long prepared = Statements.prepared(() -> {
            List<Long> ids =
                    LongStream.range(0, length.getAndIncrement()).boxed().toList();
            Inside.bean(Store.class)
                    .call(em -> em.createQuery("SELECT m.name FROM CommunityMember m WHERE m.id IN :ids", String.class)
                            .setParameter("ids", ids)
                            .getResultList());
        });
        assertThat(prepared).isZero();
    }

    @Test
    default void eachPageAsksTheDatabaseWhatIsWrittenHere() throws IOException {
        String thread = talk("cost-asked");
        String secret = reader("cost-asked");
        // A library with nothing in it asks for less. Nothing about it is like the talk.
        long item = LinkCases.resource("zinnia-bulletin", Inside.member("cost-asked-author"), "EVERYONE", null);
        Inside.execute(
                "UPDATE resource SET organization_id = ?2 WHERE id = ?1", item, Inside.organization("cost-asked"));

        // What is like the talk is asked of the index.
        Inside.indexed();
        long counting = Statements.of(() -> {});
        Map<String, Long> asked = new LinkedHashMap<>();
        for (String path : new String[] {
            "/",
            "/discussions",
            "/discussions?show=unread",
            thread,
            "/spaces",
            "/spaces/cost-asked",
            "/members",
            "/organizations",
            "/resources",
            "/search?q=nothing-has-this-word",
            "/search?q=quokkacostasked",
            "/me/notices",
            "/me/bookmarks",
            "/me/searches",
            "/discussions?show=following",
            "/discussions?show=since-visit",
            "/me/catch-up",
            "/me/following",
            "/me/drafts",
            "/me/resources"
        }) {
            asked.put(path.equals(thread) ? "a thread" : path, Statements.of(() -> Pages.get(path, secret)) - counting);
        }
        // Visitors' pages are kept for a moment; an address that was not asked for yet is made anew.
        AtomicInteger number = new AtomicInteger();
        for (String path :
                new String[] {"/discussions", thread, "/spaces/cost-asked", "/organizations", "/resources"}) {
            asked.put(
                    "visitor " + (path.equals(thread) ? "a thread" : path),
                    Statements.of(() -> Pages.get(path + "?n=" + number.incrementAndGet(), null)) - counting);
        }
        asked.put("visitor, kept", Statements.of(() -> Pages.get(thread, null)) - counting);

        assertThat(asked)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("/", 14L),
                        entry("/discussions", 6L),
                        entry("/discussions?show=unread", 8L),
                        entry("a thread", 12L),
                        // Where all spaces are large their members are not counted for each page, and it is one less
                        // (PlanCases).
                        entry("/spaces", 5L),
                        entry("/spaces/cost-asked", 10L),
                        entry("/members", 6L),
                        entry("/organizations", 4L),
                        entry("/resources", 11L),
                        entry("/search?q=nothing-has-this-word", 6L),
                        entry("/search?q=quokkacostasked", 9L),
                        entry("/me/notices", 5L),
                        entry("/me/bookmarks", 4L),
                        entry("/me/searches", 3L),
                        entry("/discussions?show=following", 7L),
                        entry("/discussions?show=since-visit", 6L),
                        entry("/me/catch-up", 8L),
                        entry("/me/following", 5L),
                        entry("/me/drafts", 3L),
                        entry("/me/resources", 3L),
                        entry("visitor /discussions", 4L),
                        entry("visitor a thread", 7L),
                        entry("visitor /spaces/cost-asked", 8L),
                        entry("visitor /organizations", 2L),
                        entry("visitor /resources", 10L),
                        entry("visitor, kept", 1L)));
    }

    @Test
    default void aPageOfAThreadTakesAsMuchMemoryAsItDid() throws IOException {
        String thread = talk("cost-memory");
        String secret = reader("cost-memory");
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            long before = allocated();
            Pages.get(thread, secret);
            least = Math.min(least, allocated() - before);
        }
        assertThat(least).isBetween(1L, MOST_BYTES);
    }

    /**
     * An exception with the stack of a server costs as much as a statement. Payara made one for each call of a stateless bean, Mojarra
     * for each tag: thirty for this page (decision 296).
     */
    @Test
    default void aPageIsMadeWithoutExceptionsOnItsWay() throws IOException {
        String thread = talk("cost-thrown");
        String secret = reader("cost-thrown");
        Pages.get(thread, secret);

        List<String> thrown = Thrown.during(() -> Pages.get(thread, secret));

        // That the server's own are seen shows that others would be.
        assertThat(thrown).anyMatch(OF_THE_SERVER.asPredicate()).allMatch(OF_THE_SERVER.asPredicate());
    }

    private static String talk(String name) {
        long thread = DiscussionCases.thread(name);
        ReadingCases.fill(thread, 20);
        Inside.execute("UPDATE space SET visibility = 'EVERYONE' WHERE slug = ?1", name);
        // Nothing of another case is like it: what is alike is one statement more.
        String own = name.replaceAll("[^a-z]", "");
        String words = "Quokka" + own + " numbat" + own;
        Inside.execute("UPDATE thread SET title = ?1 WHERE id = ?2", words, thread);
        Inside.execute(
                "UPDATE post SET body = ?1, html = ?2 WHERE thread_id = ?3", words, "<p>" + words + "</p>", thread);
        return "/discussions/" + thread + "/" + Inside.text("SELECT slug FROM thread WHERE id = ?1", thread);
    }

    /** Signs a new member of the talk's space in. */
    private static String reader(String space) {
        long id = Inside.count("SELECT id FROM space WHERE slug = ?1", space);
        Actor reader = Inside.member(space + "-reader", id);
        Inside.join(id, reader);
        return Pages.signIn(reader);
    }

    /** What the threads that answer requests have been given so far; the one that runs this case is busy with it. */
    private static long allocated() {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] ids = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(thread -> thread.getThreadName().startsWith("http-thread-pool"))
                .mapToLong(ThreadInfo::getThreadId)
                .filter(id -> id != Thread.currentThread().getId())
                .toArray();
        return Arrays.stream(threads.getThreadAllocatedBytes(ids)).sum();
    }
}
