package org.headwaters.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** What a thread came to, in the words of who closed it. */
@Entity
@Table(name = "thread_summary")
public class ThreadSummary {

    @Id
    @Column(name = "thread_id")
    private Long threadId;

    @Column(name = "learned")
    private String learned;

    @Column(name = "decided")
    private String decided;

    @Column(name = "still_open")
    private String stillOpen;

    @Column(name = "learned_html")
    private String learnedHtml;

    @Column(name = "decided_html")
    private String decidedHtml;

    @Column(name = "open_html")
    private String openHtml;

    @Column(name = "writer_id")
    private Long writerId;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Version
    @Column(name = "version")
    private int version;

    /** For JPA. */
    protected ThreadSummary() {}

    /** The summary of a thread, still without words. */
    public ThreadSummary(Long threadId) {
        this.threadId = threadId;
    }

    /** Says something, instead of what it said before. */
    public void say(
            String newLearned,
            String newDecided,
            String newOpen,
            UnaryOperator<String> render,
            Long writer,
            Instant now) {
        learned = newLearned;
        decided = newDecided;
        stillOpen = newOpen;
        learnedHtml = render.apply(newLearned);
        decidedHtml = render.apply(newDecided);
        openHtml = render.apply(newOpen);
        writerId = writer;
        writtenAt = now;
    }

    int version() {
        return version;
    }
}
