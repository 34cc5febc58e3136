package org.headwaters.link;

import static org.headwaters.platform.owndata.OwnRows.deed;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnRows;

/** What the feature holds about a member: links made by hand or by words. They stay with what they link, and go when it goes. */
@Dependent
public class OwnLinks implements MemberData {

    @Override
    public List<OwnRows> rows() {
        return List.of(deed(
                "content_link",
                "made_by",
                "kind, from_resource_id, from_thread_id, to_resource_id, to_thread_id, post_id, made_at"));
    }
}
