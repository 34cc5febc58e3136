package org.headwaters.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.headwaters.platform.text.Region;
import org.junit.jupiter.api.Test;

class OrganizationApplicationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final Instant LATER = NOW.plusSeconds(86_400);
    private static final Long ROSA = 5L;
    private static final Long OMAR = 6L;

    private final OrganizationApplication application = new OrganizationApplication("hash", answers(), NOW);

    @Test
    void beginsByWaiting() {
        assertThat(application.state()).isEqualTo(ApplicationState.WAITING);
    }

    @Test
    void isAskedAndAnsweredAndWaitsAgain() {
        application.ask(NOW);
        assertThat(application.state()).isEqualTo(ApplicationState.ASKED);
        application.ask(NOW);
        application.answer(NOW);
        assertThat(application.state()).isEqualTo(ApplicationState.WAITING);
    }

    @Test
    void isApprovedWithItsOrganization() {
        application.approve(17L, ROSA, NOW);
        assertThat(application.state()).isEqualTo(ApplicationState.APPROVED);
        assertThat(application.organizationId()).isEqualTo(17L);
    }

    @Test
    void mayBeDecidedWhileAsked() {
        application.ask(NOW);
        application.decline(ROSA, NOW);
        assertThat(application.state()).isEqualTo(ApplicationState.DECLINED);
    }

    @Test
    void cannotBeAnsweredUnlessAsked() {
        assertThatIllegalStateException().isThrownBy(() -> application.answer(NOW));
    }

    @Test
    void isDecidedOnce() {
        application.approve(17L, ROSA, NOW);
        assertThatIllegalStateException().isThrownBy(() -> application.decline(ROSA, NOW));
        assertThatIllegalStateException().isThrownBy(() -> application.ask(NOW));
        assertThatIllegalStateException().isThrownBy(() -> application.approve(18L, ROSA, NOW));
        assertThat(application.organizationId()).isEqualTo(17L);
    }

    @Test
    void staysDeclined() {
        application.decline(ROSA, NOW);
        assertThatIllegalStateException().isThrownBy(() -> application.approve(17L, ROSA, NOW));
        assertThat(application.organizationId()).isNull();
    }

    @Test
    void isInReviewOnceTakenAndGoesBackThereAfterAnAnswer() {
        application.take(ROSA, LATER);
        assertThat(application.state()).isEqualTo(ApplicationState.IN_REVIEW);
        assertThat(application.waitsSince()).as("the clock runs on").isEqualTo(NOW);
        application.take(OMAR, LATER);
        assertThat(application.takenBy()).isEqualTo(OMAR);
        application.ask(LATER);
        application.answer(LATER);
        assertThat(application.state()).isEqualTo(ApplicationState.IN_REVIEW);
        assertThat(application.waitsSince()).as("the clock begins anew").isEqualTo(LATER);
    }

    @Test
    void isAppealedOnceAndStaysAppealedOverAQuestion() {
        assertThatIllegalStateException().isThrownBy(() -> application.appeal(NOW));
        application.take(ROSA, NOW);
        application.decline(ROSA, NOW);
        application.appeal(LATER);
        assertThat(application.state()).isEqualTo(ApplicationState.APPEALED);
        assertThat(application.takenBy()).isNull();
        assertThat(application.decidedBy()).isEqualTo(ROSA);
        application.take(OMAR, LATER);
        application.ask(LATER);
        application.answer(LATER);
        assertThat(application.state()).isEqualTo(ApplicationState.APPEALED);
        application.decline(OMAR, LATER);
        assertThat(application.mayAppeal()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> application.appeal(LATER));
    }

    @Test
    void cannotBeTakenAfterTheDecision() {
        application.approve(17L, ROSA, NOW);
        assertThatIllegalStateException().isThrownBy(() -> application.take(OMAR, NOW));
    }

    private static ApplicationAnswers answers() {
        return new ApplicationAnswers(
                "Riverbend",
                OrganizationKind.CLINIC,
                Region.METRO,
                "",
                "",
                "Care",
                "Learn",
                "Mai Xiong",
                "mai@riverbend.example.org",
                "Director",
                "");
    }
}
