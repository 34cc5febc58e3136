package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.headwaters.linkcheck.LinkCheckQueries;
import org.headwaters.linkcheck.LinkCheckService;
import org.headwaters.linkcheck.LinkCheckView;
import org.headwaters.linkcheck.LinkDue;
import org.headwaters.linkcheck.LinkLooks;
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

    @Test
    default void coordinatorsSeeHowFarTheLooksHaveCome() {
        Actor ann = Inside.member("ann-link-looks");
        long resource = LinkCases.resource("never-looked-at", ann, "MEMBERS", null);
        Inside.become(Actor.program());
        LinkCheckService checks = Inside.bean(LinkCheckService.class);
        checks.gather();
        LinkCheckQueries queries = Inside.bean(LinkCheckQueries.class);
        Actor coordinator = Inside.as(Inside.member("coordinator-link-looks"), null, true);
        assertThat(queries.looks(ann)).isEmpty();
        LinkLooks before = queries.looks(coordinator).orElseThrow();
        assertThat(before.known()).isPositive();
        LinkDue link = due(resource).orElseThrow();
        checks.note(link, LinkState.OK, null, "");
        LinkLooks after = queries.looks(coordinator).orElseThrow();
        assertThat(after.known()).isEqualTo(before.known());
        assertThat(after.never()).isEqualTo(before.never() - 1);
        assertThat(after.last()).isNotNull();
    }

    @Test
    default void linksInADescriptionAreLookedAtTooAndForgottenWithTheWords() {
        Actor ann = Inside.member("ann-links-in-words");
        Actor steward = Inside.member("steward-links-in-words");
        long resource = LinkCases.resource("words-looked-at", ann, "MEMBERS", null);
        Inside.execute(
                "UPDATE resource SET steward_id = ?2, description = 'See [the tool](https://example.org/tool#part) and <http://example.org/a>."
                        + " Not `https://example.org/code`, not [ours](/resources).' WHERE id = ?1",
                resource,
                steward.memberId());
        Inside.become(Actor.program());
        LinkCheckService checks = Inside.bean(LinkCheckService.class);
        checks.gather();
        checks.gather();
        String stored = "SELECT address FROM link_check WHERE in_words AND resource_id = ?1 ORDER BY address";
        assertThat(Inside.list(stored, resource))
                .map(String::valueOf)
                .containsExactly("http://example.org/a", "https://example.org/tool");

        long number = Inside.count(
                "SELECT id FROM link_check WHERE resource_id = ?1 AND address = 'https://example.org/tool'", resource);
        LinkDue tool = new LinkDue(number, resource, "https://example.org/tool");
        checks.note(tool, LinkState.MOVED, "https://example.org/new", "");
        LinkCheckQueries queries = Inside.bean(LinkCheckQueries.class);
        assertThat(queries.inWords(ann, resource))
                .extracting(LinkCheckView::movedTo)
                .containsExactly("https://example.org/new");
        assertThat(queries.inWords(Actor.visitor(), resource))
                .as("it is for members")
                .isEmpty();
        assertThat(queries.of(ann, resource))
                .as("what it is, is another link")
                .map(LinkCheckView::state)
                .contains(LinkState.UNSURE);
        String open =
                "SELECT COUNT(*) FROM task_notice WHERE kind = 'words-link-moved' AND member_id = ?1 AND open_key IS NOT NULL";
        assertThat(Inside.count(open, steward.memberId())).isEqualTo(1);

        Inside.execute(
                "UPDATE resource SET description = 'See https://example.org/new', updated_at = NOW(6) + INTERVAL 1 MINUTE WHERE id = ?1",
                resource);
        assertThat(queries.inWords(ann, resource)).as("it stands there no more").isEmpty();
        checks.gather();
        assertThat(Inside.list(stored, resource)).map(String::valueOf).containsExactly("https://example.org/new");
        assertThat(Inside.count(open, steward.memberId())).isZero();
    }
}
