package org.headwaters.member;

import static org.headwaters.platform.owndata.OwnRows.deed;
import static org.headwaters.platform.owndata.OwnRows.own;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnFile;
import org.headwaters.platform.owndata.OwnRows;

/** What the feature holds about a member: profile, affiliations, the request to join, the member itself. */
@Dependent
public class OwnMembership implements MemberData {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Override
    public List<OwnRows> rows() {
        return List.of(
                deed(
                                "member",
                                "id",
                                "handle, name, state, coordinator, involvement, level, guest_until, listed, wishes, joined_at, last_visit_at")
                        .erased(
                                "DELETE FROM setting WHERE name = 'coordinator.backup' AND value = ?",
                                "UPDATE member SET name = 'Former member', handle = CONCAT('former-member-', id), state = 'ERASED', coordinator = FALSE,"
                                        + " involvement = 'GENERAL_MEMBER', level = 'GENERAL', guest_until = NULL, organization_id = NULL, listed = FALSE,"
                                        + " wishes = '', last_visit_at = NULL, previous_visit_at = NULL, joined_at = UTC_TIMESTAMP(6),"
                                        + " version = version + 1 WHERE id = ?"),
                own("affiliation", "member_id", "organization_id, steward, capacity, since, until"),
                own(
                        "join_request",
                        "member_id",
                        "name, email, involvement, capacity, wishes, interests, state, requested_at, decided_at, reason"),
                deed("join_request", "decided_by", "id, state, decided_at, reason"),
                deed("guest_seats", "given_by", "organization_id, seats, until_day, given_at")
                        .erased("UPDATE guest_seats SET given_by = NULL WHERE given_by = ?"),
                own("profile_entry", "member_id", "field, audience, words"),
                own("profile_photo", "member_id", "taken_at"));
    }

    @Override
    public List<OwnFile> files(long member) {
        return em.createQuery(
                        "SELECT p.memberId, 'photo', p.largeSha256 FROM ProfilePhoto p WHERE p.memberId = :member",
                        Object[].class)
                .setParameter("member", member)
                .getResultStream()
                .map(row -> new OwnFile("profile/" + row[0] + "-" + row[1], (String) row[2]))
                .toList();
    }

    @Override
    public List<String> byAddress() {
        return List.of("DELETE FROM join_request WHERE email = ?");
    }
}
