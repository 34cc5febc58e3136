package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.jobs.SweepTime;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.resource.adoption.AdoptedResource;
import org.headwaters.resource.adoption.AdoptionAsker;
import org.headwaters.resource.adoption.AdoptionForm;
import org.headwaters.resource.adoption.AdoptionQueries;
import org.headwaters.resource.adoption.AdoptionService;
import org.headwaters.resource.adoption.AdoptionStage;
import org.headwaters.resource.adoption.AdoptionView;
import org.junit.jupiter.api.Test;

/** The adoption ledger: one line for an organization and a resource. */
interface AdoptionCases {

    private static long resource(String slug, String audience, Long space) {
        Actor author = Inside.member("author-of-" + slug);
        return Inside.insert(
                "INSERT INTO resource (slug, title, description, html, kind, language, audience, space_id, author_id, link, created_at,"
                        + " updated_at, downloads, version) VALUES (?1, ?1, '', '', 'LINK', 'EN', ?2, ?3, ?4,"
                        + " 'https://example.org/', NOW(6), NOW(6), 0, 0)",
                slug,
                audience,
                space,
                author.memberId());
    }

    private static String report(long resource, int known, AdoptionStage stage, String changed, String reason) {
        return Inside.bean(AdoptionService.class)
                .record(
                        Submissions.newKey(),
                        resource,
                        known,
                        new AdoptionForm(stage.name(), changed, "Better", reason));
    }

    private static long inUse(long resource) {
        return Inside.count("SELECT in_use FROM resource WHERE id = ?1", resource);
    }

    @Test
    default void anOrganizationHasOneLineThatItsPeopleKeepAndEveryReportStaysInItsHistory() {
        long organization = OrganizationLifeCases.organization("adopting", "Adopting");
        Actor ann = OrganizationLifeCases.person("ann-adopts", organization, false);
        Actor bo = OrganizationLifeCases.person("bo-adopts", organization, false);
        long resource = resource("adopted-by-two", "EVERYONE", null);
        AdoptionQueries ledger = Inside.bean(AdoptionQueries.class);
        Inside.become(ann);
        report(resource, -1, AdoptionStage.PILOTING, "Shorter", "");
        assertThat(inUse(resource)).isZero();
        int seen = ledger.own(ann, resource).orElseThrow().version();
        Inside.become(bo);
        report(resource, seen, AdoptionStage.IN_USE, "Shorter, and in Karen", "");
        assertThat(inUse(resource)).isEqualTo(1);

        Inside.become(ann);
        assertThatThrownBy(() -> report(resource, seen, AdoptionStage.DROPPED, "", "Old news"))
                .as("a colleague was faster")
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> report(resource, seen + 1, AdoptionStage.DROPPED, "", " "))
                .isInstanceOfSatisfying(InvalidInput.class, problem -> assertThat(problem.problems())
                        .extracting(one -> one.field())
                        .containsExactly("dropReason"));

        List<AdoptionView> all = ledger.of(ann, resource);
        assertThat(all).hasSize(1);
        assertThat(all.get(0).changed()).isEqualTo("Shorter, and in Karen");
        assertThat(ledger.of(Actor.visitor(), resource).get(0).changed())
                .as("to a visitor")
                .isEmpty();
        assertThat(ledger.reports(bo, resource)).hasSize(2);

