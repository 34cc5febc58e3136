package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headwaters.collection.CollectionForm;
import org.headwaters.collection.CollectionItemView;
import org.headwaters.collection.CollectionQueries;
import org.headwaters.collection.CollectionService;
import org.headwaters.collection.CollectionView;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.limit.Submissions;
import org.junit.jupiter.api.Test;

/** Collections: kept by their makers, read by whoever may see them and, one by one, what is in them. */
interface CollectionCases {

    private static CollectionService service() {
        return Inside.bean(CollectionService.class);
    }

    private static long id(String path) {
        return Long.parseLong(path.replaceAll("^/collections/(\\d+).*", "$1"));
    }

    private static long make(String title, String audience, boolean coordinators) {
        return id(service().make(Submissions.newKey(), new CollectionForm(title, "", audience, "", coordinators)));
    }

    private static List<CollectionItemView> items(Actor actor, long id) {
        CollectionQueries collections = Inside.bean(CollectionQueries.class);
        return collections.items(actor, collections.find(actor, id).orElseThrow());
    }

    private static List<String> titles(Actor actor, long id) {
        return items(actor, id).stream().map(CollectionItemView::title).toList();
    }

    @Test
    default void whatIsInACollectionHasAnOrderAndNotesAndEachSeesWhatTheyMay() {
        long room = Inside.space("collections-room", "OWN");
        Actor ann = Inside.member("ann-collects", room);
        long open = LinkCases.resource("collected-open", ann, "EVERYONE", null);
        long inside = LinkCases.resource("collected-inside", ann, "SPACE", room);
        long members = LinkCases.resource("collected-members", ann, "MEMBERS", null);
        Inside.become(ann);
        long id = make("In order", "EVERYONE", false);
        service().collect(Submissions.newKey(), open, String.valueOf(id), "", "First of all");
        service().addAt(Submissions.newKey(), id, "/resources/" + inside, "");
        service().addAt(Submissions.newKey(), id, "/resources/" + members, "");
        assertThatThrownBy(() -> service().addAt(Submissions.newKey(), id, "/resources/" + open, ""))
                .as("there already")
                .isInstanceOf(InvalidInput.class);

        long last = items(ann, id).get(2).id();
        service().move(id, last, true);
        assertThat(titles(ann, id)).containsExactly("collected-open", "collected-members", "collected-inside");
        service().note(Submissions.newKey(), id, Map.of(last, "For all of us", 999_999L, "Nobody's"));
        assertThat(items(ann, id).get(1).note()).isEqualTo("For all of us");
        assertThat(titles(Actor.visitor(), id)).containsExactly("collected-open");
        Actor bo = Inside.member("bo-collects");
        assertThat(titles(bo, id)).containsExactly("collected-open", "collected-members");

        Inside.become(bo);
        assertThatThrownBy(() -> service().move(id, last, true)).isInstanceOf(NotAllowed.class);
        long copy = id(service().copy(Submissions.newKey(), id));
        assertThat(titles(bo, copy)).as("what bo saw").containsExactly("collected-open", "collected-members");
        assertThat(Inside.bean(CollectionQueries.class).holding(bo, members))
                .extracting(CollectionView::id)
                .containsExactlyInAnyOrder(id, copy);

        Inside.become(ann);
        service().takeOut(id, last);
        assertThat(titles(ann, id)).containsExactly("collected-open", "collected-inside");
        assertThatThrownBy(() -> service().takeOut(id, last)).isInstanceOf(NotFound.class);
        service().remove(Submissions.newKey(), id);
        assertThat(Inside.bean(CollectionQueries.class).find(ann, id)).isEmpty();
        assertThat(titles(bo, copy)).as("the copy stays").hasSize(2);
    }

    @Test
    default void coordinatorsKeepTheirsTogetherAndNobodyElseMakesOne() {
        Actor ann = Inside.become(Inside.member("ann-no-coordinator"));
        long plain = make("Not theirs", "MEMBERS", true);
        assertThat(Inside.bean(CollectionQueries.class)
                        .find(ann, plain)
                        .orElseThrow()
                        .byCoordinators())
                .as("a box that the form did not offer")
                .isFalse();
        Actor one = coordinator("coordinator-collects");
        Actor two = coordinator("coordinator-collects-too");
        Inside.become(one);
        long together = make("Together", "EVERYONE", true);
        Inside.become(two);
        int version = Inside.bean(CollectionQueries.class)
                .find(two, together)
                .orElseThrow()
                .version();
        service().edit(Submissions.newKey(), together, version, new CollectionForm("Ours", "", "EVERYONE", "", true));
        assertThatThrownBy(() -> service()
                        .edit(
                                Submissions.newKey(),
                                together,
                                version,
                                new CollectionForm("Mine", "", "EVERYONE", "", true)))
                .as("changed meanwhile")
                .isInstanceOf(InvalidInput.class);
        Inside.become(ann);
        assertThatThrownBy(() -> service().remove(Submissions.newKey(), together))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    default void ofManyAdditionsAtOnceEachFindsAPlaceOfItsOwn() throws Exception {
        Actor ann = Inside.become(Inside.member("ann-at-once-collects"));
        long id = make("At once", "MEMBERS", false);
        List<Long> resources = java.util.stream.IntStream.range(0, 5)
                .mapToObj(n -> LinkCases.resource("at-once-collected-" + n, ann, "MEMBERS", null))
                .toList();
        List<Object> results = Inside.together(
                ann,
                resources.stream()
                        .<java.util.concurrent.Callable<?>>map(resource ->
                                () -> service().addAt(Submissions.newKey(), id, "/resources/" + resource, ""))
                        .toList());
        assertThat(results.stream().filter(String.class::isInstance))
                .as("%s", results)
                .hasSize(5);
        assertThat(Inside.count("SELECT COUNT(DISTINCT position) FROM collection_item WHERE collection_id = ?1", id))
                .isEqualTo(5);
    }

    private static Actor coordinator(String handle) {
        Actor member = Inside.member(handle);
        return new Actor(member.memberId(), handle, member.name(), null, true, Set.of(), Set.of(), Set.of(), false);
    }
}
