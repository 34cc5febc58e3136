package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.headwaters.account.AccountService;
import org.headwaters.account.Devices;
import org.headwaters.account.SignedIn;
import org.headwaters.member.LeaveService;
import org.headwaters.member.OwnDataService;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.mail.OutboxClaims;
import org.headwaters.platform.owndata.ErasureLedger;
import org.headwaters.platform.owndata.ErasureLedger.Erased;
import org.junit.jupiter.api.Test;

/** Taking all data out (P-06), pausing, leaving and being erased (P-07). */
interface LeaveCases {

    private static SignedIn signIn(String handle) {
        return Inside.bean(AccountService.class)
                .signIn(handle + "@example.org", AccountCases.PASSWORD, true, "Firefox", "10.8.1.1")
                .orElseThrow();
    }

    private static boolean recognized(SignedIn device) {
        return Inside.bean(Devices.class).see(device.secret()).isPresent();
    }

    /** A member who has left words everywhere; answers the thread begun. */
    private static long wordsEverywhere(Actor who, String marker) {
        long me = who.memberId();
        long space = Inside.space("space-of-" + who.memberId(), "MEMBERS");
        long thread = Inside.insert(
                "INSERT INTO thread (space_id, title, slug, type, author_id, created_at, last_number, last_post_at, last_author_id, version)"
                        + " VALUES (?1, ?2, ?2, 'DISCUSSION', ?3, NOW(6), 1, NOW(6), ?3, 0)",
                space,
                marker,
                me);
        long post = Inside.insert(
                "INSERT INTO post (thread_id, number, author_id, body, html, created_at, version, depth, sort_key, removal_reason)"
                        + " VALUES (?1, 1, ?2, ?3, ?3, NOW(6), 0, 0, '0001', '')",
                thread,
                me,
                marker);
        Inside.execute(
                "INSERT INTO post_revision (post_id, number, editor_id, body, removal, replaced_at) VALUES (?1, 1, ?2, ?3, FALSE, NOW(6))",
                post,
                me,
                marker);
        Inside.execute(
                "INSERT INTO draft (member_id, place, title, body, fields, saved_at, version, tab)"
                        + " VALUES (?1, 'new-thread', ?2, ?2, '', NOW(6), 0, '')",
                me,
                marker);
        Inside.execute("INSERT INTO content_note (post_id, note) VALUES (?1, ?2)", post, marker);
        Inside.execute(
                "INSERT INTO profile_entry (member_id, field, audience, words) VALUES (?1, 'ABOUT', 'MEMBERS', ?2)",
                me,
                marker);
        Inside.execute("UPDATE member SET wishes = ?1 WHERE id = ?2", marker, me);
        Inside.execute(
                "INSERT INTO resource (slug, title, description, html, kind, language, audience, author_id, created_at, updated_at, downloads, version)"
                        + " VALUES (?1, ?1, ?1, ?1, 'DOCUMENT', 'EN', 'MEMBERS', ?2, NOW(6), NOW(6), 0, 0)",
                marker,
                me);
        Inside.execute(
                "INSERT INTO join_request (token_hash, name, email, involvement, wishes, interests, state, requested_at, reason, member_id, version)"
                        + " VALUES (SHA2(?1, 256), ?1, ?1, 'GENERAL_MEMBER', ?1, ?1, 'APPROVED', NOW(6), '', ?2, 0)",
                marker,
                me);
        Inside.execute(
                "INSERT INTO audit_entry (happened_at, actor_id, actor_name, action, object_type, object_id, outcome, detail)"
                        + " VALUES (NOW(6), NULL, 'Somebody', 'member.admit', 'organization', 1, 'allowed', ?1)",
                "Let in " + who.name());
        Actor other = Inside.member("other-of-" + who.handle().hashCode());
        Inside.execute(
                "INSERT INTO task_notice (member_id, kind, subject, path, happened_at) VALUES (?1, 'x', ?2, '/', NOW(6))",
                other.memberId(),
                "About " + who.name());
        Inside.execute(
                "INSERT INTO post (thread_id, number, author_id, body, html, created_at, version, depth, sort_key, removal_reason)"
                        + " VALUES (?1, 2, ?2, ?3, ?4, NOW(6), 0, 0, '0002', '')",
                thread,
                other.memberId(),
                "Thank you @" + who.handle() + ", that helps.",
                "<p>Thank you <a href=\"/members/" + who.handle() + "\">@" + who.handle() + "</a>, that helps.</p>");
        for (String to : List.of(who.handle() + "@example.org", "somebody-else@example.org")) {
            Inside.execute(
                    "INSERT INTO outbox_mail (to_address, subject, body, created_at, not_before, attempts, last_error)"
                            + " VALUES (?1, ?2, ?2, NOW(6), NOW(6) + INTERVAL 1 DAY, 0, '')",
                    to,
                    "News of " + who.name());
        }
        return thread;
    }

