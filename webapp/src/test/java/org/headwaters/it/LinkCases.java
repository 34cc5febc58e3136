package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.headwaters.discussion.DiscussionService;
import org.headwaters.discussion.PostFields;
import org.headwaters.link.LinkGroup;
import org.headwaters.link.LinkQueries;
import org.headwaters.link.LinkService;
import org.headwaters.link.LinkView;
import org.headwaters.link.LinkWay;
import org.headwaters.link.Translation;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.limit.Submissions;
import org.junit.jupiter.api.Test;

/** Typed links: made by words and by hand, read from both ends, shown to whoever may see both. */
interface LinkCases {

    static long resource(String slug, Actor author, String audience, Long space) {
        return Inside.insert(
                "INSERT INTO resource (slug, title, description, html, kind, language, audience, space_id, author_id, link, created_at,"
                        + " updated_at, downloads, version) VALUES (?1, ?1, '', '', 'LINK', 'EN', ?2, ?3, ?4,"
                        + " 'https://example.org/', NOW(6), NOW(6), 0, 0)",
                slug,
                audience,
                space,
                author.memberId());
    }

    private static String start(String space, String title, String body) {
        return Inside.bean(DiscussionService.class)
                .start(Submissions.newKey(), space, "DISCUSSION", title, body, PostFields.NONE);
    }

    private static long id(String path) {
        return Long.parseLong(path.replaceAll("^/discussions/(\\d+).*", "$1"));
    }

    private static List<String> said(List<LinkGroup> groups) {
        return groups.stream()
                .flatMap(group -> group.links().stream())
                .map(link -> link.way() + " " + link.title())
                .toList();
    }

    private static List<String> ofResource(Actor actor, long id) {
        return said(Inside.bean(LinkQueries.class).ofResource(actor, id));
    }

    private static List<String> ofThread(Actor actor, long id) {
        return said(Inside.bean(LinkQueries.class).ofThread(actor, id));
    }

    @Test
    default void anAddressInAPostLinksBothEndsAndGoesWhenItIsTakenOut() {
        long space = Inside.space("links-open", "EVERYONE");
        Actor ann = Inside.become(Inside.member("ann-links", space));
        long resource = resource("linked-by-words", ann, "MEMBERS", null);
        String address = Inside.bean(Settings.class).publicUrl() + "/resources/" + resource + "/linked-by-words";
        long thread = id(start("links-open", "Where it is discussed", "Have a look: " + address + "."));

        assertThat(ofResource(ann, resource)).containsExactly("DISCUSSED_IN Where it is discussed");
        assertThat(ofThread(ann, thread)).containsExactly("DISCUSSES linked-by-words");
        assertThat(ofThread(Actor.visitor(), thread))
                .as("the resource is for members")
                .isEmpty();
        assertThat(ofResource(Actor.visitor(), resource)).isEmpty();

        int version = (int) Inside.count("SELECT version FROM post WHERE thread_id = ?1 AND number = 1", thread);
        Inside.bean(DiscussionService.class)
                .edit(Submissions.newKey(), thread, 1, version, "Nothing to see", PostFields.NONE);
        assertThat(ofResource(ann, resource)).isEmpty();
        assertThat(ofThread(ann, thread)).isEmpty();
    }

    @Test
    default void aLinkGoesWithItsPostAndItsThreadAndVanishesWithThePost() {
        long space = Inside.space("links-moving", "EVERYONE");
        Actor ann = Inside.become(Inside.member("ann-moving", space));
        long resource = resource("goes-along", ann, "EVERYONE", null);
        String site = Inside.bean(Settings.class).publicUrl();
        long first = id(start("links-moving", "First", "About " + site + "/resources/" + resource));
        long other = id(start("links-moving", "Other", "See " + site + "/discussions/" + first));
        assertThat(ofThread(ann, first)).containsExactly("DISCUSSED_IN Other", "DISCUSSES goes-along");

        Actor one = Inside.member("links-care");
        Inside.become(
                new Actor(one.memberId(), one.handle(), one.name(), null, true, Set.of(), Set.of(), Set.of(), false));
        long target = id(start("links-moving", "Target", "Here"));
        Inside.bean(org.headwaters.discussion.MoveService.class)
                .merge(Submissions.newKey(), first, target, "Together", true);
        assertThat(ofResource(ann, resource)).containsExactly("DISCUSSED_IN Target");
        assertThat(ofThread(ann, target)).containsExactly("DISCUSSED_IN Other", "DISCUSSES goes-along");
        assertThat(ofThread(ann, other)).containsExactly("DISCUSSES Target");

        Inside.execute(
                "UPDATE post SET removed_at = NOW(6), removal = 'AUTHOR', removed_by = author_id WHERE thread_id = ?1 AND number = 2",
                target);
        assertThat(ofResource(ann, resource)).isEmpty();
    }

