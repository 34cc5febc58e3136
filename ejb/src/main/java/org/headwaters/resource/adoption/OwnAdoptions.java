package org.headwaters.resource.adoption;

import static org.headwaters.platform.owndata.OwnRows.deed;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnRows;

/** What a member has reported for an organization. That the organization uses something stays; the member's words may go. */
@Dependent
public class OwnAdoptions implements MemberData {

    @Override
    public List<OwnRows> rows() {
        return List.of(
                deed("adoption", "recorded_by", "resource_id, stage, changed, outcome, reason, recorded_at")
                        .whenGone("UPDATE adoption SET changed = '', outcome = '', reason = '' WHERE recorded_by = ?"),
                deed("adoption_report", "recorded_by", "adoption_id, stage, recorded_at"));
    }

    @Override
    public List<String> mentioning() {
        return List.of("adoption.changed", "adoption.outcome", "adoption.reason");
    }
}
