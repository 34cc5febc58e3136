package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.headwaters.organization.ApplicationClock;
import org.headwaters.organization.ApplicationForm;
import org.headwaters.organization.ApplicationQueries;
import org.headwaters.organization.ApplicationReviewService;
import org.headwaters.organization.ApplicationService;
import org.headwaters.organization.ApplicationState;
import org.headwaters.organization.StepView;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.time.Utc;
import org.headwaters.platform.time.WorkingDays;
import org.junit.jupiter.api.Test;

/** The review of an application: one decision whatever happens at one moment, appeals, and the clock of two working days. */
interface ReviewCases {

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Actor coordinator(String handle) {
        Actor member = AccountCases.withAccount(handle);
        Inside.execute("UPDATE member SET coordinator = TRUE WHERE id = ?1", member.memberId());
        return new Actor(member.memberId(), handle, member.name(), null, true, Set.of(), Set.of(), Set.of(), false);
    }

    /** The community has as many coordinators as before: another case begins one that has none. */
    private static void dismiss(Actor... coordinators) {
        for (Actor one : coordinators) {
            Inside.execute("UPDATE member SET coordinator = FALSE WHERE id = ?1", one.memberId());
        }
    }

    private static ApplicationForm form(String name, String contact) {
        return new ApplicationForm(
                name, "CLINIC", "METRO", "", "", "We care.", "To learn.", "Mee Yang", contact, "Director", "");
    }

    private static long apply(String name) {
        Inside.become(Actor.visitor());
        Inside.bean(ApplicationService.class)
                .apply(key(), form(name, mail(name)), UUID.randomUUID().toString());
        return Inside.count(
                "SELECT id FROM organization_application WHERE organization_name = ?1 ORDER BY id DESC LIMIT 1", name);
    }

    private static String mail(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "@example.org";
    }

    private static int version(long application) {
        return (int) Inside.count("SELECT version FROM organization_application WHERE id = ?1", application);
    }

    private static long mails(String address, String subject) {
        return Inside.count(
                "SELECT COUNT(*) FROM outbox_mail WHERE to_address = ?1 AND subject LIKE ?2",
                address,
                "%" + subject + "%");
    }

