package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.resource.MonthUse;
import org.headwaters.resource.NearItem;
import org.headwaters.resource.NearQueries;
import org.headwaters.resource.ResourceForm;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceView;
import org.headwaters.resource.UseQueries;
import org.headwaters.resource.ViewCount;
import org.junit.jupiter.api.Test;

/** How often items are read and taken into use, and what may be in the library already. */
interface UseCases {

    @Test
    default void looksAreCountedByMonthForWhoeverLooksAfterTheItem() {
        String mark = "use-" + UUID.randomUUID().toString().substring(0, 8);
        Actor ann = Inside.member("ann-" + mark);
        Actor bo = Inside.member("bo-" + mark);
        long item = LinkCases.resource(mark, ann, "MEMBERS", null);
        ViewCount views = Inside.bean(ViewCount.class);
        for (int i = 0; i < 3; i++) {
            views.seen(item);
        }
        views.seen(Long.MAX_VALUE);
        views.write();
        views.seen(item);
        views.write();
        UseQueries queries = Inside.bean(UseQueries.class);
        ResourceView seen = Inside.bean(ResourceQueries.class).find(bo, item).orElseThrow();
        assertThat(queries.views(seen)).isEqualTo(4);
        assertThat(queries.months(ann, seen)).extracting(MonthUse::views).containsExactly(4L);
        assertThat(queries.months(bo, seen)).as("by month: who looks after it").isEmpty();
        assertThatThrownBy(() -> queries.all(bo)).isInstanceOf(NotAllowed.class);
        Actor desk = new Actor(bo.memberId(), "desk", "Desk", null, true, Set.of(), Set.of(), Set.of(), false);
        assertThat(queries.all(desk))
                .filteredOn(one -> one.id() == item)
                .extracting(one -> one.use().views())
                .containsExactly(4L);
        assertThat(Inside.list("SELECT column_name FROM information_schema.columns WHERE table_name = 'resource_use'"
                        + " AND table_schema = DATABASE()"))
                .as("no person stands there")
                .containsExactlyInAnyOrder("resource_id", "month", "views", "downloads");
    }

    @Test
    default void whatMayBeHereAlreadyIsPointedOutToWhoeverMaySeeIt() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        long space = Inside.space("near-" + mark, "OWN");
        Actor ann = Inside.member("ann-near-" + mark, space);
        Actor bo = Inside.member("bo-near-" + mark);
        long linked = LinkCases.resource("linked-" + mark, ann, "MEMBERS", null);
        long hidden = LinkCases.resource("Rides to care in the far north " + mark, ann, "SPACE", space);
        Inside.execute(
                "UPDATE resource SET link = ?2, link_key = NULL WHERE id = ?1",
                linked,
                "https://example.org/near-" + mark);
        Inside.bean(org.headwaters.resource.LinkKeySweep.class)
                .sweep(new org.headwaters.platform.jobs.SweepTime(java.time.Instant.now()));
        NearQueries near = Inside.bean(NearQueries.class);
        ResourceForm sameLink = form("Another title", "http://www.example.org/near-" + mark + "/?utm_source=mail");
        assertThat(near.of(bo, sameLink, "", 0))
                .extracting(one -> one.row().id() + " " + one.by())
                .containsExactly(linked + " LINK");
        assertThat(near.of(bo, sameLink, "", linked)).as("not itself").isEmpty();
        ResourceForm sameTitle = form("Rides to care in the north: " + mark, "");
        assertThat(near.of(ann, sameTitle, "", 0))
                .extracting(one -> one.row().id(), NearItem::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(hidden, NearItem.By.TITLE));
        assertThat(near.of(bo, sameTitle, "", 0)).as("of another space").isEmpty();
    }

    @Test
    default void nearlyTheSameWordsArePointedOutToWhoeverMaySeeThem() {
        String mark = "zn" + UUID.randomUUID().toString().substring(0, 8);
        long space = Inside.space("words-" + mark, "OWN");
        Actor ann = Inside.member("ann-words-" + mark, space);
        Actor bo = Inside.member("bo-words-" + mark);
        String words =
                "The %s clinic writes to families in plain words, says what to bring, and names one person to call when a"
                                .formatted(mark)
                        + " letter about coverage is hard to read or comes too late to answer in time.";
        long open = LinkCases.resource("Letters " + mark, ann, "MEMBERS", null);
        long hidden = LinkCases.resource("Hidden " + mark, ann, "SPACE", space);
        Inside.execute("UPDATE resource SET description = ?1 WHERE id IN (?2, ?3)", words, open, hidden);
        NearQueries near = Inside.bean(NearQueries.class);
        ResourceForm same = new ResourceForm(
                "Mail for families",
                words.replace("plain words", "plain language") + " Call us.",
                "DOCUMENT",
                "EN",
                "MEMBERS",
                "",
                "",
                List.of(),
                List.of());
        assertThat(near.of(bo, same, "", 0))
                .extracting(one -> one.row().id() + " " + one.by())
                .as("what somebody may not see is not told of")
                .containsExactly(open + " TEXT");
        assertThat(near.of(ann, same, "", open))
                .extracting(one -> one.row().id())
                .containsExactly(hidden);
    }

    private static ResourceForm form(String title, String link) {
        return new ResourceForm(title, "", "DOCUMENT", "EN", "MEMBERS", "", link, List.of(), List.of());
    }
}
