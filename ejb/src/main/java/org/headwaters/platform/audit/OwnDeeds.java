package org.headwaters.platform.audit;

import static org.headwaters.platform.owndata.OwnRows.deed;
import static org.headwaters.platform.owndata.OwnRows.own;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnRows;

/** What the platform holds about a member: deeds in the audit log, forms sent, mail. */
@Dependent
public class OwnDeeds implements MemberData {

    @Override
    public List<OwnRows> rows() {
        return List.of(
                deed("audit_entry", "actor_id", "happened_at, action, object_type, object_id, outcome, detail")
                        .erased(
                                "UPDATE audit_entry SET detail = '', actor_name = 'Former member' WHERE actor_id = ?",
                                "UPDATE audit_entry SET detail = '' WHERE object_type = 'member' AND object_id = ?"),
                own("submission", "actor_id", "submitted_at, result"));
    }

    @Override
    public List<String> naming() {
        return List.of("audit_entry.detail", "audit_entry.actor_name", "outbox_mail.subject", "outbox_mail.body");
    }

    @Override
    public List<String> byAddress() {
        return List.of("DELETE FROM outbox_mail WHERE to_address = ?");
    }
}
