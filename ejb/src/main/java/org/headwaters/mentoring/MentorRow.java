package org.headwaters.mentoring;

import java.util.List;
import org.headwaters.member.MemberRow;

/**
 * Somebody who offers to mentor, in a list.
 *
 * @param person as the reader may see the person
 * @param free how many more mentees there may be
 */
public record MentorRow(MemberRow person, long free) {

    /** In what. */
    public List<String> topics() {
        return person.topics();
    }
}
