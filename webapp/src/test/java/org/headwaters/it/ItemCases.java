package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.resource.DetailForm;
import org.headwaters.resource.DetailQueries;
import org.headwaters.resource.Fact;
import org.headwaters.resource.ItemState;
import org.headwaters.resource.OwnItem;
import org.headwaters.resource.ResourceFilter;
import org.headwaters.resource.ResourceForm;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceRow;
import org.headwaters.resource.ResourceService;
import org.junit.jupiter.api.Test;

/** Items of the library: drafts, and what only their kind tells. */
interface ItemCases {

    private static ResourceForm service(String title) {
        return new ResourceForm(
                title, "Rides to the clinic.", "SERVICE", "EN", "EVERYONE", "", "", List.of(), List.of());
    }

    private static DetailForm told(Map<Fact, String> facts) {
        return new DetailForm("Somebody", "", "2025-03-01", "CC_BY", "METRO", "", List.of(), List.of(), facts);
    }

    private static long id(String path) {
        return Long.parseLong(path.replaceAll("^/resources/(\\d+)/.*", "$1"));
    }

    private static int version(long item) {
        return (int) Inside.count("SELECT version FROM resource WHERE id = ?1", item);
    }

    @Test
    default void aDraftIsSeenByItsAuthorAloneUntilItIsWhole() {
        String mark = "Rides " + UUID.randomUUID();
        ResourceService service = Inside.bean(ResourceService.class);
        ResourceQueries resources = Inside.bean(ResourceQueries.class);
        Actor other = Inside.member("draft-other");
        Actor author = Inside.member("draft-author");
        Inside.become(author);
        String path = service.add(Submissions.newKey(), service(mark), "");
        long item = id(path);
        assertThat(path).as("a service tells more first").endsWith("/edit?done=resource-facts");
        for (Actor stranger : List.of(Actor.visitor(), other)) {
            assertThat(resources.find(stranger, item)).isEmpty();
            assertThat(resources.latest(stranger, 500))
                    .extracting(ResourceRow::title)
                    .doesNotContain(mark);
        }
        assertThat(resources.latest(author, 500))
                .as("no list, not even the author's library")
                .extracting(ResourceRow::title)
                .doesNotContain(mark);
        assertThat(Inside.bean(DetailQueries.class).own(author))
                .extracting(OwnItem::state)
                .containsExactly(ItemState.DRAFT);

        assertThatThrownBy(() -> service.share(
                        Submissions.newKey(), item, version(item), service(mark), told(Map.of(Fact.COST, "FREE"))))
                .isInstanceOfSatisfying(InvalidInput.class, problem -> assertThat(problem.problems())
                        .extracting(one -> one.field())
                        .containsExactly("fact-eligibility", "fact-how-to-reach", "fact-contact"));
        service.edit(Submissions.newKey(), item, version(item), service(mark), told(Map.of(Fact.COST, "FREE")));
        Map<Fact, String> whole =
                Map.of(Fact.COST, "FREE", Fact.ELIGIBILITY, "All", Fact.HOW_TO_REACH, "Call", Fact.CONTACT, "Us");
        assertThat(service.share(Submissions.newKey(), item, version(item), service(mark), told(whole)))
                .doesNotContain("/edit");

        assertThat(resources.find(Actor.visitor(), item)).isPresent();
        assertThat(resources.list(Actor.visitor(), ResourceFilter.all()).rows())
                .extracting(ResourceRow::title)
                .contains(mark);
        assertThat(Inside.bean(DetailQueries.class)
                        .of(resources.find(other, item).orElseThrow())
                        .facts())
                .isEqualTo(whole);
        assertThatThrownBy(() -> service.edit(
                        Submissions.newKey(), item, version(item), service(mark), told(Map.of(Fact.COST, "FREE"))))
                .as("what is shared stays whole")
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> service.discard(item)).isInstanceOf(NotFound.class);
    }

    @Test
    default void onlyItsAuthorThrowsADraftAway() {
        ResourceService service = Inside.bean(ResourceService.class);
        Actor author = Inside.become(Inside.member("discarding-author"));
        long item = id(service.keep(Submissions.newKey(), service("To be thrown away"), ""));
        Inside.become(Inside.member("discarding-other"));
        assertThatThrownBy(() -> service.discard(item)).isInstanceOf(NotFound.class);
        assertThat(Inside.count("SELECT COUNT(*) FROM resource WHERE id = ?1", item))
                .isEqualTo(1);
        Inside.become(author);
        service.discard(item);
        assertThat(Inside.count("SELECT COUNT(*) FROM resource WHERE id = ?1", item))
                .isZero();
    }
}