        Inside.bean(AdoptionService.class).withdraw(Submissions.newKey(), resource);
        assertThat(ledger.of(ann, resource)).isEmpty();
        assertThat(inUse(resource)).isZero();
    }

    @Test
    default void ofManyColleaguesWhoReportFirstAtOneMomentOneIsTaken() throws Exception {
        long organization = OrganizationLifeCases.organization("adopting-at-once", "Adopting At Once");
        Actor ann = OrganizationLifeCases.person("ann-at-once", organization, false);
        long resource = resource("adopted-at-once", "EVERYONE", null);

        List<Object> results = Inside.together(6, ann, () -> report(resource, -1, AdoptionStage.IN_USE, "Ours", ""));

        assertThat(results.stream().filter(String.class::isInstance))
                .as("%s", results)
                .hasSize(1);
        assertThat(results.stream().filter(result -> result instanceof InvalidInput || result instanceof EJBException))
                .hasSize(5);
        assertThat(inUse(resource)).isEqualTo(1);
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM adoption_report r JOIN adoption x ON x.id = r.adoption_id WHERE x.resource_id = ?1",
                        resource))
                .isEqualTo(1);
    }

    @Test
    default void whatOneMayNotSeeCannotBeReportedOnAndShowsNowhere() {
        long space = Inside.space("adoption-own", "OWN");
        long organization = OrganizationLifeCases.organization("adopting-inside", "Adopting Inside");
        Actor person = OrganizationLifeCases.person("ann-inside", organization, false);
        Actor ann = new Actor(
                person.memberId(),
                person.handle(),
                person.name(),
                organization,
                false,
                person.stewardOf(),
                java.util.Set.of(space),
                person.leads(),
                false);
        long resource = resource("adopted-inside", "SPACE", space);
        Inside.become(ann);
        report(resource, -1, AdoptionStage.IN_USE, "Ours", "");
        Actor stranger = OrganizationLifeCases.person(
                "eve-outside", OrganizationLifeCases.organization("outside", "Outside"), false);
        AdoptionQueries ledger = Inside.bean(AdoptionQueries.class);

        assertThat(ledger.by(ann, organization, 9))
                .extracting(AdoptedResource::title)
                .containsExactly("adopted-inside");
        assertThat(ledger.by(stranger, organization, 9)).isEmpty();
        assertThat(ledger.by(Actor.visitor(), organization, 9)).isEmpty();
        assertThat(ledger.of(stranger, resource)).isEmpty();
        Inside.become(stranger);
        assertThatThrownBy(() -> report(resource, -1, AdoptionStage.IN_USE, "", ""))
                .isInstanceOf(NotFound.class);
        Inside.become(Inside.member("nobodys-member"));
        long open = resource("adopted-by-nobody", "EVERYONE", null);
        assertThatThrownBy(() -> report(open, -1, AdoptionStage.IN_USE, "", "")).isInstanceOf(NotAllowed.class);
    }

    @Test
    default void afterSixtyDaysWhoeverReportedIsAskedOnce() {
        long organization = OrganizationLifeCases.organization("asked-again", "Asked Again");
        Actor ann = OrganizationLifeCases.person("ann-asked", organization, false);
        Actor bo = OrganizationLifeCases.person("bo-steward-asked", organization, true);
        long resource = resource("asked-about", "MEMBERS", null);
        Inside.become(ann);
        report(resource, -1, AdoptionStage.PILOTING, "", "");
        AdoptionAsker asker = Inside.bean(AdoptionAsker.class);
        Instant now = Instant.now();
        String asked =
                "SELECT COUNT(*) FROM task_notice WHERE kind = 'adoption' AND open_key IS NOT NULL AND member_id = ?1";

        Inside.become(Actor.program());
        asker.ask(new SweepTime(now.plus(59, ChronoUnit.DAYS)));
        assertThat(Inside.count(asked, ann.memberId())).isZero();
        asker.ask(new SweepTime(now.plus(61, ChronoUnit.DAYS)));
        asker.ask(new SweepTime(now.plus(62, ChronoUnit.DAYS)));
        assertThat(Inside.count(asked, ann.memberId())).isEqualTo(1);
        assertThat(Inside.count(asked, bo.memberId())).isZero();

        Inside.become(ann);
        int version = Inside.bean(AdoptionQueries.class)
                .own(ann, resource)
                .orElseThrow()
                .version();
        report(resource, version, AdoptionStage.IN_USE, "", "");
        assertThat(Inside.count(asked, ann.memberId())).as("answered").isZero();

        Inside.execute("UPDATE affiliation SET until = NOW(6) WHERE member_id = ?1", ann.memberId());
        Inside.become(Actor.program());
        asker.ask(new SweepTime(now.plus(200, ChronoUnit.DAYS)));
        assertThat(Inside.count(asked, ann.memberId())).isZero();
        assertThat(Inside.count(asked, bo.memberId()))
                .as("the steward, once she is gone")
                .isEqualTo(1);
    }
}
