package org.headwaters.bookmark;

import static org.headwaters.platform.owndata.OwnRows.own;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnRows;

/** What the feature holds about a member. */
@Dependent
public class OwnBookmarks implements MemberData {

    @Override
    public List<OwnRows> rows() {
        return List.of(own("bookmark", "member_id", "*"));
    }
}
