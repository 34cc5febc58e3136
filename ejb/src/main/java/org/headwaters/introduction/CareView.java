package org.headwaters.introduction;

import java.time.Instant;
import java.util.List;
import org.headwaters.member.Someone;
import org.headwaters.platform.text.Paragraphs;
import org.headwaters.platform.time.WorkingDays;

/**
 * A request as coordinators see it.
 *
 * @param id the id
 * @param lookingFor whom the asker looks for
 * @param why what for
 * @param tell what whoever is asked may know
 * @param nameFirst whether that is the asker's name too
 * @param asker who asks
 * @param state where it stands
 * @param askedAt when it was asked
 * @param waitsSince since when a coordinator is to act
 * @param reason what a coordinator wrote at the end
 */
public record CareView(
        long id,
        String lookingFor,
        String why,
        String tell,
        boolean nameFirst,
        Someone asker,
        IntroductionRequest.State state,
        Instant askedAt,
        Instant waitsSince,
        String reason) {

    /** Whether somebody may be asked now. */
    public boolean free() {
        return state == IntroductionRequest.State.NEW || state == IntroductionRequest.State.DECLINED;
    }

    /** Whether a question is on its way, or a yes waits. */
    public boolean asking() {
        return state == IntroductionRequest.State.ASKED || state == IntroductionRequest.State.AGREED;
    }

    /** Whether a yes waits for the asker to be back, and the asker is. */
    public boolean ready() {
        return state == IntroductionRequest.State.AGREED && asker.here();
    }

    /** Whether somebody may still be found. */
    public boolean open() {
        return state.open();
    }

    /** By when a coordinator should have acted. */
    public Instant due() {
        return WorkingDays.due(waitsSince, CareRow.DAYS);
    }

    /** The paragraphs of what for. */
    public List<String> whyLines() {
        return Paragraphs.of(why);
    }

    /** The paragraphs of what may be told. */
    public List<String> tellLines() {
        return Paragraphs.of(tell);
    }
}
