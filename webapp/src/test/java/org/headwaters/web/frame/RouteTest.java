package org.headwaters.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    private static Optional<Route> find(String path) {
        return Routes.ALL.stream()
                .filter(route -> route.match(path).isPresent())
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "/, home/home",
        "/discussions, discussions/threads",
        "/discussions/new, discussions/start-thread",
        "/discussions/5, discussions/thread",
        "/discussions/5/housing-and-health, discussions/thread",
        "/discussions/5/posts/3/edit, discussions/edit-post",
        "/organizations/apply, organizations/apply",
        "/organizations/riverbend, organizations/organization",
        "/resources/new, resources/add-resource",
        "/resources/7/toolkit, resources/resource"
    })
    void addressLeadsToItsView(String path, String view) {
        assertThat(find(path).map(Route::view)).contains("/WEB-INF/views/" + view + ".xhtml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/discussions/",
                "/discussions/x",
                "/discussions/-1",
                "/discussions/1234567890123456789",
                "/discussions/5/a/b",
                "/discussions/5/posts/x/edit",
                "/discussions.xhtml",
                "/WEB-INF/views/home/home.xhtml",
                "/discussions/5/a;b",
                "//",
                "",
                "/DISCUSSIONS",
                "/discussions/\u0665"
            })
    void anythingElseLeadsNowhere(String path) {
        assertThat(find(path)).isEmpty();
    }

    @Test
    void partsComeByName() {
        Route route = new Route("/discussions/{id}/posts/{number}/edit", "x");

        assertThat(route.match("/discussions/5/posts/3/edit")).contains(Map.of("id", "5", "number", "3"));
    }

    @Test
    void dotsAndBracketsOfATemplateStandForThemselves() {
        Route route = new Route("/a.b(c)/{slug}", "x");

        assertThat(route.match("/a.b(c)/d")).isPresent();
        assertThat(route.match("/axb(c)/d")).isEmpty();
    }

    @Test
    void longestNumberFits() {
        Map<String, String> parts =
                new Route("/a/{id}", "x").match("/a/" + "9".repeat(18)).orElseThrow();

        assertThat(Long.parseLong(parts.get("id"))).isPositive();
    }
}