    /** Where in the whole database the words still stand. */
    private static List<String> traces(String words) {
        List<String> found = new ArrayList<>();
        for (Object place : Inside.list(
                """
                SELECT CONCAT(c.table_name, '.', c.column_name) FROM information_schema.columns c
                JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
                  AND c.data_type IN ('varchar', 'char', 'text', 'mediumtext', 'longtext')""")) {
            String table = place.toString().substring(0, place.toString().indexOf('.'));
            String column = place.toString().substring(table.length() + 1);
            if (Inside.count(
                            "SELECT COUNT(*) FROM " + table + " WHERE LOWER(" + column + ") LIKE ?1", "%" + words + "%")
                    > 0) {
                found.add(place.toString());
            }
        }
        return found;
    }

    @Test
    default void whoIsErasedWithAllWordsLeavesNoTraceAnywhere() {
        Actor fern = AccountCases.withAccount("zzmarkerfern");
        long thread = wordsEverywhere(fern, "zzmarkerfern");
        SignedIn device = signIn("zzmarkerfern");
        assertThat(traces("zzmarkerfern")).as("before").hasSizeGreaterThan(15);
        LeaveService service = Inside.bean(LeaveService.class);
        Inside.become(fern);
        assertThatThrownBy(() -> service.erase("not the password", true)).isInstanceOf(InvalidInput.class);

        service.erase(AccountCases.PASSWORD, true);

        assertThat(traces("zzmarkerfern")).isEmpty();
        assertThat(recognized(device)).as("signed in").isFalse();
        assertThat(Inside.text("SELECT removal_reason FROM post WHERE thread_id = ?1 AND number = 1", thread))
                .isEqualTo("The author left");
        assertThat(Inside.text("SELECT body FROM post WHERE thread_id = ?1 AND number = 2", thread))
                .as("words of others stay")
                .isEqualTo("Thank you @former-member, that helps.");
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'member.erase' AND object_id = ?1",
                        fern.memberId()))
                .as("that it happened")
                .isEqualTo(1);
    }

    @Test
    default void whomARestoredBackupBringsBackIsErasedAgain() {
        Actor fern = AccountCases.withAccount("zzmarkeralder");
        long me = fern.memberId();
        String joined = Inside.text("SELECT CAST(joined_at AS CHAR) FROM member WHERE id = ?1", me);
        Inside.become(fern);
        Inside.bean(LeaveService.class).erase(AccountCases.PASSWORD, false);
        Erased line = line(me);
        assertThat(line.done()).as("known to have come to its end").isTrue();
        LeaveService service = Inside.bean(LeaveService.class);
        Inside.become(Actor.program());
        assertThat(service.eraseAgain(line)).as("still erased").isFalse();

        // As in a backup of the day before.
        Inside.execute(
                "UPDATE member SET name = 'Zzmarkeralder Ostby', handle = 'zzmarkeralder', state = 'ACTIVE', joined_at = ?1 WHERE id = ?2",
                joined,
                me);
        Inside.execute(
                "INSERT INTO profile_entry (member_id, field, audience, words) VALUES (?1, 'ABOUT', 'MEMBERS', 'zzmarkeralder')",
                me);
        assertThat(service.eraseAgain(new Erased(me, ErasureLedger.fingerprint(me, Instant.EPOCH), true, true)))
                .as("somebody else of this number")
                .isFalse();
        assertThat(service.eraseAgain(new Erased(me, line.fingerprint(), true, false)))
                .as("an erasure that was never made")
                .isFalse();

        assertThat(service.eraseAgain(line)).isTrue();

        assertThat(traces("zzmarkeralder")).isEmpty();
        assertThat(Inside.text("SELECT state FROM member WHERE id = ?1", me)).isEqualTo("ERASED");
        Inside.become(fern);
        assertThatThrownBy(() -> service.eraseAgain(line)).isInstanceOf(NotAllowed.class);
    }

    private static Erased line(long member) {
        return Inside.bean(ErasureLedger.class).all().stream()
                .filter(each -> each.member() == member)
                .findFirst()
                .orElseThrow();
    }

    @Test
    default void manyWhoGoAtOneMomentDoNotStandInEachOthersWay() throws Exception {
        // Whoever goes waits at the coordinators' rows, and a community has one; these cases may have left none.
        long stays = Inside.member("stays-with-sparrows").memberId();
        Inside.execute("UPDATE member SET coordinator = TRUE WHERE id = ?1", stays);
        List<Callable<?>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Actor sparrow = AccountCases.withAccount("sparrow-" + i);
            all.add(() -> {
                Inside.become(sparrow);
                Inside.bean(LeaveService.class).erase(AccountCases.PASSWORD, false);
                return "gone";
            });
        }

        List<Object> results = Inside.together(Actor.visitor(), all);
        Inside.execute("UPDATE member SET coordinator = FALSE WHERE id = ?1", stays);

        assertThat(results).containsOnly("gone");
    }

    @Test
    default void whoIsErasedButLeavesTheWordsIsAFormerMember() {
        Actor moss = AccountCases.withAccount("zzmarkermoss");
        long thread = wordsEverywhere(moss, "Upstream stones");
        Inside.become(moss);

        Inside.bean(LeaveService.class).erase(AccountCases.PASSWORD, false);

        assertThat(traces("zzmarkermoss")).isEmpty();
        assertThat(Inside.text("SELECT body FROM post WHERE thread_id = ?1 AND number = 1", thread))
                .isEqualTo("Upstream stones");
        assertThat(Inside.text(
                        "SELECT m.name FROM post p JOIN member m ON m.id = p.author_id WHERE p.thread_id = ?1 AND p.number = 1",
                        thread))
                .isEqualTo("Former member");
        assertThat(Inside.count("SELECT COUNT(*) FROM draft WHERE member_id = ?1", moss.memberId()))
                .isZero();
        // What was shared stays in the library, and would in that of all other cases.
        Inside.execute("DELETE FROM resource WHERE author_id = ?1", moss.memberId());
    }

    @Test
    default void mailThatAWorkerHoldsAlreadyIsNotSentToWhoIsErasedMeanwhile() {
        Actor reed = AccountCases.withAccount("reed-with-mail");
        long mail = Inside.insert(
                "INSERT INTO outbox_mail (to_address, subject, body, created_at, not_before, attempts, claimed_until, last_error)"
                        + " VALUES ('reed-with-mail@example.org', 'x', 'x', NOW(6), NOW(6), 1, NOW(6) + INTERVAL 5 MINUTE, '')");
        OutboxClaims claims = Inside.bean(OutboxClaims.class);
        assertThat(claims.wanted(mail)).isTrue();
        Inside.become(reed);

        Inside.bean(LeaveService.class).erase(AccountCases.PASSWORD, true);

        assertThat(claims.wanted(mail)).isFalse();
        claims.sent(mail);
        claims.failed(mail, "no such address");
    }

    @Test
    default void theLastStewardAndTheLastLeadHandOverFirst() {
        Actor only = AccountCases.withAccount("only-steward");
        Actor colleague = Inside.member("colleague-of-only");
        long organization = Inside.insert(
                "INSERT INTO organization (slug, name, kind, region, mission, state, approved_at, version)"
                        + " VALUES ('only-one', 'Only One', 'CLINIC', 'METRO', '', 'APPROVED', NOW(6), 0)");
        for (Actor member : List.of(only, colleague)) {
            Inside.execute(
                    "INSERT INTO affiliation (member_id, organization_id, steward, since) VALUES (?1, ?2, ?3, NOW(6))",
                    member.memberId(),
                    organization,
                    member == only);
        }
        LeaveService service = Inside.bean(LeaveService.class);
        Inside.become(only);
        assertThatThrownBy(() -> service.erase(AccountCases.PASSWORD, false)).isInstanceOf(InvalidInput.class);
        Inside.execute("UPDATE affiliation SET steward = TRUE WHERE member_id = ?1", colleague.memberId());
        service.erase(AccountCases.PASSWORD, false);
        assertThat(Inside.text("SELECT state FROM member WHERE id = ?1", only.memberId()))
                .isEqualTo("ERASED");
    }

    @Test
    default void whoPausedComesBackBySigningInAndSayingSo() {
        Actor ivy = AccountCases.withAccount("ivy-pauses");
        SignedIn device = signIn("ivy-pauses");
        Inside.become(ivy);
        Inside.bean(LeaveService.class).pause();
        assertThat(recognized(device)).isFalse();
        Inside.become(Actor.visitor());
        assertThatThrownBy(() -> signIn("ivy-pauses")).isInstanceOf(InvalidInput.class);
        AccountService accounts = Inside.bean(AccountService.class);
        assertThat(accounts.signIn("ivy-pauses@example.org", "a wrong password", true, "Firefox", "10.8.1.2"))
                .as("a stranger is not told")
                .isEmpty();

        assertThat(accounts.comeBack("ivy-pauses@example.org", AccountCases.PASSWORD, true, "Firefox", "10.8.1.1"))
                .isPresent();
        assertThat(recognized(signIn("ivy-pauses"))).isTrue();
    }

    @Test
    default void theZipHasTheOwnWordsAndNobodyElses() throws IOException {
        Actor sage = AccountCases.withAccount("zzmarkersage");
        wordsEverywhere(sage, "zzmarkersage");
        Inside.execute(
                "INSERT INTO one_time_link (token_hash, purpose, subject_id, created_at, expires_at)"
                        + " VALUES (SHA2('zip-application', 256), 'CONFIRM_STEWARD', ?1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)),"
                        + " (SHA2('zip-password', 256), 'RESET_PASSWORD', ?1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                sage.memberId());
        Inside.become(sage);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OwnDataService service = Inside.bean(OwnDataService.class);
        assertThatThrownBy(() -> service.takeOut("not the password", () -> bytes))
                .isInstanceOf(InvalidInput.class);
        assertThat(bytes.size()).isZero();

        service.takeOut(AccountCases.PASSWORD, () -> bytes);

        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        for (String part : Set.of("post", "post_revision-editor_id", "draft", "profile_entry", "resource", "member")) {
            assertThat(parts.get("data/" + part + ".json")).as(part).contains("zzmarkersage");
            assertThat(parts.get("data/" + part + ".csv")).as(part).contains("zzmarkersage");
        }
        assertThat(String.join("", parts.values())).doesNotContain("that helps", "pbkdf2");
        assertThat(parts.get("data/one_time_link-subject_id.json"))
                .as("a link about an application whose number is the member's")
                .contains("RESET_PASSWORD")
                .doesNotContain("CONFIRM_STEWARD");
    }
}
