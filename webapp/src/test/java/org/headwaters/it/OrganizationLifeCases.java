package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.headwaters.discussion.ThreadFilter;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadRow;
import org.headwaters.member.MemberService;
import org.headwaters.organization.AttestationClock;
import org.headwaters.organization.AttestationService;
import org.headwaters.organization.OrganizationFilter;
import org.headwaters.organization.OrganizationLifeService;
import org.headwaters.organization.OrganizationQueries;
import org.headwaters.organization.OrganizationRow;
import org.headwaters.organization.OrganizationsWithoutSteward;
import org.headwaters.organization.StewardshipService;
import org.headwaters.platform.desk.Waiting;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.time.CommunityDay;
import org.junit.jupiter.api.Test;

/** What organizations live through: one or two stewards, the yearly check, pausing, leaving, merging, another name. */
interface OrganizationLifeCases {

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Actor coordinator() {
        Actor member =
                Inside.member("coordinator-" + UUID.randomUUID().toString().substring(0, 8));
        return new Actor(member.memberId(), "c", "C", null, true, Set.of(), Set.of(), Set.of(), false);
    }

    /** An approved organization. */
    static long organization(String slug, String name) {
        return Inside.insert(
                "INSERT INTO organization (slug, name, kind, region, mission, state, approved_at, version)"
                        + " VALUES (?1, ?2, 'CLINIC', 'METRO', 'We care.', 'APPROVED', UTC_TIMESTAMP(6), 0)",
                slug,
                name);
    }

    /** Somebody who belongs to an organization and speaks for it; as its steward when asked for. */
    static Actor person(String handle, long organization, boolean steward) {
        Actor member = AccountCases.withAccount(handle);
        Inside.execute(
                "INSERT INTO affiliation (member_id, organization_id, steward, since) VALUES (?1, ?2, ?3, UTC_TIMESTAMP(6))",
                member.memberId(),
                organization,
                steward);
        Inside.execute("UPDATE member SET organization_id = ?1 WHERE id = ?2", organization, member.memberId());
        Set<Long> of = steward ? Set.of(organization) : Set.of();
        return new Actor(member.memberId(), handle, member.name(), organization, false, of, Set.of(), Set.of(), false);
    }

    private static long stewards(long organization) {
        return Inside.count(
                "SELECT COUNT(*) FROM affiliation WHERE organization_id = ?1 AND steward = TRUE AND until IS NULL",
                organization);
    }

    private static String state(long organization) {
        return Inside.text("SELECT state FROM organization WHERE id = ?1", organization);
    }

    private static List<String> found(String name) {
        return Inside.bean(OrganizationQueries.class)
                .list(Actor.visitor(), new OrganizationFilter(null, null, name), 1)
                .stream()
                .map(OrganizationRow::slug)
                .toList();
    }

    @Test
    default void ofManyWhoBecomeStewardAtOneMomentTwoDo() throws Exception {
        long organization = organization("two-seats", "Two Seats");
        List<Callable<?>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Actor one = person("seat-" + i, organization, false);
            all.add(() -> {
                Inside.bean(MemberService.class).entrust(one.memberId(), organization);
                return "steward";
            });
        }
        List<Object> results = Inside.together(Actor.program(), all);

