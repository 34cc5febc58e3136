package org.headwaters.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Words not yet posted, one draft for each member and place. Written by {@link DraftService} in one statement. */
@Entity
@Table(name = "draft")
public class Draft {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

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

    @Version
    @Column(name = "version")
    private int version;

    /** For JPA. */
    protected Draft() {}
}
