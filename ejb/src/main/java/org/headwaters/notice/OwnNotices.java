package org.headwaters.notice;

import static org.headwaters.platform.owndata.OwnRows.deed;
import static org.headwaters.platform.owndata.OwnRows.own;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnRows;

/** What the feature holds about a member. */
@Dependent
public class OwnNotices implements MemberData {

    @Override
    public List<OwnRows> rows() {
        return List.of(
                own("notice", "member_id", "kind, post_id, count, words, happened_at, read_at"),
                deed("notice", "actor_id", "kind, post_id, happened_at")
                        .whenGone(
                                "DELETE FROM notice WHERE post_id IN (SELECT id FROM post WHERE author_id = ?) OR last_post_id IN (SELECT id FROM post WHERE author_id = ?)"),
                own("notice_due", "member_id", "*"),
                own("task_notice", "member_id", "kind, subject, path, happened_at, read_at"));
    }

    @Override
    public List<String> naming() {
        return List.of("task_notice.subject", "notice.words");
    }
}
