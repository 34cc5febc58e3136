package org.headwaters.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/**
 * Something a member is told. As long as it is open, more of the same counts up and makes no second one. Made by
 * {@link NoticeSpread}, many at once; mapped for queries.
 */
@Entity
@Table(name = "notice")
public class Notice extends Numbered {

    @Column(name = "member_id")
    private Long memberId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private NoticeKind kind;

    @Column(name = "open_key")
    private String openKey;

    @Column(name = "post_id")
    private Long postId;

    @Column(name = "last_post_id")
    private Long lastPostId;

    @Column(name = "count")
    private int number;

    @Column(name = "actor_id")
    private Long actorId;

    @Column(name = "words")
    private String words;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "read_at")
    private Instant readAt;

    /** For JPA. */
    protected Notice() {}
}
