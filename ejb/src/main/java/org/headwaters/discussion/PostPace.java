package org.headwaters.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.limit.RateLimiter;

/** One post each few seconds for a member, on all nodes together. Only what was posted counts, not what was refused. */
@ApplicationScoped
public class PostPace {

    private RateLimiter limiter;
    private Duration pause;

    /** For the container. */
    protected PostPace() {}

    @Inject
    PostPace(RateLimiter limiter, Settings settings) {
        this.limiter = limiter;
        this.pause = settings.postPause();
    }

    /**
     * Counts one post in the transaction that makes it.
     *
     * @throws org.headwaters.platform.limit.TooManyTries when the last one is too fresh
     */
    void take(Actor actor) {
        if (actor.member() && pause.toSeconds() > 0) {
            limiter.takeWith("post", String.valueOf(actor.memberId()), 1, pause);
        }
    }
}
