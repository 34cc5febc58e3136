package org.headwaters.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is done again, and what is not. */
class AttemptsTest {

    private final AtomicInteger tries = new AtomicInteger();

    private String failing(int times, int error) {
        if (tries.incrementAndGet() <= times) {
            throw new EJBException(new IllegalStateException(new SQLException("Deadlock found", "40001", error)));
        }
        return "/done";
    }

    @Test
    void whoLostADeadlockTriesAgain() {
        assertThat(Attempts.of(() -> failing(2, 1213))).isEqualTo("/done");
        assertThat(tries).hasValue(3);
    }

    @Test
    void afterThreeLossesItIsAFault() {
        assertThatThrownBy(() -> Attempts.of(() -> failing(9, 1213))).isInstanceOf(EJBException.class);
        assertThat(tries).hasValue(3);
    }

    @Test
    void everyOtherFailureIsTold() {
        assertThatThrownBy(() -> Attempts.of(() -> failing(1, 1205))).isInstanceOf(EJBException.class);
        assertThat(tries).hasValue(1);
    }
}
