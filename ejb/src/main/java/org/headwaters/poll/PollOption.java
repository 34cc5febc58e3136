package org.headwaters.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.headwaters.platform.database.Numbered;

/** One option of a poll. */
@Entity
@Table(name = "poll_option")
public class PollOption extends Numbered {

    @Column(name = "poll_id")
    private Long pollId;

    @Column(name = "position")
    private int position;

    @Column(name = "label")
    private String label;

    /** For JPA. */
    protected PollOption() {}

    /**
     * A new option.
     *
     * @param label what it says; for a consent check the name of a {@link Stance}
     */
    public PollOption(Long pollId, int position, String label) {
        this.pollId = pollId;
        this.position = position;
        this.label = label;
    }

    String label() {
        return label;
    }
}
