package org.headwaters.resource.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.headwaters.platform.gate.Actor;
import org.junit.jupiter.api.Test;

/** The line of one organization, and who may write it. */
class AdoptionTest {

    private static final Instant NOON = Instant.parse("2026-11-22T18:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Actor member(Long organization) {
        return new Actor(7, "mee", "Mee", organization, false, Set.of(), Set.of(), Set.of(), false);
    }

    @Test
    void itIsAskedAgainAfterSixtyDaysUnlessItStopped() {
        Adoption adoption = new Adoption();
        adoption.report(AdoptionStage.PILOTING, "Shorter", "", "no reason", 7L, NOON, TODAY);
        assertThat(adoption.askOn()).isEqualTo(LocalDate.of(2027, 1, 21));
        assertThat(adoption.reason()).as("belongs to who stopped").isEmpty();

        adoption.report(AdoptionStage.DROPPED, "Shorter", "", "No hours", 8L, NOON, TODAY);
        assertThat(adoption.askOn()).isNull();
        assertThat(adoption.reason()).isEqualTo("No hours");
        assertThat(adoption.recordedBy()).isEqualTo(8);
    }

    @Test
    void onlyMembersOfAnOrganizationReport() {
        assertThat(AdoptionPolicy.mayRecord(member(3L))).isTrue();
        assertThat(AdoptionPolicy.mayRecord(member(null))).isFalse();
        assertThat(AdoptionPolicy.mayRecord(Actor.visitor())).isFalse();
        assertThat(AdoptionPolicy.mayRecord(Actor.program())).isFalse();
    }

    @Test
    void visitorsReadNoWords() {
        assertThat(AdoptionPolicy.mayReadWords(Actor.visitor())).isFalse();
        assertThat(AdoptionPolicy.mayReadWords(member(null))).isTrue();
        AdoptionView view = new AdoptionView(
                3, "clinic", "Clinic", AdoptionStage.DROPPED, "Shorter", "Better", "No hours", NOON, 2);
        assertThat(view.withoutWords())
                .isEqualTo(new AdoptionView(3, "clinic", "Clinic", AdoptionStage.DROPPED, "", "", "", NOON, 2));
    }
}
