package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.headwaters.account.AccountService;
import org.headwaters.member.DomainMatch;
import org.headwaters.member.JoinForm;
import org.headwaters.member.JoinQueries;
import org.headwaters.member.JoinRequest;
import org.headwaters.member.JoinRequestRow;
import org.headwaters.member.JoinService;
import org.headwaters.member.JoinSuggestionService;
import org.headwaters.member.MailDomainQueries;
import org.headwaters.member.OrganizationChoice;
import org.headwaters.organization.ApplicationForm;
import org.headwaters.organization.ApplicationService;
import org.headwaters.organization.StewardService;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.audit.AuditPage;
import org.headwaters.platform.audit.AuditQueries;
import org.headwaters.platform.audit.AuditRow;
import org.headwaters.platform.audit.ObjectName;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.text.SearchWords;
import org.headwaters.resource.ResourceKind;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceRow;
import org.junit.jupiter.api.Test;

/** Asking to join with an organization that is applying, becoming its steward, and two coordinators at one moment. */
interface JoinCases {

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** The actor of a coordinator; the row says nothing of it, because another case begins a community that has none. */
    private static Actor coordinator(String handle) {
        Actor member = AccountCases.withAccount(handle);
        return new Actor(member.memberId(), handle, member.name(), null, true, Set.of(), Set.of(), Set.of(), false);
    }

    /** An application of that name; answers its id. */
    private static long apply(String name, String contact) {
        Inside.become(Actor.visitor());
        Inside.bean(ApplicationService.class)
                .apply(
                        key(),
                        new ApplicationForm(
                                name,
                                "CLINIC",
                                "METRO",
                                "",
                                "",
                                "We care.",
                                "To learn.",
                                "Mee Yang",
                                contact,
                                "Director",
                                ""),
                        UUID.randomUUID().toString());
        return Inside.count(
                "SELECT id FROM organization_application WHERE organization_name = ?1 ORDER BY id DESC LIMIT 1", name);
    }

    /** A confirmed request to join with an organization of that name; answers its id. */
    private static long ask(String email, String named) {
        Inside.become(Actor.visitor());
        JoinService joins = Inside.bean(JoinService.class);
        joins.ask(
                key(),
                new JoinForm(
                        "Ann " + named, email, JoinService.NOT_HERE, named, "SELF", "GENERAL_MEMBER", "Learn", "", ""),
                UUID.randomUUID().toString());
        joins.confirm(Mailbox.link(email, "/join/"));
        return Inside.count("SELECT MAX(id) FROM join_request WHERE email = ?1", email);
    }

    private static int version(long application) {
        return (int) Inside.count("SELECT version FROM organization_application WHERE id = ?1", application);
    }

    private static JoinRequestRow request(Actor actor, long id) {
        return Inside.bean(JoinQueries.class).find(actor, id).orElseThrow();
    }

