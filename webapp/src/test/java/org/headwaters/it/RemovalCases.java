package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.resource.RemovalQueries;
import org.headwaters.resource.RemovalService;
import org.headwaters.resource.ResourceQueries;
import org.junit.jupiter.api.Test;

/** Taking an item out of the library that others have adopted. */
interface RemovalCases {

    private static Actor at(Actor member, long organization) {
        return new Actor(
                member.memberId(),
                member.handle(),
                member.name(),
                organization,
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                false);
    }

    @Test
    default void whoUsesItIsToldAndGoesOnReadingWhereItsStewardSaysSo() {
        String mark = "gone-" + UUID.randomUUID().toString().substring(0, 8);
        long organization = Inside.insert(
                "INSERT INTO organization (slug, name, kind, region, mission, state, approved_at, version)"
                        + " VALUES (?1, ?1, 'CLINIC', 'METRO', '', 'ACTIVE', NOW(6), 0)",
                mark);
        Actor ann = Inside.member("ann-" + mark);
        Actor user = at(Inside.member("user-" + mark), organization);
        Actor other = Inside.member("other-" + mark);
        long item = LinkCases.resource(mark, ann, "MEMBERS", null);
        long next = LinkCases.resource("next-" + mark, ann, "MEMBERS", null);
        Inside.execute(
                "INSERT INTO adoption (resource_id, organization_id, stage, changed, outcome, reason, recorded_by, recorded_at, version)"
                        + " VALUES (?1, ?2, 'IN_USE', '', '', '', ?3, NOW(6), 0)",
                item,
                organization,
                user.memberId());
        RemovalService service = Inside.bean(RemovalService.class);
        ResourceQueries resources = Inside.bean(ResourceQueries.class);
        RemovalQueries told = Inside.bean(RemovalQueries.class);

        Inside.become(other);
        assertThatThrownBy(() -> service.remove(Submissions.newKey(), item, "REMOVED", "Mine now", ""))
                .isInstanceOf(NotAllowed.class);
        Inside.become(ann);
        for (String[] wrong :
                new String[][] {{"SHARED", "Why", ""}, {"", "Why", ""}, {"REMOVED", "", ""}, {"REMOVED", "Why", "x"}}) {
            assertThatThrownBy(() -> service.remove(Submissions.newKey(), item, wrong[0], wrong[1], wrong[2]))
                    .isInstanceOf(InvalidInput.class);
        }
        service.remove(Submissions.newKey(), item, "RETIRED", "It is out of date.", "/resources/" + next);
        assertThat(resources.find(user, item)).as("they use it").isPresent();
        assertThat(resources.find(ann, item)).as("looks after it").isPresent();
        assertThat(resources.find(other, item)).isEmpty();
        assertThat(resources.seen(user, Set.of(item))).as("in no list").isEmpty();
        assertThat(told.of(other, item).orElseThrow().successor().id()).isEqualTo(next);
        assertThat(told.of(Actor.visitor(), item))
                .as("was never theirs to read: not there")
                .isEmpty();
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM task_notice WHERE kind = 'resource-removed' AND member_id = ?1",
                        user.memberId()))
                .isEqualTo(1);

        service.restore(Submissions.newKey(), item);
        assertThat(resources.find(other, item)).isPresent();
        assertThat(told.of(other, item)).isEmpty();
        service.remove(Submissions.newKey(), item, "REMOVED", "It was wrong.", "");
        assertThat(resources.find(user, item)).isEmpty();
        assertThat(told.of(user, item).orElseThrow().note()).isEqualTo("It was wrong.");
    }
}
