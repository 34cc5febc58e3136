package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.headwaters.discussion.PostRenderer;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.Actor;
import org.headwaters.reference.TitleQueries;
import org.headwaters.space.Space.Visibility;
import org.junit.jupiter.api.Test;

/** Addresses of this Headwaters in posts say what they lead to, as long as every reader of the post may know. */
interface ReferenceCases {

    private static String shown(long space, Visibility visibility, String path) {
        String site = Inside.bean(Settings.class).publicUrl();
        String html = Inside.bean(PostRenderer.class).html("See\n\n" + site + path, space);
        return Inside.bean(TitleQueries.class)
                .titled(Actor.program(), space, visibility, List.of(html, "<p>Nothing</p>"))
                .get(0);
    }

    private static long thread(String space, String title) {
        long thread = DiscussionCases.thread(space);
        Inside.execute("UPDATE thread SET title = ?1 WHERE id = ?2", title, thread);
        return thread;
    }

    @Test
    default void titleIsSaidWhereEveryReaderMayKnowItAndNowhereElse() {
        long thread = thread("titles-members", "Bus passes <for> all");
        long members = Inside.count("SELECT space_id FROM thread WHERE id = ?1", thread);
        long open = Inside.space("titles-open", "EVERYONE");
        long own = Inside.space("titles-own", "OWN");
        String path = "/discussions/" + thread + "/any-title?post=1#post-1";

        assertThat(shown(members, Visibility.MEMBERS, path)).contains(">Bus passes &lt;for&gt; all (#1)</a>");
        assertThat(shown(own, Visibility.OWN, path))
                .as("its members are members")
                .contains("Bus passes");
        assertThat(shown(open, Visibility.EVERYONE, path))
                .as("visitors read the post, and not the thread")
                .doesNotContain("Bus passes")
                .contains(path.replace("=", "&#61;") + "</a>");
        assertThat(shown(0, null, path)).doesNotContain("Bus passes");

        Inside.execute("UPDATE space SET visibility = 'OWN' WHERE id = ?1", members);
        assertThat(shown(own, Visibility.OWN, path))
                .as("closed since: other people are there")
                .doesNotContain("Bus passes");
        assertThat(shown(members, Visibility.OWN, path)).contains("Bus passes");
        Inside.execute("UPDATE space SET visibility = 'EVERYONE' WHERE id = ?1", members);
        assertThat(shown(open, Visibility.EVERYONE, path)).contains("Bus passes");
        Inside.execute("UPDATE thread SET listed = FALSE WHERE id = ?1", thread);
        assertThat(shown(open, Visibility.EVERYONE, path)).doesNotContain("Bus passes");
    }

    @Test
    default void spacesOrganizationsMembersAndResourcesHaveTheirNames() {
        long open = Inside.space("names-open", "EVERYONE");
        long own = Inside.space("names-own", "OWN");
        Inside.execute("UPDATE space SET name = 'Very quiet' WHERE id = ?1", own);
        Actor person = Inside.member("names-person");
        Inside.insert(
                "INSERT INTO organization (slug, name, kind, region, mission, state, approved_at, version)"
                        + " VALUES ('names-org', 'Names & Sons', 'COMMUNITY_ORGANIZATION', 'METRO', '', 'APPROVED', NOW(6), 0)");
        long resource = Inside.insert(
                "INSERT INTO resource (title, slug, kind, description, html, language, audience, space_id, author_id, created_at,"
                        + " updated_at, version) VALUES ('A plan', 'a-plan', 'DOCUMENT', '', '', 'EN', 'SPACE', ?1, ?2, NOW(6), NOW(6), 0)",
                own,
                person.memberId());

        assertThat(shown(open, Visibility.EVERYONE, "/spaces/names-open")).contains(">names-open</a>");
        assertThat(shown(open, Visibility.EVERYONE, "/spaces/names-own")).doesNotContain("Very quiet");
        assertThat(shown(own, Visibility.OWN, "/spaces/names-own")).contains(">Very quiet</a>");
        assertThat(shown(open, Visibility.EVERYONE, "/members/names-person")).contains(">@names-person</a>");
        assertThat(shown(open, Visibility.EVERYONE, "/organizations/names-org")).contains(">Names &amp; Sons</a>");
        assertThat(shown(open, Visibility.EVERYONE, "/resources/" + resource)).doesNotContain("A plan");
        assertThat(shown(own, Visibility.OWN, "/resources/" + resource + "/a-plan"))
                .contains(">A plan</a>");
        Inside.execute("UPDATE resource SET audience = 'MEMBERS', space_id = NULL WHERE id = ?1", resource);
        assertThat(shown(open, Visibility.EVERYONE, "/resources/" + resource)).doesNotContain("A plan");
        assertThat(shown(open, Visibility.MEMBERS, "/resources/" + resource)).contains("A plan");
    }
}
