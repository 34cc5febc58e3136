package org.headwaters.mentoring;

import java.util.List;
import org.headwaters.member.MemberView;

/**
 * Somebody whom the reader might ask.
 *
 * @param member as the reader may see the member
 * @param free how many more mentees there may be
 * @param paused whether no questions are taken now
 */
public record MentorView(MemberView member, long free, boolean paused) {

    /** In what. */
    public List<String> topics() {
        return member.list("mentoringOffered");
    }

    /** Whether a question would be taken now. */
    public boolean open() {
        return free > 0 && !paused;
    }
}
