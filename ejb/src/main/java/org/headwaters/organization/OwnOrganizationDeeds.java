package org.headwaters.organization;

import static org.headwaters.platform.owndata.OwnRows.deed;
import static org.headwaters.platform.owndata.OwnRows.own;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnRows;

/** What the feature holds about a member: what coordinators and stewards did and wrote. */
@Dependent
public class OwnOrganizationDeeds implements MemberData {

    @Override
    public List<OwnRows> rows() {
        return List.of(
                deed("application_note", "author_id", "application_id, words, written_at")
                        .whenGone("UPDATE application_note SET words = '' WHERE author_id = ?"),
                deed("application_step", "actor_id", "application_id, kind, words, happened_at"),
                deed("organization_application", "decided_by", "id, state"),
                deed("organization_application", "taken_by", "id, state"),
                deed("organization_event", "actor_id", "organization_id, kind, words, happened_at"),
                deed("organization_recognition", "added_by", "organization_id, title, year, added_at"),
                deed(
                        "organization_reflection",
                        "written_by",
                        "organization_id, quarter, moved, hard, next_step, written_at"),
                own("steward_offer", "member_id", "organization_id, state, offered_at, answered_at"),
                deed("steward_offer", "offered_by", "organization_id, state, offered_at"));
    }

    @Override
    public List<String> naming() {
        return List.of("organization_event.words", "application_step.words", "application_note.words");
    }

    @Override
    public List<String> byAddress() {
        return List.of(
                "UPDATE organization_application SET contact_name = 'Former member', contact_email = '', contact_role = '' WHERE contact_email = ?");
    }
}
