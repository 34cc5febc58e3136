package org.headwaters.search.saved;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** When the program last looked what is new in a saved search, and last sent mail of it. */
@Entity
@Table(name = "saved_search_look")
public class SavedSearchLook {

    /** A search is looked at so often. */
    static final Duration STEP = Duration.ofMinutes(5);
    /** There is at most one mail of a search in this time. */
    static final Duration MAIL_STEP = Duration.ofHours(20);

    @Id
    @Column(name = "saved_search_id")
    private Long searchId;

    @Column(name = "looked_at")
    private Instant lookedAt;

    @Column(name = "mailed_at")
    private Instant mailedAt;

    /** For JPA. */
    protected SavedSearchLook() {}

    SavedSearchLook(long searchId, Instant now) {
        this.searchId = searchId;
        this.lookedAt = now;
    }

    void looked(Instant now) {
        lookedAt = now;
    }

    /** Whether it is time for a mail. */
    boolean mayMail(Instant now) {
        return mailedAt == null || !mailedAt.isAfter(now.minus(MAIL_STEP));
    }

    void mailed(Instant now) {
        mailedAt = now;
    }
}
