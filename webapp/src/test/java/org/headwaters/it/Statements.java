package org.headwaters.it;

import java.io.IOException;

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
        asking.ask();
        long least = Long.MAX_VALUE;
        int met = 0;
        for (int round = 0; round < MOST_ROUNDS && (round < LEAST_ROUNDS || met < SURE); round++) {
            long before = questions();
            asking.ask();
            long asked = questions() - before;
            met = asked < least ? 1 : asked == least ? met + 1 : met;
            least = Math.min(least, asked);
        }
        return least;
    }

    private static long questions() {
        return Inside.bean(Store.class)
                .call(em -> Long.parseLong(((Object[]) em.createNativeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")
                                .getSingleResult())
                        [1].toString()));
    }
}
