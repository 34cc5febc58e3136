package org.headwaters.discussion.types;

import static org.headwaters.platform.owndata.OwnRows.deed;
import static org.headwaters.platform.owndata.OwnRows.own;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnRows;

/** What the feature holds about a member. */
@Dependent
public class OwnMarks implements MemberData {

    @Override
    public List<OwnRows> rows() {
        return List.of(
                deed("accepted_answer", "accepted_by", "post_id")
                        .whenGone(
                                "DELETE FROM accepted_answer WHERE post_id IN (SELECT id FROM post WHERE author_id = ?)"),
                deed("solution", "marked_by", "post_id")
                        .whenGone(
                                "DELETE FROM works_here WHERE post_id IN (SELECT id FROM post WHERE author_id = ?)",
                                "DELETE FROM solution WHERE post_id IN (SELECT id FROM post WHERE author_id = ?)"),
                own("works_here", "member_id", "post_id"),
                own("collaboration_interest", "member_id", "thread_id")
                        .whenGone(
                                "UPDATE collaboration SET need = '', offer = '', place = '' WHERE thread_id IN (SELECT id FROM thread WHERE author_id = ?)"));
    }
}
