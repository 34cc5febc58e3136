package org.headwaters.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Versioned;

/** Words not yet posted, one draft for each member and place. Written by {@link DraftService} in one statement. */
@Entity
@Table(name = "draft")
public class Draft extends Versioned {

    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "place")
    private String place;

    @Column(name = "title")
    private String title;

    @Column(name = "body")
    private String body;

    @Column(name = "fields")
    private String fields;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "tab")
    private String tab;

    /** For JPA. */
    protected Draft() {}
}