    @Test
    default void whoMayEditAResourceLinksItByHandToWhatTheyMaySee() {
        long hidden = Inside.space("links-hidden", "OWN");
        Actor ann = Inside.member("ann-hand");
        Actor bo = Inside.member("bo-hand");
        long mine = resource("mine-by-hand", ann, "EVERYONE", null);
        long newer = resource("newer-by-hand", ann, "EVERYONE", null);
        long theirs = resource("theirs-by-hand", bo, "EVERYONE", null);
        long secret = resource("secret-by-hand", bo, "SPACE", hidden);
        LinkService service = Inside.bean(LinkService.class);
        Inside.become(ann);
        String page = service.add(Submissions.newKey(), newer, "SUPERSEDES", "/resources/" + mine, "");
        assertThat(page).isEqualTo("/resources/" + newer + "/links?done=link-added");
        service.add(Submissions.newKey(), newer, "SUPERSEDES", "/resources/" + mine + "/any", "");
        assertThat(ofResource(Actor.visitor(), mine)).as("once").containsExactly("SUPERSEDED_BY newer-by-hand");
        assertThat(ofResource(Actor.visitor(), newer)).containsExactly("SUPERSEDES mine-by-hand");
        assertThat(Inside.bean(LinkQueries.class).superseded(Actor.visitor()))
                .contains(mine)
                .doesNotContain(newer);

        for (String address : List.of("/resources/" + secret, "/resources/999999", "https://example.org/", "words")) {
            assertThatThrownBy(() -> service.add(Submissions.newKey(), mine, "CAME_FROM", address, ""))
                    .as(address)
                    .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                            .extracting(one -> one.message())
                            .containsExactly("link.unknown"));
        }
        assertThatThrownBy(() -> service.add(Submissions.newKey(), mine, "SUPERSEDES", "/resources/" + theirs, ""))
                .as("theirs is not mine to call old")
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> service.add(Submissions.newKey(), mine, "USES", "/resources/" + mine, ""))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> service.add(Submissions.newKey(), theirs, "USES", "/resources/" + mine, ""))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> service.add(Submissions.newKey(), secret, "USES", "/resources/" + mine, ""))
                .isInstanceOf(NotFound.class);

        LinkView link = Inside.bean(LinkQueries.class)
                .ofResource(ann, newer)
                .get(0)
                .links()
                .get(0);
        assertThat(link.way()).isEqualTo(LinkWay.SUPERSEDES);
        assertThatThrownBy(() -> service.remove(theirs, link.id())).isInstanceOf(NotAllowed.class);
        service.remove(newer, link.id());
        assertThat(ofResource(ann, mine)).isEmpty();
        assertThatThrownBy(() -> service.remove(newer, link.id())).isInstanceOf(NotFound.class);
    }

    @Test
    default void translationsOfOneOriginalKnowEachOtherAsFarAsOneMaySeeThem() {
        Actor ann = Inside.become(Inside.member("ann-languages"));
        long original = resource("original-language", ann, "EVERYONE", null);
        long spanish = resource("spanish-language", ann, "EVERYONE", null);
        long somali = resource("somali-language", ann, "MEMBERS", null);
        LinkService service = Inside.bean(LinkService.class);
        assertThatThrownBy(() ->
                        service.add(Submissions.newKey(), spanish, "TRANSLATED_FROM", "/resources/" + original, "Rosa"))
                .as("both say that they are in English")
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(one -> one.message())
                        .containsExactly("link.language"));
        Inside.execute("UPDATE resource SET language = 'ES' WHERE id = ?1", spanish);
        Inside.execute("UPDATE resource SET language = 'SO' WHERE id = ?1", somali);
        service.add(Submissions.newKey(), spanish, "TRANSLATED_FROM", "/resources/" + original, "Rosa");
        service.add(Submissions.newKey(), original, "TRANSLATION", "/resources/" + somali, "Ayaan");

        LinkQueries queries = Inside.bean(LinkQueries.class);
        assertThat(queries.translations(ann, spanish).translator()).isEqualTo("Rosa");
        assertThat(queries.translations(ann, spanish).others())
                .extracting(one -> one.title() + " " + one.translator() + " " + one.original())
                .containsExactly("original-language  true", "somali-language Ayaan false");
        assertThat(queries.translations(Actor.visitor(), spanish).others())
                .extracting(Translation::title)
                .as("the one in Somali is for members")
                .containsExactly("original-language");
        assertThat(queries.translations(Actor.visitor(), somali).others()).isEmpty();
    }
}
