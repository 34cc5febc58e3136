package org.headwaters.introduction;

import static org.headwaters.platform.owndata.OwnRows.deed;
import static org.headwaters.platform.owndata.OwnRows.own;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnRows;

/** What the feature holds about a member. The coordinators' words about a request, and a no of somebody else, are not told. */
@Dependent
public class OwnIntroductions implements MemberData {

    @Override
    public List<OwnRows> rows() {
        return List.of(
                own(
                                "introduction_request",
                                "asker_id",
                                "looking_for, why, tell, name_first, share_email, asked_at, ended_at, reason")
                        .erased(
                                "UPDATE task_notice SET open_key = NULL, read_at = UTC_TIMESTAMP(6) WHERE open_key IN"
                                        + " (SELECT CONCAT(k.kind, r.id) FROM introduction_request r JOIN (SELECT 'introduction-asked:' kind"
                                        + " UNION SELECT 'introduction-made:' UNION SELECT 'introduction-wanted:') k WHERE r.asker_id = ?)"),
                // Before the rows themselves go: a request that waits for the person waits for a coordinator again.
                deed("introduction_proposal", "person_id", "state, proposed_at, answered_at, words, share_email")
                        .erased(
                                "UPDATE introduction_request SET state = CASE state WHEN 'INTRODUCED' THEN 'CLOSED' ELSE 'NEW' END,"
                                        + " version = version + 1 WHERE state IN ('ASKED', 'AGREED', 'INTRODUCED') AND id IN"
                                        + " (SELECT p.open_request FROM introduction_proposal p WHERE p.person_id = ?)",
                                "DELETE FROM introduction_proposal WHERE person_id = ?"),
                deed("introduction_proposal", "proposed_by", "note, proposed_at")
                        .whenGone("UPDATE introduction_proposal SET note = '' WHERE proposed_by = ?"));
    }
}
