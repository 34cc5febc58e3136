package org.headwaters.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Fills a database: 60 organizations, 2,000 members, 12 spaces, 20,000 threads with 200,000 posts, 5,000 resources with a file each;
 * or another multiple of these. Settings by environment as the program's: {@code HEADWATERS_DB_URL}, {@code HEADWATERS_DB_USER},
 * {@code HEADWATERS_DB_PASSWORD}, {@code HEADWATERS_DATA} (for the files; may be left out).
 */
public final class Load {

    private static final long SEED = 20261122L;
    private static final int ORGANIZATIONS = 60;
    private static final int MEMBERS = 2_000;
    private static final int THREADS = 20_000;
    private static final int POSTS = 200_000;
    private static final int RESOURCES = 5_000;

    private Load() {}

    /**
     * Fills.
     *
     * @param args how many times as much as above; 1 when there is none
     */
    public static void main(String[] args) throws SQLException, IOException {
        double factor = args.length == 0 ? 1 : Double.parseDouble(args[0]);
        String data = System.getenv("HEADWATERS_DATA");
        try (Connection connection = DriverManager.getConnection(
                needed("HEADWATERS_DB_URL") + "?connectionTimeZone=UTC",
                needed("HEADWATERS_DB_USER"),
                needed("HEADWATERS_DB_PASSWORD"))) {
            Target.check(connection);
            Target.dropSearchTriggers(connection);
            connection.setAutoCommit(false);
            load(connection, factor, data == null ? null : Path.of(data, "files"));
            Consistency.check(connection);
        } catch (IllegalStateException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static void load(Connection connection, double factor, Path store) throws SQLException, IOException {
        Random chance = new Random(SEED);
        Instant begun = Instant.now();
        Instant now = begun.truncatedTo(ChronoUnit.MICROS);
        List<Words> languages = Stream.of("en", "es", "so", "hmn")
                .map(name -> new Words(name, chance))
                .toList();
        People people = new People(connection, chance, languages.get(0), now);
        people.load(times(ORGANIZATIONS, factor), times(MEMBERS, factor));
        said("people", begun);
        Instant threads = Instant.now();
        new Threads(connection, chance, languages, people.places, now)
                .load(times(THREADS, factor), times(POSTS, factor));
        said(times(POSTS, factor) + " posts", threads);
        Instant resources = Instant.now();
        new Resources(connection, chance, languages, people, now, store).load(times(RESOURCES, factor));
        said("resources", resources);
        said("all", begun);
    }

    private static int times(int number, double factor) {
        return (int) Math.round(number * factor);
    }

    private static void said(String what, Instant since) {
        System.out.printf(
                "%s: %.1f s%n", what, Duration.between(since, Instant.now()).toMillis() / 1_000.0);
    }

    private static String needed(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException("Set " + name + ", as for the program itself.");
        }
        return value;
    }
}
