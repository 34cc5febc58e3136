package org.headwaters.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** What was done to a thread, told in it between its posts. */
@Entity
@Table(name = "thread_event")
public class ThreadEvent extends Numbered {

    /** What was done. */
    public enum Kind {
        CLOSED,
        REOPENED,
        PINNED,
        UNPINNED,
        FEATURED,
        UNFEATURED,
        /** Came from another space. */
        MOVED,
        /** Posts went to a thread of their own. */
        SPLIT,
        /** Begun with posts of another thread. */
        BEGUN,
        /** Posts of another thread came in. */
        MERGED
    }

    @Column(name = "thread_id")
    private Long threadId;

    @Column(name = "after_number")
    private int afterNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Column(name = "actor_id")
    private Long actorId;

    @Column(name = "reason")
    private String reason;

    @Column(name = "posts")
    private int posts;

    @Column(name = "other_thread_id")
    private Long otherThreadId;

    @Column(name = "space_id")
    private Long spaceId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    /** For JPA. */
    protected ThreadEvent() {}

    /**
     * Something that was done.
     *
     * @param afterNumber number of the post it is told after; 0 tells it on top
     * @param reason why, or empty
     */
    public ThreadEvent(Long threadId, int afterNumber, Kind kind, Long actorId, String reason, Instant happenedAt) {
        this.threadId = threadId;
        this.afterNumber = afterNumber;
        this.kind = kind;
        this.actorId = actorId;
        this.reason = reason;
        this.happenedAt = happenedAt;
    }

    /** With the thread that posts came from or went to, and how many. */
    public ThreadEvent with(Long otherThread, int count) {
        otherThreadId = otherThread;
        posts = count;
        return this;
    }

    /** With the space it came from. */
    public ThreadEvent from(Long space) {
        spaceId = space;
        return this;
    }
}
