package org.headwaters.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One option of a poll. */
@Entity
@Table(name = "poll_option")
public class PollOption {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

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

    /** Its id. */
    public Long id() {
        return id;
    }

    String label() {
        return label;
    }
}
