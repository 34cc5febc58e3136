package org.headwaters.search;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeScheduler;
import org.apache.lucene.index.MergeTrigger;

/**
 * Puts parts of the index together in the thread that asks for it, because a server's threads are its own; one at a time. Lucene's own
 * {@code SerialMergeScheduler} has others wait until it is done, and rewriting a large index takes minutes: here they go on, and what they
 * would have put together is taken by the one that is at it.
 */
final class OneMerger extends MergeScheduler {

    private final ReentrantLock atIt = new ReentrantLock();

    @Override
    public void merge(MergeSource source, MergeTrigger trigger) throws IOException {
        // Asked again after letting go: what somebody left here in the last moment is not left lying.
        while (source.hasPendingMerges() && !atIt.isHeldByCurrentThread() && atIt.tryLock()) {
            try {
                for (MergePolicy.OneMerge next = source.getNextMerge(); next != null; next = source.getNextMerge()) {
                    source.merge(next);
                }
            } finally {
                atIt.unlock();
            }
        }
    }

    @Override
    public void close() {
        // There is nothing to end: who puts parts together is somebody else's thread.
    }
}
