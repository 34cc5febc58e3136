package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.resource.DetailForm;
import org.headwaters.resource.DetailQueries;
import org.headwaters.resource.DetailView;
import org.headwaters.resource.Fact;
import org.headwaters.resource.ItemState;
import org.headwaters.resource.MakerView;
import org.headwaters.resource.Makers;
import org.headwaters.resource.OwnItem;
import org.headwaters.resource.ResourceFilter;
import org.headwaters.resource.ResourceForm;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceRow;
import org.headwaters.resource.ResourceService;
import org.headwaters.search.Hit;
import org.headwaters.search.SearchQueries;
import org.headwaters.search.SearchRequest;
import org.headwaters.search.Sought;
import org.junit.jupiter.api.Test;

/** Items of the library: drafts, and what only their kind tells. */
interface ItemCases {

    private static ResourceForm service(String title) {
        return new ResourceForm(
                title, "Rides to the clinic.", "SERVICE", "EN", "EVERYONE", "", "", List.of(), List.of());
    }

    private static DetailForm told(Map<Fact, String> facts) {
        return new DetailForm(
                "Somebody", List.of(), List.of(), "", "2025-03-01", "CC_BY", "METRO", "", List.of(), List.of(), facts);
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
    default void factsOfAKindNeedNotBeToldAndAreFoundBySearch() {
        String mark = "zq" + UUID.randomUUID().toString().substring(0, 8);
        ResourceService service = Inside.bean(ResourceService.class);
        Actor author = Inside.become(Inside.member("facts-author"));
        ResourceForm policy = new ResourceForm(
                "A policy",
                "Paid time.",
                "POLICY_EXEMPLAR",
                "EN",
                "MEMBERS",
                "",
                "https://policy.example/" + mark,
                List.of(),
                List.of());
        String path = service.add(Submissions.newKey(), policy, "");
        assertThat(path).as("shared at once").doesNotContain("/edit");
        long item = id(path);
        service.edit(
                Submissions.newKey(),
                item,
                version(item),
                policy,
                told(Map.of(Fact.JURISDICTION, "County of " + mark, Fact.POLICY_STAGE, "IN_FORCE")));
        assertThat(Inside.bean(SearchQueries.class)
                        .find(author, new SearchRequest(Sought.of(mark + " \"in force\""), Map.of(), false, 1))
                        .hits())
                .extracting(Hit::id)
                .containsExactly(item);
        assertThat(resources(author, mark)).extracting(ResourceRow::id).containsExactly(item);
    }

    @Test
    default void manyMakeOneItemInOrderAndOrganizationsShowWhatTheyMadeTogether() {
        String mark = "zm" + UUID.randomUUID().toString().substring(0, 8);
        ResourceService service = Inside.bean(ResourceService.class);
        ResourceQueries resources = Inside.bean(ResourceQueries.class);
        Actor maker = Inside.member("maker-" + mark);
        Inside.execute("UPDATE member SET name = ?1 WHERE id = ?2", "Maker " + mark, maker.memberId());
        long one = Inside.organization("one-" + mark);
        long other = Inside.organization("other-" + mark);
        Actor author = Inside.become(Inside.member("making-author-" + mark));
        ResourceForm paper = new ResourceForm(
                mark, "By many.", "LINK", "EN", "MEMBERS", "", "https://many.example/" + mark, List.of(), List.of());
        long item = id(service.add(Submissions.newKey(), paper, ""));
        for (DetailForm unsure : List.of(
                made("Ann\nMaker " + mark, List.of(), ""),
                made("@nobody-" + mark, List.of(), ""),
                made("", List.of(), "none-" + mark))) {
            assertThatThrownBy(() -> service.edit(Submissions.newKey(), item, version(item), paper, unsure))
                    .isInstanceOf(InvalidInput.class);
        }
        service.edit(
                Submissions.newKey(),
                item,
                version(item),
                paper,
                made("Ann\nMaker " + mark, List.of("-", maker.handle()), "OTHER-" + mark));
        assertThat(details(author, item).authors())
                .containsExactly(new MakerView(null, "Ann"), new MakerView(maker.handle(), "Maker " + mark));
        assertThat(resources.list(author, ResourceFilter.of(other)).rows())
                .extracting(ResourceRow::id)
                .containsExactly(item);

        Inside.execute("UPDATE organization SET merged_into = ?1, state = 'MERGED' WHERE id = ?2", one, other);
        assertThat(resources.list(author, ResourceFilter.of(one)).rows())
                .as("merged organizations keep what they made")
                .extracting(ResourceRow::id)
                .containsExactly(item);
        assertThat(details(author, item).organizations()).containsExactly(new MakerView("one-" + mark, "one-" + mark));
        service.edit(
                Submissions.newKey(),
                item,
                version(item),
                paper,
                made("@" + maker.handle() + "\nMaker " + mark + "\nAnn", List.of("-"), "one-" + mark));
        assertThat(details(author, item).authors())
                .as("another order, and a namesake who is no member")
                .containsExactly(
                        new MakerView(maker.handle(), "Maker " + mark),
                        new MakerView(null, "Maker " + mark),
                        new MakerView(null, "Ann"));
    }

    @Test
    default void whoMadeAnItemStaysNamedWhileAwayAndNoFormAsksForEndlessNames() throws IOException {
        String mark = "za" + UUID.randomUUID().toString().substring(0, 8);
        ResourceService service = Inside.bean(ResourceService.class);
        Actor maker = Inside.member("away-" + mark);
        Actor author = Inside.become(Inside.member("editing-author-" + mark));
        ResourceForm paper = new ResourceForm(
                mark, "By one.", "LINK", "EN", "MEMBERS", "", "https://away.example/" + mark, List.of(), List.of());
        long item = id(service.add(Submissions.newKey(), paper, ""));
        DetailForm byMaker = made("@" + maker.handle(), List.of(), "");
        service.edit(Submissions.newKey(), item, version(item), paper, byMaker);
        Inside.execute("UPDATE member SET state = 'SUSPENDED' WHERE id = ?1", maker.memberId());
        service.edit(Submissions.newKey(), item, version(item), paper, byMaker);
        assertThat(details(author, item).authors()).hasSize(1);

        DetailForm endless = made(names(5_000), List.of(), "");
        assertThatThrownBy(() -> service.edit(Submissions.newKey(), item, version(item), paper, endless))
                .isInstanceOf(InvalidInput.class);
        assertThat(Statements.of(() -> Inside.bean(Makers.class).unsure(author, item, endless)))
                .isLessThan(100);
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(number -> "Ann " + number).collect(Collectors.joining("\n"));
    }

    private static DetailForm made(String authors, List<String> members, String organization) {
        return new DetailForm(
                authors, members, List.of(organization, ""), "", "", "", "", "", List.of(), List.of(), Map.of());
    }

    private static DetailView details(Actor actor, long item) {
        return Inside.bean(DetailQueries.class)
                .of(Inside.bean(ResourceQueries.class).find(actor, item).orElseThrow());
    }

    private static List<ResourceRow> resources(Actor actor, String words) {
        return Inside.bean(ResourceQueries.class)
                .list(
                        actor,
                        new ResourceFilter(words, null, "", "", null, null, null, null, ResourceFilter.Sort.NEWEST, 1))
                .rows();
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
