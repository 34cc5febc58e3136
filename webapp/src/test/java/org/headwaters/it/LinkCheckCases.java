package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.headwaters.linkcheck.LinkCheckQueries;
import org.headwaters.linkcheck.LinkCheckService;
import org.headwaters.linkcheck.LinkCheckView;
import org.headwaters.linkcheck.LinkDue;
import org.headwaters.linkcheck.LinkState;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;
import org.junit.jupiter.api.Test;

/** What became of outside links: each is due once, what a look found stands there, and whoever shared it is told once. */
interface LinkCheckCases {

    private static Optional<LinkDue> due(long resource) {
        LinkCheckService checks = Inside.bean(LinkCheckService.class);
        for (Optional<LinkDue> next = checks.next(); next.isPresent(); next = checks.next()) {
            if (next.get().resourceId() == resource) {
                return next;
            }
        }
        return Optional.empty();
    }

    @Test
    default void aLinkIsDueOnceAndWhoSharedItIsToldOnceThatItMoved() {
        Actor ann = Inside.member("ann-link-check");
        long resource = LinkCases.resource("looked-at", ann, "MEMBERS", null);
        Inside.become(ann);
        LinkCheckService checks = Inside.bean(LinkCheckService.class);
        assertThatThrownBy(checks::gather).isInstanceOf(NotAllowed.class);
        Inside.become(Actor.program());
        checks.gather();
        LinkDue link = due(resource).orElseThrow();
        assertThat(due(resource)).as("another node").isEmpty();

        checks.note(link, LinkState.MOVED, "https://example.org/new", "");
        checks.note(link, LinkState.MOVED, "https://example.org/new", "");
        String told = "SELECT COUNT(*) FROM task_notice WHERE kind = 'link-moved' AND member_id = ?1";
        assertThat(Inside.count(told, ann.memberId())).isEqualTo(1);
        LinkCheckQueries queries = Inside.bean(LinkCheckQueries.class);
        assertThat(queries.of(ann, resource)).map(LinkCheckView::state).contains(LinkState.MOVED);
        assertThat(queries.of(Actor.visitor(), resource))
                .as("it is for members")
                .isEmpty();
        assertThat(queries.broken(ann)).as("for coordinators").isEmpty();

        Inside.execute("UPDATE resource SET link = 'https://example.org/other' WHERE id = ?1", resource);
        assertThat(queries.of(ann, resource)).as("it is another link").isEmpty();
        checks.gather();
        checks.note(link, LinkState.GONE, null, "about the link before");
        assertThat(queries.of(ann, resource)).map(LinkCheckView::state).contains(LinkState.UNSURE);
    }
}
