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
                own("mentoring", "mentee_id", "words, state, asked_at, answered_at, ended_at")
                        .erased(untold("mentee_id")),
                own("mentoring", "mentor_id", "state, asked_at, answered_at, ended_at")
                        .erased(untold("mentor_id")));
    }

    /** The other one's notice of it leads nowhere once the rows are gone. */
    private static String untold(String column) {
        return "UPDATE task_notice SET open_key = NULL, read_at = UTC_TIMESTAMP(6) WHERE open_key IN"
                + " (SELECT CONCAT('mentoring:', t.id) FROM mentoring t WHERE t." + column + " = ?)";
    }
}
