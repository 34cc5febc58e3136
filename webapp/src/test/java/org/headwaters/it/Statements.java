package org.headwaters.it;

import java.io.IOException;
import java.util.function.LongSupplier;

/** Counts what is asked of the database. */
final class Statements {

    private static final int LEAST_ROUNDS = 20;
    private static final int MOST_ROUNDS = 60;
    private static final int SURE = 5;

    private Statements() {}

    /** Something that asks the database. */
    @FunctionalInterface
    interface Asking {

        void ask() throws IOException;
    }

    /**
     * How many statements something takes. Jobs of the server and other cases may only add to the count, so it is the least of many
     * rounds, and it must have been met several times. On a machine so busy that a job runs in nearly every round, many are needed.
     */
    static long of(Asking asking) throws IOException {
        return least(asking, LEAST_ROUNDS, SURE, Statements::questions);
    }

    /** How many rows the database looks at for something, of tables and of indexes; at most, if a job runs in every round. */
    static long rows(Asking asking) throws IOException {
        return least(asking, 3, 1, Statements::looks);
    }

    /** How many statements the database prepares for something, once it has been done before. */
    static long prepared(Asking asking) throws IOException {
        return least(asking, LEAST_ROUNDS, 1, () -> status("Com_stmt_prepare"));
    }

    private static long least(Asking asking, int leastRounds, int sure, LongSupplier counter) throws IOException {
        asking.ask();
        long least = Long.MAX_VALUE;
        int met = 0;
        for (int round = 0; round < MOST_ROUNDS && (round < leastRounds || met < sure); round++) {
            long before = counter.getAsLong();
            asking.ask();
            long asked = counter.getAsLong() - before;
            met = asked < least ? 1 : asked == least ? met + 1 : met;
            least = Math.min(least, asked);
        }
        return least;
    }

    private static long questions() {
        return status("Questions");
    }

    private static long status(String name) {
        return Inside.bean(Store.class)
                .call(em -> Long.parseLong(((Object[]) em.createNativeQuery("SHOW GLOBAL STATUS LIKE '" + name + "'")
                                .getSingleResult())
                        [1].toString()));
    }

    /** The status shows itself through a table of its own, so a count of looks begins with those of counting. */
    private static long looks() {
        return Inside.bean(Store.class).call(em -> {
            long all = 0;
            for (Object row : em.createNativeQuery("SHOW GLOBAL STATUS LIKE 'Handler_read_%'")
                    .getResultList()) {
                all += Long.parseLong(((Object[]) row)[1].toString());
            }
            return all;
        });
    }
}
