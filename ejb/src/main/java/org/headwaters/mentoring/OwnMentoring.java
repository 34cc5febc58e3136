package org.headwaters.mentoring;

import static org.headwaters.platform.owndata.OwnRows.own;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnRows;

/** What the feature holds about a member. What a mentee wrote is the mentee's; notes are their author's. */
@Dependent
public class OwnMentoring implements MemberData {

    @Override
    public List<OwnRows> rows() {
        return List.of(
                own("mentor_offer", "member_id", "capacity, paused, changed_at"),
                own("mentoring_note", "author_id", "words, written_at"),
                own("mentoring", "mentee_id", "words, state, asked_at, answered_at, ended_at"),
                own("mentoring", "mentor_id", "state, asked_at, answered_at, ended_at"));
    }
}
