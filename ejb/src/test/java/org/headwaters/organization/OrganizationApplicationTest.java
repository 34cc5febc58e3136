package org.headwaters.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.headwaters.platform.text.Region;
import org.junit.jupiter.api.Test;

class OrganizationApplicationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

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
        application.approve(17L, NOW);
        assertThat(application.state()).isEqualTo(ApplicationState.APPROVED);
        assertThat(application.organizationId()).isEqualTo(17L);
    }

    @Test
    void mayBeDecidedWhileAsked() {
        application.ask(NOW);
        application.decline(NOW);
        assertThat(application.state()).isEqualTo(ApplicationState.DECLINED);
    }

    @Test
    void cannotBeAnsweredUnlessAsked() {
        assertThatIllegalStateException().isThrownBy(() -> application.answer(NOW));
    }

    @Test
    void isDecidedOnce() {
        application.approve(17L, NOW);
        assertThatIllegalStateException().isThrownBy(() -> application.decline(NOW));
        assertThatIllegalStateException().isThrownBy(() -> application.ask(NOW));
        assertThatIllegalStateException().isThrownBy(() -> application.approve(18L, NOW));
        assertThat(application.organizationId()).isEqualTo(17L);
    }

    @Test
    void staysDeclined() {
        application.decline(NOW);
        assertThatIllegalStateException().isThrownBy(() -> application.approve(17L, NOW));
        assertThat(application.organizationId()).isNull();
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