    @Test
    default void requestWaitsForItsOrganizationAndGoesToItsSteward() {
        Actor rosa = coordinator("rosa-follows");
        long before = ask("early-follows@example.org", "Cedar Path Clinic");
        long application = apply("CEDAR path clinic", "lead-follows@example.org");
        long after = ask("late-follows@example.org", "Cedar Path Clínic");
        JoinQueries joins = Inside.bean(JoinQueries.class);
        long mine = joins.waiting(rosa);

        assertThat(List.of(request(rosa, before), request(rosa, after))).allSatisfy(row -> {
            assertThat(row.applicationId()).isEqualTo(application);
            assertThat(row.held()).isTrue();
        });

        Inside.become(rosa);
        Inside.bean(ApplicationService.class).approve(key(), application, version(application), "");

        long organization =
                Inside.count("SELECT organization_id FROM organization_application WHERE id = ?1", application);
        assertThat(List.of(request(rosa, before), request(rosa, after))).allSatisfy(row -> {
            assertThat(row.organizationId()).isEqualTo(organization);
            assertThat(row.held()).isFalse();
        });
        assertThat(joins.waiting(rosa)).as("they wait for an answer now").isEqualTo(mine + 2);
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM outbox_mail WHERE to_address = 'lead-follows@example.org'"
                                + " AND subject LIKE ?1",
                        "%asks to join%"))
                .as("the new steward is told of both")
                .isEqualTo(2);
        Actor steward = new Actor(1L, "s", "S", organization, false, Set.of(organization), Set.of(), Set.of(), false);
        assertThat(joins.list(steward, JoinRequest.State.WAITING, 0, 10))
                .extracting(JoinRequestRow::id)
                .containsExactly(before, after);
    }

    @Test
    default void afterADeclineTheCoordinatorDecidesOnThePersonAnyhow() {
        Actor rosa = coordinator("rosa-declines");
        long application = apply("Birch Bend Choir", "lead-declines@example.org");
        long request = ask("ann-declines@example.org", "Birch Bend Choir");
        Inside.become(rosa);

        Inside.bean(ApplicationService.class).decline(key(), application, version(application), "Too far away");

        assertThat(request(rosa, request).held()).isFalse();
        Inside.bean(JoinService.class).approve(key(), request, JoinService.NOT_HERE, "");
        assertThat(request(rosa, request).state()).isEqualTo(JoinRequest.State.APPROVED);
        assertThat(request(rosa, request).applicationId()).as("kept").isEqualTo(application);
    }

    @Test
    default void anAddressThatEndsAsAnOrganizationsOnlySuggestsAndAsksTheStewardWhenChosen() {
        long organization = Inside.insert(
                "INSERT INTO organization (slug, name, kind, region, mail_domains, mission, state, approved_at, version)"
                        + " VALUES ('suggested-org', 'Suggested Org', 'CLINIC', 'METRO', 'farm-suggested.example.org', '',"
                        + " 'APPROVED', UTC_TIMESTAMP(6), 0)");
        Actor steward = AccountCases.withAccount("steward-suggested");
        Inside.execute(
                "INSERT INTO affiliation (member_id, organization_id, steward, since) VALUES (?1, ?2, TRUE, UTC_TIMESTAMP(6))",
                steward.memberId(),
                organization);
        Actor rosa = coordinator("rosa-suggests");
        String email = "ann@farm-suggested.example.org";
        long request = ask(email, "Somewhere Else");
        long made = ask("bo@farrn-suggested.example.org", "Somewhere Else Too");
        MailDomainQueries domains = Inside.bean(MailDomainQueries.class);

        assertThat(request(rosa, request).organizationId())
                .as("nothing happens unasked")
                .isNull();
        assertThat(domains.match(rosa, request(rosa, made))).isEqualTo(DomainMatch.IMITATED);
        String secret = Mailbox.link(email, "/join/");
        assertThat(domains.suggested(secret)).map(OrganizationChoice::id).contains(organization);
        Inside.bean(JoinSuggestionService.class).askSteward(secret);

        assertThat(request(rosa, request).organizationId()).isEqualTo(organization);
        assertThat(request(rosa, request).waiting()).as("the steward decides").isTrue();
        assertThat(Inside.list(
                        "SELECT to_address FROM outbox_mail WHERE to_address IN (?1, 'steward-suggested@example.org')"
                                + " AND (subject LIKE '%asks to join%' OR subject LIKE '%goes to Suggested Org%')",
                        email))
                .as("both are told")
                .containsExactlyInAnyOrder(email, "steward-suggested@example.org");
        assertThatThrownBy(() -> Inside.bean(JoinSuggestionService.class).askSteward(secret))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    default void requestsComeOldestFirstByWhenTheyWereMadePageByPage() {
        Actor rosa = coordinator("rosa-order");
        long organization = Inside.insert(
                "INSERT INTO organization (slug, name, kind, region, mission, state, approved_at, version)"
                        + " VALUES ('order-org', 'Order Org', 'CLINIC', 'METRO', '', 'APPROVED', NOW(6), 0)");
        List<Long> expected = new ArrayList<>();
        for (int day : new int[] {3, 9, 6, 6}) {
            expected.add(Inside.insert(
                    "INSERT INTO join_request (token_hash, name, email, email_confirmed_at, organization_id, involvement,"
                            + " wishes, interests, state, requested_at, reason, version) VALUES (SHA2(UUID(), 256), 'N',"
                            + " 'order@example.org', UTC_TIMESTAMP(6), ?1, 'GENERAL_MEMBER', '', '', 'WAITING', ?2, '', 0)",
                    organization,
                    java.time.LocalDateTime.ofInstant(
                            Instant.parse("2026-01-0" + day + "T10:00:00Z"), java.time.ZoneOffset.UTC)));
        }
        Actor steward = new Actor(1L, "s", "S", organization, false, Set.of(organization), Set.of(), Set.of(), false);
        JoinQueries joins = Inside.bean(JoinQueries.class);
        List<Long> seen = new ArrayList<>();
        long after = 0;
        for (int page = 0; page < 4; page++) {
            after = joins.list(steward, JoinRequest.State.WAITING, after, 1)
                    .get(0)
                    .id();
            seen.add(after);
        }

        assertThat(seen).containsExactly(expected.get(0), expected.get(2), expected.get(3), expected.get(1));
        assertThat(joins.waitingSince(steward)).contains(Instant.parse("2026-01-03T10:00:00Z"));
        assertThat(joins.waiting(rosa)).isGreaterThanOrEqualTo(4);
    }

    @Test
    default void memberBecomesStewardOnlyByAgreeing() {
        Actor rosa = coordinator("rosa-asks");
        Actor named = AccountCases.withAccount("named-contact");
        long application = apply("Willow Commons", "named-contact@example.org");
        Inside.become(rosa);
        Inside.bean(ApplicationService.class).approve(key(), application, version(application), "");
        String stewards = "SELECT COUNT(*) FROM affiliation WHERE member_id = ?1 AND steward = TRUE";
        assertThat(Inside.count(stewards, named.memberId())).isZero();

        String secret = Mailbox.link("named-contact@example.org", "/organizations/steward/");
        Inside.become(Actor.visitor());
        StewardService service = Inside.bean(StewardService.class);
        assertThat(service.agree(secret)).isEqualTo("/organizations/willow-commons?done=steward-agreed");

        assertThat(Inside.count(stewards, named.memberId())).isEqualTo(1);
        assertThatThrownBy(() -> service.agree(secret)).isInstanceOf(InvalidInput.class);
    }

    @Test
    default void ofTwoCoordinatorsAtOneMomentOneDecidesAndTheOtherIsTold() throws Exception {
        Actor rosa = coordinator("rosa-races");
        long application = apply("Two At Once", "lead-races@example.org");
        int version = version(application);
        ApplicationService applications = Inside.bean(ApplicationService.class);

        List<Object> results = Inside.together(
                rosa,
                List.of(
                        () -> applications.approve(key(), application, version, ""),
                        () -> applications.decline(key(), application, version, "Not now"),
                        () -> applications.approve(key(), application, version, "Welcome")));

        assertThat(results.stream().filter(String.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(InvalidInput.class::isInstance))
                .as("the others read who was faster")
                .hasSize(2)
                .allSatisfy(problem -> assertThat(
                                ((InvalidInput) problem).problems().get(0).message())
                        .startsWith("application.now-"));
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM application_step WHERE application_id = ?1 AND kind IN ('APPROVED',"
                                + " 'DECLINED')",
                        application))
                .isEqualTo(1);
        assertThat(Inside.count("SELECT COUNT(*) FROM organization WHERE name = 'Two At Once'"))
                .isLessThanOrEqualTo(1);
    }

    @Test
    default void mailOnDiskIsForItsOwnerAlone() throws IOException {
        AccountCases.withAccount("ann-own-mail");
        Inside.bean(AccountService.class).requestReset("ann-own-mail@example.org", "10.9.9.2");
        Mailbox.link("ann-own-mail@example.org", "/password/");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Mailbox.folder())))
                .isEqualTo("rwx------");
        try (Stream<Path> mails = Files.list(Mailbox.folder())) {
            assertThat(mails.filter(file -> file.toString().endsWith(".eml")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    default void auditLogNamesWhatItSpeaksOfAndIsFilteredByPerson() {
        Actor rosa = coordinator("rosa-reads-log");
        Actor zoe = AccountCases.withAccount("zoe-logged");
        long space = Inside.space("logged-space", "OWN");
        Inside.become(zoe);
        Inside.bean(Store.class).call(em -> {
            AuditLog log = Inside.bean(AuditLog.class);
            log.done("test.space", "space", space, "");
            log.done("test.gone", "thread", 987654321L, "");
            return null;
        });

        AuditPage page = Inside.bean(AuditQueries.class).list(rosa, "zoe-LOGGED", "", "", 0);

        assertThat(page.rows()).extracting(AuditRow::action).containsExactlyInAnyOrder("test.gone", "test.space");
        assertThat(page.rows()).allSatisfy(row -> {
            boolean gone = row.action().equals("test.gone");
            assertThat(page.object(row))
                    .isEqualTo(gone ? null : new ObjectName("logged-space", "/spaces/logged-space"));
            assertThat(page.person(row).path()).isEqualTo("/members/zoe-logged");
        });
        assertThat(Inside.bean(AuditQueries.class)
                        .list(rosa, "nobody of this name", "", "", 0)
                        .rows())
                .isEmpty();
    }

    @Test
    default void resourcesAreFoundByTitleAndKindAndOnlyByWhoMaySeeThem() {
        Actor ann = AccountCases.withAccount("ann-resources");
        long space = Inside.space("hidden-resources", "OWN");
        String sql =
                "INSERT INTO resource (slug, title, description, html, kind, language, audience, space_id, author_id,"
                        + " created_at, updated_at, version) VALUES ('r', ?1, '', '', ?2, 'EN', ?3, ?4, ?5, UTC_TIMESTAMP(6),"
                        + " UTC_TIMESTAMP(6), 0)";
        Inside.insert(sql, "Winter 50%_zebra list", "TOOLKIT", "EVERYONE", null, ann.memberId());
        Inside.insert(sql, "Hidden zebra list", "TOOLKIT", "SPACE", space, ann.memberId());
        ResourceQueries resources = Inside.bean(ResourceQueries.class);
        Function<String, Set<ResourceKind>> kinds =
                word -> word.equals("toolkit") ? Set.of(ResourceKind.TOOLKIT) : Set.of();
        Function<String, List<String>> found =
                words -> resources.titled(Actor.visitor(), SearchWords.of(words), kinds, 20).stream()
                        .map(ResourceRow::title)
                        .toList();

        assertThat(found.apply("ZEBRA toolkit")).containsExactly("Winter 50%_zebra list");
        assertThat(found.apply("50%_")).containsExactly("Winter 50%_zebra list");
        assertThat(found.apply("zebra report")).isEmpty();
        assertThat(found.apply("")).isEmpty();
    }

    @Test
    default void newPasswordEndsEveryOtherLink() {
        Actor ann = AccountCases.withAccount("ann-two-links");
        AccountService accounts = Inside.bean(AccountService.class);
        String older = "older-secret-of-the-first-mail-of-ann-01";
        Inside.execute(
                "INSERT INTO one_time_link (token_hash, purpose, subject_id, created_at, expires_at) VALUES"
                        + " (SHA2(?1, 256), 'CHOOSE_PASSWORD', ?2, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 1 DAY)",
                older,
                ann.memberId());
        accounts.requestReset("ann-two-links@example.org", "10.9.9.1");
        String newer = Mailbox.link("ann-two-links@example.org", "/password/");
        assertThat(accounts.mayChoosePassword(older)).isTrue();

        accounts.choosePassword(newer, "gravel lantern otter seven");

        assertThat(accounts.mayChoosePassword(older)).isFalse();
    }
}
