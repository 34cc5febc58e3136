package org.headwaters.linkcheck;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.headwaters.platform.database.Numbered;
import org.headwaters.platform.time.CommunityDay;

/** What became of an outside link: the one a resource is, or one that stands in its description. */
@Entity
@Table(name = "link_check")
public class LinkCheck extends Numbered {

    /** So many days nobody must have been there before a link counts as gone: servers have bad days. */
    static final int MISSES = 3;

    /** A link is looked at once a week; after a miss the next day. */
    static final Duration WEEK = Duration.ofDays(7);

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_ADDRESS = 1_000;
    private static final int MOST_WHY = 100;

    @Column(name = "resource_id")
    private Long resourceId;

    /** Whether it stands in the description. */
    @Column(name = "in_words")
    private boolean inWords;

    @Column(name = "address")
    private String address;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private LinkState state;

    @Column(name = "moved_to")
    private String movedTo;

    @Column(name = "why")
    private String why;

    @Column(name = "misses")
    private int misses;

    @Column(name = "missed_on")
    private LocalDate missedOn;

    @Column(name = "told")
    private boolean told;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "next_at")
    private Instant nextAt;

    /** For JPA. */
    protected LinkCheck() {}

    /** A link nobody has looked at. */
    LinkCheck(Long resourceId, boolean inWords, String address, Instant now) {
        this.resourceId = resourceId;
        this.inWords = inWords;
        this.address = address;
        state = LinkState.UNSURE;
        why = "";
        nextAt = now;
    }

    /** What somebody who is told of it has open until it is mended. */
    String task() {
        return inWords ? wordsTask(id()) : "link:" + resourceId;
    }

    /** The same for one in a description, by its number. */
    static String wordsTask(long id) {
        return "link-in:" + id;
    }

    boolean inWords() {
        return inWords;
    }

    /** Keeps it for one look, so that another node passes it over. */
    void claim(Instant until) {
        nextAt = until;
    }

    /**
     * Notes what a look found.
     *
     * @return whether somebody is to be told: once for each time it goes or moves
     */
    boolean found(Probed probed, Instant now) {
        checkedAt = now;
        why = probed.why().length() > MOST_WHY ? probed.why().substring(0, MOST_WHY) : probed.why();
        nextAt = now.plus(WEEK);
        switch (probed.state()) {
            case OK -> {
                here(LinkState.OK, null);
                told = false;
            }
            case MOVED -> here(
                    probed.movedTo().length() > MOST_ADDRESS ? LinkState.OK : LinkState.MOVED, probed.movedTo());
            case GONE -> missed(CommunityDay.of(now), now);
                // A server that is busy proves neither that the page is there nor that it is not.
            default -> state = state == LinkState.OK ? LinkState.UNSURE : state;
        }
        boolean news = !told && (state == LinkState.GONE || state == LinkState.MOVED);
        told |= news;
        return news;
    }

    private void here(LinkState newState, String to) {
        state = newState;
        movedTo = newState == LinkState.MOVED ? to : null;
        misses = 0;
        missedOn = null;
    }

    private void missed(LocalDate today, Instant now) {
        if (!today.equals(missedOn)) {
            misses++;
            missedOn = today;
        }
        if (misses < MISSES) {
            nextAt = now.plus(DAY);
        } else {
            // What had moved and is gone at its new place is told once more.
            told &= state == LinkState.GONE;
            state = LinkState.GONE;
            movedTo = null;
        }
    }

    Long resourceId() {
        return resourceId;
    }

    String address() {
        return address;
    }

    LinkState state() {
        return state;
    }

    Instant nextAt() {
        return nextAt;
    }
}
