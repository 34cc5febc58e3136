package org.headwaters.discussion.types;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What an announcement says beside its words. It begins and ends by itself: running is a comparison with the clock. */
@Entity
@Table(name = "announcement")
public class Announcement {

    @Id
    @Column(name = "thread_id")
    private Long threadId;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience")
    private ShownTo audience;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "action_label")
    private String actionLabel;

    @Column(name = "action_url")
    private String actionUrl;

    @Version
    @Column(name = "version")
    private int version;

    /** For JPA. */
    protected Announcement() {}

    /** For a thread that is just being started. */
    public Announcement(Long threadId, AnnouncementFields fields) {
        this.threadId = threadId;
        change(fields);
    }

    /** Takes what the form says. */
    void change(AnnouncementFields fields) {
        audience = fields.audience();
        startsAt = fields.startsAt();
        endsAt = fields.endsAt();
        actionLabel = fields.actionLabel();
        actionUrl = fields.actionUrl();
    }
}
