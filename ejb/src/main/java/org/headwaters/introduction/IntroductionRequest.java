package org.headwaters.introduction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.headwaters.platform.database.Versioned;

/** A member asks to be introduced to "someone who …". */
@Entity
@Table(name = "introduction_request")
public class IntroductionRequest extends Versioned {

    /** Where it stands. The asker is told only whether it is open: a no stays with the coordinators. */
    public enum State {
        /** A coordinator is to find somebody. */
        NEW,
        /** Somebody was asked. */
        ASKED,
        /** Somebody said yes, and the asker is away. */
        AGREED,
        /** The last one who was asked said no: a coordinator is to find somebody else. */
        DECLINED,
        /** The two know each other. */
        INTRODUCED,
        /** Ended: by a coordinator with a reason, or by one of the two who were introduced. */
        CLOSED,
        /** Ended by the asker before anybody was introduced. */
        WITHDRAWN;

        /** The states in which a coordinator is to act. */
        public static Set<State> ours() {
            return EnumSet.of(NEW, AGREED, DECLINED);
        }

        /** Whether somebody may still be found. */
        public boolean open() {
            return this == NEW || this == ASKED || this == AGREED || this == DECLINED;
        }
    }

    @Column(name = "asker_id")
    private Long askerId;

    @Column(name = "looking_for")
    private String lookingFor;

    @Column(name = "why")
    private String why;

    @Column(name = "tell")
    private String tell;

    @Column(name = "name_first")
    private boolean nameFirst;

    @Column(name = "share_email")
    private boolean shareEmail;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "waits_since")
    private Instant waitsSince;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "reason")
    private String reason = "";

    /** For JPA. */
    protected IntroductionRequest() {}

    /** A new request. */
    public IntroductionRequest(Long askerId, IntroductionForm form, Instant now) {
        this.askerId = askerId;
        this.lookingFor = form.lookingFor();
        this.why = form.why();
        this.tell = form.tell();
        this.nameFirst = form.nameFirst();
        this.shareEmail = form.shareEmail();
        this.state = State.NEW;
        this.askedAt = now;
        this.waitsSince = now;
    }

    /** Somebody is asked. */
    public void ask() {
        from(State.NEW, State.DECLINED);
        state = State.ASKED;
    }

    /** Who was asked said no. */
    public void declined(Instant now) {
        from(State.ASKED);
        state = State.DECLINED;
        waitsSince = now;
    }

    /** Who was asked is asked no longer, without an answer. */
    public void takenBack(Instant now) {
        from(State.ASKED, State.AGREED);
        state = State.NEW;
        waitsSince = now;
    }

    /** Who was asked said yes, while the asker is away. */
    public void agreed(Instant now) {
        from(State.ASKED);
        state = State.AGREED;
        waitsSince = now;
    }

    /** The two know each other. */
    public void introduced() {
        from(State.ASKED, State.AGREED);
        state = State.INTRODUCED;
    }

    /** The asker looks for nobody any more. */
    public void withdraw(Instant now) {
        from(State.NEW, State.ASKED, State.AGREED, State.DECLINED);
        end(State.WITHDRAWN, now);
    }

    /** A coordinator found nobody. */
    public void close(String words, Instant now) {
        from(State.NEW, State.ASKED, State.AGREED, State.DECLINED);
        reason = words;
        end(State.CLOSED, now);
    }

    /** One of the two who were introduced ends it. */
    public void part(Instant now) {
        from(State.INTRODUCED);
        end(State.CLOSED, now);
    }

    private void end(State last, Instant now) {
        state = last;
        endedAt = now;
    }

    private void from(State... right) {
        if (!Set.of(right).contains(state)) {
            throw new IllegalStateException("Not from " + state);
        }
    }

    /** Who asks. */
    public Long askerId() {
        return askerId;
    }

    /** Whom the asker looks for. */
    public String lookingFor() {
        return lookingFor;
    }

    /** What whoever is asked is told. */
    public String tell() {
        return tell;
    }

    /** Whether the asker's name may be told to whoever is asked. */
    public boolean nameFirst() {
        return nameFirst;
    }

    /** Whether the asker's address is told to whoever agreed. */
    public boolean shareEmail() {
        return shareEmail;
    }

    /** Where it stands. */
    public State state() {
        return state;
    }
}
