package org.headwaters.account;

import static org.headwaters.platform.owndata.OwnRows.deed;
import static org.headwaters.platform.owndata.OwnRows.own;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnRows;

/** What the feature holds about a member. A password is told to nobody, not even as its hash. */
@Dependent
public class OwnAccount implements MemberData {

    /** Links of other purposes are about an application, a reflection, a search or a request with the same number. */
    private static final String ABOUT_MEMBERS = "purpose IN ('CHOOSE_PASSWORD', 'RESET_PASSWORD')";

    @Override
    public List<OwnRows> rows() {
        return List.of(
                own("account", "member_id", "email, email_confirmed_at, password_set_at"),
                own("device", "member_id", "label, kept, created_at, last_seen_at, expires_at"),
                deed("one_time_link", "subject_id", "purpose, created_at, expires_at, used_at")
                        .only(ABOUT_MEMBERS)
                        .erased("DELETE FROM one_time_link WHERE subject_id = ? AND " + ABOUT_MEMBERS));
    }
}
