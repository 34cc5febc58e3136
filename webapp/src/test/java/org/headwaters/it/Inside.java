package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.search.SearchFeed;

/** What the cases in the container share: beans, actors, rows to begin with, and several threads at one moment. */
final class Inside {

    private static final long PATIENCE_SECONDS = 60;

    private Inside() {}

    static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    /** The next use cases are this actor's. */
    static Actor become(Actor actor) {
        bean(CurrentActor.class).become(actor);
        return actor;
    }

    /** A member's row and the actor of it. The name is made unique by the caller. */
    static Actor member(String handle, long... spaces) {
        long id = insert(
                "INSERT INTO member (handle, name, state, involvement, wishes, joined_at, version)"
                        + " VALUES (?1, ?2, 'ACTIVE', 'GENERAL_MEMBER', '', NOW(6), 0)",
                handle,
                "Member " + handle);
        Set<Long> belongs = new java.util.HashSet<>();
        for (long space : spaces) {
            belongs.add(space);
        }
        return new Actor(id, handle, "Member " + handle, null, false, Set.of(), belongs, Set.of(), false);
    }

    /** A space's id. */
    static long space(String slug, String visibility) {
        return insert(
                "INSERT INTO space (slug, name, purpose, kind, visibility, open_to_join, position, created_at, version)"
                        + " VALUES (?1, ?1, '', 'WORKGROUP', ?2, TRUE, 9, NOW(6), 0)",
                slug,
                visibility);
    }

    /** Makes a member belong to a space, in the database. */
    static void join(long space, Actor member) {
        execute(
                "INSERT INTO space_membership (space_id, member_id, since) VALUES (?1, ?2, UTC_TIMESTAMP(6))",
                space,
                member.memberId());
    }

    /**
     * Waits until all that is committed is in the index of the search: what it reads to take it in would be counted for a page. A try ends
     * while somebody else is at it.
     */
    static void indexed() {
        assertThat(Stream.generate(bean(SearchFeed.class)::catchUp).limit(30).anyMatch(done -> done))
                .as("in the index")
                .isTrue();
    }

    /** Has the database look how much there is of some tables; outside any transaction, which it would end. */
    static void analyze(String tables) throws NamingException, SQLException {
        try (Connection connection = InitialContext.<DataSource>doLookup("java:app/jdbc/headwaters")
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE TABLE " + tables);
        }
    }

    /** The same member at an organization, or as a coordinator. */
    static Actor as(Actor member, Long organization, boolean coordinator) {
        return new Actor(
                member.memberId(),
                member.handle(),
                member.name(),
                organization,
                coordinator,
                Set.of(),
                member.spaces(),
                Set.of(),
                false);
    }

    /** An approved organization's id. */
    static long organization(String slug) {
        return insert(
                "INSERT INTO organization (slug, name, kind, region, mission, state, approved_at, version)"
                        + " VALUES (?1, ?1, 'CLINIC', 'METRO', '', 'APPROVED', UTC_TIMESTAMP(6), 0)",
                slug);
    }

    static long insert(String sql, Object... values) {
        return bean(Store.class).call(em -> {
            fill(em.createNativeQuery(sql), values).executeUpdate();
            return ((Number) em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult()).longValue();
        });
    }

    static int execute(String sql, Object... values) {
        return bean(Store.class)
                .call(em -> fill(em.createNativeQuery(sql), values).executeUpdate());
    }

    static long count(String sql, Object... values) {
        return bean(Store.class)
                .call(em -> ((Number) fill(em.createNativeQuery(sql), values).getSingleResult()).longValue());
    }

    static String text(String sql, Object... values) {
        return bean(Store.class)
                .call(em ->
                        String.valueOf(fill(em.createNativeQuery(sql), values).getSingleResult()));
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(String sql, Object... values) {
        return bean(Store.class)
                .call(em -> new ArrayList<Object>(
                        fill(em.createNativeQuery(sql), values).getResultList()));
    }

    private static jakarta.persistence.Query fill(jakarta.persistence.Query query, Object... values) {
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    /**
     * Runs the same work on several threads that begin at one moment, each with a request of its own.
     *
     * @return what each came to: its result, or the exception it ended with
     */
    static List<Object> together(int threads, Actor actor, Callable<?> work) throws Exception {
        List<Callable<?>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(work);
        }
        return together(actor, all);
    }

    static List<Object> together(Actor actor, List<Callable<?>> all) throws Exception {
        CyclicBarrier start = new CyclicBarrier(all.size());
        List<Future<Object>> running = new ArrayList<>();
        for (Callable<?> work : all) {
            running.add(executor().submit(() -> inRequest(actor, start, work)));
        }
        List<Object> results = new ArrayList<>();
        for (Future<Object> future : running) {
            try {
                results.add(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            } catch (ExecutionException failure) {
                results.add(failure.getCause());
            }
        }
        return results;
    }

    private static Object inRequest(Actor actor, CyclicBarrier start, Callable<?> work) throws Exception {
        RequestContextController request = bean(RequestContextController.class);
        request.activate();
        try {
            become(actor);
            start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return work.call();
        } finally {
            request.deactivate();
        }
    }

    private static ManagedExecutorService executor() throws NamingException {
        return InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
    }
}
