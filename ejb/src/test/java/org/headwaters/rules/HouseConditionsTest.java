package org.headwaters.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import org.headwaters.rules.broken.BrokenQueries;
import org.headwaters.rules.broken.BrokenService;
import org.junit.jupiter.api.Test;

/** Rules that cannot fail hold nothing: here they meet classes that break them. */
class HouseConditionsTest {

    private final JavaClasses broken = new ClassFileImporter().importPackagesOf(BrokenService.class);

    @Test
    void useCaseThatAsksNobodyIsFound() {
        EvaluationResult result = methods()
                .that()
                .areDeclaredIn(BrokenService.class)
                .and()
                .arePublic()
                .should(HouseConditions.askTheGateOrSayWhyNot())
                .evaluate(broken);

        assertThat(result.getFailureReport().getDetails())
                .hasSize(2)
                .anyMatch(line -> line.contains("asksNobody"))
                .anyMatch(line -> line.contains("gives no reason"));
    }

    @Test
    void readWithoutAReaderIsFound() {
        EvaluationResult result = methods()
                .that()
                .areDeclaredIn(BrokenQueries.class)
                .should(HouseConditions.knowWhoReads())
                .evaluate(broken);

        assertThat(result.getFailureReport().getDetails())
                .singleElement()
                .asString()
                .contains("everything");
    }

    @Test
    void entityOfAnotherFeatureIsFound() {
        EvaluationResult result = classes()
                .that()
                .belongToAnyOf(BrokenQueries.class)
                .should(HouseConditions.touchOnlyEntitiesOfTheirOwnFeature())
                .evaluate(broken);

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().getDetails()).allMatch(line -> line.contains("organization.Organization"));
    }
}
