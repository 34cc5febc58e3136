package org.headwaters.invitation;

import static org.headwaters.platform.owndata.OwnRows.own;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnRows;

/**
 * What the feature holds about a member. The hash of an address that wants no invitations stays: it says nothing but that, and keeps
 * the promise.
 */
@Dependent
public class OwnInvitations implements MemberData {

    @Override
    public List<OwnRows> rows() {
        return List.of(own("invitation", "inviter_id", "email, words, sent_at, expires_at, withdrawn_at"));
    }

    @Override
    public List<String> byAddress() {
        return List.of("DELETE FROM invitation WHERE email = ?");
    }
}
