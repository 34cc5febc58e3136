package org.headwaters.discussion.types;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** That a thread is about a topic. */
@Entity
@Table(name = "thread_topic")
@IdClass(ThreadTopic.Key.class)
public class ThreadTopic {

    @Id
    @Column(name = "thread_id")
    private Long threadId;

    @Id
    @Column(name = "term_id")
    private Long termId;

    /** For JPA. */
    protected ThreadTopic() {}

    /** A thread and what it is about. */
    public ThreadTopic(Long threadId, Long termId) {
        this.threadId = threadId;
        this.termId = termId;
    }

    /** Both columns. */
    public static class Key implements Serializable {

        private Long threadId;
        private Long termId;

        /** For JPA. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(threadId, that.threadId)
                    && Objects.equals(termId, that.termId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(threadId, termId);
        }
    }
}