        assertThat(results.stream().filter("steward"::equals)).hasSize(2);
        assertThat(results.stream().filter(InvalidInput.class::isInstance))
                .as("%s", results)
                .hasSize(4);
        assertThat(stewards(organization)).isEqualTo(2);
    }

    @Test
    default void aStewardHandsOnToAColleagueWhoAgreesAndStepsDownOnlyThen() {
        long organization = organization("handed-on", "Handed On");
        Actor ann = person("ann-hands-on", organization, true);
        Actor bo = person("bo-takes-over", organization, false);
        Actor stranger = person("eve-elsewhere", organization("elsewhere", "Elsewhere"), true);
        StewardshipService service = Inside.bean(StewardshipService.class);
        Inside.become(stranger);
        assertThatThrownBy(() -> service.offer(key(), "handed-on", "bo-takes-over", false))
                .as("a steward of another one")
                .isInstanceOf(NotFound.class);
        Inside.become(ann);
        assertThatThrownBy(() -> service.release(key(), "handed-on", "ann-hands-on"))
                .isInstanceOf(InvalidInput.class);
        service.offer(key(), "handed-on", "bo-takes-over", true);
        assertThat(stewards(organization)).isEqualTo(1);
        Inside.become(stranger);
        assertThatThrownBy(() -> service.agree(key(), "handed-on")).isInstanceOf(NotFound.class);

        Inside.become(bo);
        service.agree(key(), "handed-on");

        assertThat(Inside.list(
                        "SELECT member_id FROM affiliation WHERE organization_id = ?1 AND steward = TRUE",
                        organization))
                .containsExactly(bo.memberId());
        assertThatThrownBy(() -> service.agree(key(), "handed-on")).as("once").isInstanceOf(NotFound.class);
    }

    @Test
    default void theYearlyCheckIsRemindedOfThreeTimesThenPausesAndAttestingBringsItBack() {
        long organization = organization("checked-yearly", "Checked Yearly");
        Actor ann = person("ann-attests", organization, true);
        LocalDate due = LocalDate.of(2031, 5, 20);
        Inside.execute("UPDATE organization SET attest_due = ?1 WHERE id = ?2", due, organization);
        List<Long> sent = new ArrayList<>();
        for (int before : new int[] {31, 30, 30, 12, 7, 3, 0}) {
            turn(due.minusDays(before), organization);
            sent.add(Inside.count(
                    "SELECT COUNT(*) FROM outbox_mail WHERE to_address = 'ann-attests@example.org' AND subject LIKE ?1",
                    "%yearly check%"));
        }
        assertThat(sent).containsExactly(0L, 1L, 1L, 1L, 2L, 2L, 3L);
        assertThat(state(organization)).isEqualTo("APPROVED");
        turn(due.plusDays(1), organization);
        assertThat(state(organization)).isEqualTo("PAUSED");
        assertThat(found("Checked Yearly")).isEmpty();

        Inside.become(coordinator());
        assertThatThrownBy(() -> Inside.bean(OrganizationLifeService.class).resume(key(), "checked-yearly"))
                .as("nobody attests for them")
                .isInstanceOf(NotAllowed.class);
        Inside.become(ann);
        AttestationService service = Inside.bean(AttestationService.class);
        assertThatThrownBy(() -> service.attest(key(), "checked-yearly", true, false, true))
                .isInstanceOf(InvalidInput.class);
        service.attest(key(), "checked-yearly", true, true, true);

        assertThat(state(organization)).isEqualTo("APPROVED");
        assertThat(found("Checked Yearly")).containsExactly("checked-yearly");
        assertThat(Inside.count(
                        "SELECT attest_due > CURRENT_DATE + INTERVAL 300 DAY FROM organization WHERE id = ?1",
                        organization))
                .isEqualTo(1);
    }

    private static void turn(LocalDate today, long organization) {
        Inside.become(Actor.program());
        Instant noon = CommunityDay.start(today).plusSeconds(12 * 3600L);
        Inside.bean(AttestationClock.class).remind(noon, organization - 1);
    }

    @Test
    default void anOrganizationWithPeopleAndNoStewardWaitsOnTheDesk() {
        long alone = organization("without-steward", "Without Steward");
        Actor ann = person("ann-of-without", alone, true);
        organization("without-people", "Without People");
        OrganizationsWithoutSteward desk = Inside.bean(OrganizationsWithoutSteward.class);
        Actor rosa = coordinator();
        assertThat(desk.waiting(rosa)).extracting(Waiting::subject).doesNotContain("Without Steward");

        Inside.execute("UPDATE member SET state = 'LEFT' WHERE id = ?1", ann.memberId());
        person("bo-of-without", alone, false);

        assertThat(desk.waiting(rosa))
                .extracting(Waiting::subject)
                .contains("Without Steward")
                .doesNotContain("Without People");
        assertThat(desk.waiting(ann)).isEmpty();
    }

    @Test
    default void whoLeftOrWasMergedKeepsItsNameOnWhatWasWrittenAndItsAddressLeadsOn() {
        long small = organization("small-clinic", "Small Clinic");
        long large = organization("large-clinic", "Large Clinic");
        Actor ann = person("ann-merges", small, true);
        person("bo-of-large", large, true);
        Actor rosa = coordinator();
        OrganizationLifeService life = Inside.bean(OrganizationLifeService.class);
        OrganizationQueries queries = Inside.bean(OrganizationQueries.class);
        Inside.become(ann);
        assertThatThrownBy(() -> life.merge(key(), "small-clinic", "large-clinic", "Why"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> life.pause(key(), "large-clinic", "Not mine")).isInstanceOf(NotFound.class);

        Inside.execute(
                "INSERT INTO thread (space_id, author_id, organization_id, slug, title, type, created_at, last_number, last_post_at,"
                        + " last_author_id, version) SELECT id, ?1, ?2, 'of-small', 'Of the small one', 'DISCUSSION', NOW(6), 1, NOW(6), ?1, 0"
                        + " FROM space ORDER BY id LIMIT 1",
                ann.memberId(),
                small);
        long first = organization("first-clinic", "First Clinic");
        Inside.become(rosa);
        life.merge(key(), "first-clinic", "small-clinic", "Earlier");
        life.merge(key(), "small-clinic", "large-clinic", "They joined forces");
        assertThat(Inside.bean(ThreadQueries.class)
                        .list(rosa, ThreadFilter.of(large), 5)
                        .rows())
                .as("what the smaller one talked about stands at the larger one")
                .extracting(ThreadRow::title)
                .contains("Of the small one");
        assertThat(Inside.count("SELECT merged_into FROM organization WHERE id = ?1", first))
                .isEqualTo(large);
        life.rename(key(), "large-clinic", "United Clinics");

        assertThat(state(small)).isEqualTo("MERGED");
        assertThat(Inside.count("SELECT organization_id FROM member WHERE id = ?1", ann.memberId()))
                .isEqualTo(large);
        assertThat(stewards(large)).as("as a person, not as a steward").isEqualTo(1);
        assertThat(queries.bySlug(Actor.visitor(), "small-clinic")).isEmpty();
        assertThat(queries.movedTo(Actor.visitor(), "small-clinic")).contains("united-clinics");
        assertThat(queries.movedTo(Actor.visitor(), "large-clinic")).contains("united-clinics");
        assertThat(found("small clinic")).containsExactly("united-clinics");
        assertThat(found("Large")).contains("united-clinics");

        life.leave(key(), "united-clinics", "They closed");
        assertThat(found("United")).isEmpty();
        assertThat(queries.bySlug(Actor.visitor(), "united-clinics"))
                .as("by its address")
                .isPresent();
        assertThat(Inside.count("SELECT COUNT(*) FROM affiliation WHERE organization_id = ?1 AND until IS NULL", large))
                .isZero();
        assertThat(Inside.count("SELECT COUNT(*) FROM member WHERE organization_id = ?1", large))
                .isZero();
        assertThat(Inside.count("SELECT COUNT(*) FROM affiliation WHERE organization_id = ?1", small))
                .as("what was is kept")
                .isEqualTo(1);
    }
}
