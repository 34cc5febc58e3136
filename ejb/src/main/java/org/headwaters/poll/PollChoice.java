package org.headwaters.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One option that a vote names. */
@Entity
@Table(name = "poll_choice")
@IdClass(PollChoice.Key.class)
public class PollChoice {

    @Id
    @Column(name = "vote_id")
    private Long voteId;

    @Id
    @Column(name = "option_id")
    private Long optionId;

    @Column(name = "position")
    private int position;

    /** For JPA. */
    protected PollChoice() {}

    /**
     * A new choice.
     *
     * @param position 1, or the place given in a ranked vote
     */
    public PollChoice(Long voteId, Long optionId, int position) {
        this.voteId = voteId;
        this.optionId = optionId;
        this.position = position;
    }

    /** Vote and option together. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long voteId;
        private Long optionId;

        /** For JPA. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(voteId, key.voteId)
                    && Objects.equals(optionId, key.optionId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(voteId, optionId);
        }
    }
}
