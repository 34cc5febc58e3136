package org.headwaters.search.saved;

import static org.headwaters.platform.owndata.OwnRows.own;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnRows;

/** What the feature holds about a member. */
@Dependent
public class OwnSavedSearches implements MemberData {

    @Override
    public List<OwnRows> rows() {
        return List.of(own("saved_search", "member_id", "words, narrowed, term_id, by_mail, created_at"));
    }
}
