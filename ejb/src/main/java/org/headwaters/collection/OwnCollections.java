package org.headwaters.collection;

import static org.headwaters.platform.owndata.OwnRows.deed;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnRows;

/** What the feature holds about a member. What coordinators keep together stays. */
@Dependent
public class OwnCollections implements MemberData {

    @Override
    public List<OwnRows> rows() {
        return List.of(
                deed("collection", "owner_id", "id, title, purpose, audience, by_coordinators, created_at, updated_at")
                        .whenGone(
                                "DELETE FROM collection_item WHERE collection_id IN (SELECT id FROM collection WHERE owner_id = ?"
                                        + " AND by_coordinators = FALSE)",
                                "DELETE FROM collection WHERE owner_id = ? AND by_coordinators = FALSE"));
    }
}
