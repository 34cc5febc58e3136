package org.headwaters.platform.beans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.naming.NameNotFoundException;
import org.junit.jupiter.api.Test;

/** The first who asks does not decide for all who come after. */
class SharedReferenceTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final AtomicInteger tries = new AtomicInteger();
    private Callable<Object> lookup = () -> "the container's own";

    private final SharedReference<String> reference = new SharedReference<>(
            String.class,
            () -> {
                tries.incrementAndGet();
                return lookup.call();
            },
            () -> "Weld's",
            now::get);

    @Test
    void whatWasFoundIsKept() {
        assertThat(reference.get()).isEqualTo("the container's own");
        lookup = () -> "another";
        assertThat(reference.get()).isEqualTo("the container's own");
        assertThat(tries).hasValue(1);
    }

    @Test
    void aLookupThatFailsIsTriedAgainAfterAWhile() {
        lookup = () -> {
            throw new NameNotFoundException("not bound yet");
        };
        assertThat(reference.get()).isEqualTo("Weld's");
        assertThat(reference.get()).isEqualTo("Weld's");
        assertThat(tries).as("not by everybody who asks").hasValue(1);

        lookup = () -> "the container's own";
        now.addAndGet(SharedReference.PAUSE.toNanos());
        assertThat(reference.get()).isEqualTo("the container's own");
        assertThat(tries).hasValue(2);
    }

    @Test
    void anotherTypeOrNothingUnderTheNameIsNoReference() {
        lookup = () -> 17;
        assertThat(reference.get()).isEqualTo("Weld's");
        lookup = () -> null;
        now.addAndGet(SharedReference.PAUSE.toNanos());
        assertThat(reference.get()).isEqualTo("Weld's");
        assertThat(tries).hasValue(2);
    }
}