    @Test
    default void aHundredRacesEndWithOneDecisionEachAndTheOtherIsTold() throws Exception {
        Actor rosa = coordinator("rosa-hundred");
        ApplicationService service = Inside.bean(ApplicationService.class);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            ids.add(apply("Race Number " + i));
        }
        int told = 0;
        for (int i = 0; i < 100; i++) {
            long id = ids.get(i);
            Callable<?> other =
                    i % 2 == 0 ? () -> service.decline(key(), id, 1, "No") : () -> service.ask(key(), id, 1, "Which?");
            List<Object> results = Inside.together(rosa, List.of(() -> service.approve(key(), id, 1, ""), other));
            assertThat(results.stream().filter(String.class::isInstance))
                    .as("race %d: %s", i, results)
                    .hasSize(1);
            told += (int) results.stream()
                    .filter(InvalidInput.class::isInstance)
                    .map(problem -> ((InvalidInput) problem).problems().get(0).message())
                    .filter(message -> message.startsWith("application.now-"))
                    .count();
        }
        assertThat(told).as("of each two the slower one reads what happened").isEqualTo(100);
        assertThat(
                        Inside.count(
                                "SELECT COUNT(*) FROM application_step s JOIN organization_application a ON"
                                        + " a.id = s.application_id WHERE a.organization_name LIKE 'Race Number %' AND s.kind <> 'APPLIED'"))
                .isEqualTo(100);
        assertThat(Inside.count("SELECT COUNT(*) FROM organization WHERE name LIKE 'Race Number %'"))
                .isEqualTo(Inside.count("SELECT COUNT(*) FROM organization_application"
                        + " WHERE organization_name LIKE 'Race Number %' AND state = 'APPROVED'"));
        dismiss(rosa);
    }

    @Test
    default void anAppealGoesToACoordinatorWhoDidNotDecide() {
        Actor rosa = coordinator("rosa-appeal");
        Actor omar = coordinator("omar-appeal");
        long id = apply("Appealing Lake");
        ApplicationReviewService review = Inside.bean(ApplicationReviewService.class);
        ApplicationService service = Inside.bean(ApplicationService.class);
        Inside.become(rosa);
        review.take(key(), id);
        review.note(key(), id, "I know them from the coalition.");
        service.decline(key(), id, version(id), "Too far away");
        String secret = Mailbox.link(mail("Appealing Lake"), "/organizations/apply/");

        Inside.become(Actor.visitor());
        review.appeal(key(), secret, "We opened an office in Duluth.");
        assertThatThrownBy(() -> review.appeal(key(), secret, "And again"))
                .as("once")
                .isInstanceOf(InvalidInput.class);
        assertThat(mails("omar-appeal@example.org", "asks for another look")).isEqualTo(1);
        assertThat(mails("rosa-appeal@example.org", "asks for another look")).isZero();
        Inside.become(rosa);
        assertThatThrownBy(() -> service.approve(key(), id, version(id), "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> review.take(key(), id)).isInstanceOf(NotAllowed.class);

        Inside.become(omar);
        service.approve(key(), id, version(id), "");

        ApplicationQueries queries = Inside.bean(ApplicationQueries.class);
        var application = queries.find(omar, id).orElseThrow();
        assertThat(application.state()).isEqualTo(ApplicationState.APPROVED);
        assertThat(queries.steps(application))
                .extracting(StepView::kind)
                .extracting(Enum::name)
                .containsExactly("APPLIED", "TAKEN", "DECLINED", "APPEALED", "APPROVED");
        assertThat(queries.notes(omar, application)).hasSize(1);
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM task_notice WHERE open_key = ?1", "organization_application:" + id))
                .as("nobody is told any more that it waits")
                .isZero();
        dismiss(rosa, omar);
    }

    @Test
    default void theClockRemindsAfterOneWorkingDayAndTellsTheBackupAfterTwoOnce() {
        Actor rosa = coordinator("rosa-clock");
        Actor omar = coordinator("omar-clock");
        Inside.execute("DELETE FROM setting WHERE name = 'coordinator.backup'");
        Inside.become(omar);
        Inside.bean(org.headwaters.member.BackupCoordinatorService.class).choose(key(), "omar-clock");
        long id = apply("Clockwork Commons");
        Inside.become(rosa);
        Inside.bean(ApplicationReviewService.class).take(key(), id);
        // A Friday at three, Minnesota time: the first day is over on Monday at three.
        Instant friday = Instant.parse("2026-06-05T20:00:00Z");
        Inside.execute("UPDATE organization_application SET waits_since = ?1 WHERE id = ?2", Utc.of(friday), id);

        run(WorkingDays.due(friday, 1).minusSeconds(1), id);
        assertThat(mails("rosa-clock@example.org", "Please answer")).isZero();
        run(WorkingDays.due(friday, 1), id);
        run(WorkingDays.due(friday, 1).plusSeconds(900), id);
        assertThat(mails("rosa-clock@example.org", "Please answer")).isEqualTo(1);
        assertThat(mails("omar-clock@example.org", "Clockwork")).as("not yet").isZero();
        run(WorkingDays.due(friday, 2), id);
        run(WorkingDays.due(friday, 3), id);
        assertThat(mails("omar-clock@example.org", "waits too long")).isEqualTo(1);
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM task_notice WHERE member_id = ?1 AND open_key IS NOT NULL",
                        omar.memberId()))
                .isEqualTo(1);
        Inside.execute("DELETE FROM setting WHERE name = 'coordinator.backup'");
        dismiss(rosa, omar);
    }

    /** One turn of the clock for one application. */
    private static void run(Instant now, long id) {
        Inside.become(Actor.program());
        Inside.bean(ApplicationClock.class).remind(now, id - 1);
    }
}
