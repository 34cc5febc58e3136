package org.headwaters.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.MergePolicy.OneMerge;
import org.apache.lucene.index.MergeScheduler.MergeSource;
import org.apache.lucene.index.MergeTrigger;
import org.junit.jupiter.api.Test;

/** One rewrites, the others go on. */
class OneMergerTest {

    private static final class Work implements MergeSource {

        private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
        private final Queue<Runnable> handedOut = new ArrayDeque<>();

        @Override
        public OneMerge getNextMerge() {
            Runnable next = waiting.poll();
            if (next == null) {
                return null;
            }
            handedOut.add(next);
            return new OneMerge(new CodecReader[0]);
        }

        @Override
        public void onMergeFinished(OneMerge merge) {
            // Nothing is counted here.
        }

        @Override
        public boolean hasPendingMerges() {
            return !waiting.isEmpty();
        }

        @Override
        public void merge(OneMerge merge) {
            handedOut.remove().run();
        }
    }

    @Test
    void whoComesWhileAPartIsRewrittenGoesOnAndTheirWorkIsDoneToo() throws Exception {
        OneMerger merger = new OneMerger();
        Work work = new Work();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        work.waiting.add(() -> {
            begun.countDown();
            try {
                assertThat(go.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
        });
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> merge(merger, work));
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();

        work.waiting.add(second::countDown);
        // In a thread of its own, so that one that waits makes this test fail and not hang.
        CompletableFuture.runAsync(() -> merge(merger, work)).get(1, TimeUnit.MINUTES);
        assertThat(second.getCount()).as("left to the one that is at it").isEqualTo(1);

        go.countDown();
        first.get(1, TimeUnit.MINUTES);
        assertThat(second.getCount()).isZero();
        assertThat(work.hasPendingMerges()).isFalse();
    }

    private static void merge(OneMerger merger, MergeSource work) {
        try {
            merger.merge(work, MergeTrigger.EXPLICIT);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
