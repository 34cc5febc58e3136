package org.headwaters.poll;

import static org.headwaters.platform.owndata.OwnRows.own;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnRows;

/** What the feature holds about a member: votes, and the polls in own posts. */
@Dependent
public class OwnVotes implements MemberData {

    @Override
    public List<OwnRows> rows() {
        return List.of(own("poll_vote", "member_id", "poll_id, reason, voted_at")
                .erased("DELETE FROM poll_choice WHERE vote_id IN (SELECT id FROM poll_vote WHERE member_id = ?)")
                .whenGone(
                        "DELETE FROM poll_choice WHERE vote_id IN (SELECT v.id FROM poll_vote v WHERE v.poll_id IN (SELECT p.id FROM poll p JOIN post w ON w.id = p.post_id WHERE w.author_id = ?))",
                        "DELETE FROM poll_vote WHERE poll_id IN (SELECT p.id FROM poll p JOIN post w ON w.id = p.post_id WHERE w.author_id = ?)",
                        "DELETE FROM poll_option WHERE poll_id IN (SELECT p.id FROM poll p JOIN post w ON w.id = p.post_id WHERE w.author_id = ?)",
                        "DELETE FROM poll WHERE post_id IN (SELECT id FROM post WHERE author_id = ?)"));
    }
}
