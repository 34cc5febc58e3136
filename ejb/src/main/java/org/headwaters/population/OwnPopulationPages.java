package org.headwaters.population;

import static org.headwaters.platform.owndata.OwnRows.deed;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnRows;

/** What the feature holds about a member: that they wrote about a population. The words belong to the community. */
@Dependent
public class OwnPopulationPages implements MemberData {

    @Override
    public List<OwnRows> rows() {
        return List.of(deed("population_page", "changed_by", "term_id, changed_at"));
    }
}
