package org.headwaters.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import org.headwaters.platform.gate.Actor;

/** The rules of the house (docs/architecture.md), held by the build. */
@AnalyzeClasses(packages = "org.headwaters", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule knowsNoFacesAndNoServlet = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "org.primefaces..", "org.omnifaces..")
            .because("the community must work without pages");

    @ArchTest
    static final ArchRule onlyTheMailRoomSendsMail = noClasses()
            .that()
            .resideOutsideOfPackage("org.headwaters.platform.mail..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..")
            .because("mail goes through the outbox, in the transaction of its deed");

    @ArchTest
    static final ArchRule entitiesStayInTheirFeature =
            classes().should(HouseConditions.touchOnlyEntitiesOfTheirOwnFeature());

    @ArchTest
    static final ArchRule answersAboutOneselfAreOpenedInOnePlace = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.headwaters.identity.IdentityGate")
            .should()
            .callMethodWhere(HouseConditions.opensOrSealsAnAnswer())
            .because("one gate decides who reads what a member told about herself, and notes it for her");

    @ArchTest
    static final ArchRule theGateOfAnswersIsForItsFeatureAlone = noClasses()
            .that()
            .resideOutsideOfPackage("org.headwaters.identity..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.headwaters\\.identity\\.(IdentityGate|IdentityKeys|SealedAnswers|KeyRing)");

    @ArchTest
    static final ArchRule onlyIntroductionsAndTheSampleKnowTheFeatureIdentity = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.headwaters.identity..", "org.headwaters.introduction..", "org.headwaters.sample..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.headwaters.identity..");

    @ArchTest
    static final ArchRule everyUseCaseAsksTheGate = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Service")
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .should(HouseConditions.askTheGateOrSayWhyNot());

    @ArchTest
    static final ArchRule everyReadKnowsWhoReads = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Queries")
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .should(HouseConditions.knowWhoReads());

    /** Two beans of one simple name are one name to the container, which then gives one of them no transactions. */
    @ArchTest
    static void beansHaveNamesOfTheirOwn(JavaClasses all) {
        assertThat(all.stream()
                        .filter(one -> one.isAnnotatedWith(Stateless.class) || one.isAnnotatedWith(Singleton.class))
                        .map(JavaClass::getSimpleName))
                .hasSizeGreaterThan(50)
                .doesNotHaveDuplicates();
    }

    @ArchTest
    static final ArchRule policiesAreFinal = classes()
            .that()
            .haveSimpleNameEndingWith("Policy")
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .haveOnlyPrivateConstructors();

    @ArchTest
    static final ArchRule policiesArePure = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Policy")
            .should()
            .beStatic();

    @ArchTest
    static final ArchRule policiesAskNobody = noClasses()
            .that()
            .haveSimpleNameEndingWith("Policy")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "jakarta.inject..", "jakarta.ejb..")
            .because("a policy is a table of answers; what it needs is in its arguments");

    @ArchTest
    static final ArchRule everyPublicPolicyQuestionBeginsWithTheActor = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Policy")
            .and()
            .arePublic()
            .should(HouseConditions.takeFirst(Actor.class));

    @ArchTest
    static final ArchRule noEntityIsNamedLikeAWordOfJpql = classes()
            .that()
            .areAnnotatedWith(jakarta.persistence.Entity.class)
            .should(HouseConditions.haveANameThatJpqlDoesNotUse());

    @ArchTest
    static final ArchRule featuresHaveNoCycles = SlicesRuleDefinition.slices()
            .matching("org.headwaters.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that two others need from both sides cannot be understood alone");

    @ArchTest
    static final ArchRule platformKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("org.headwaters.platform..")
            .should()
            .dependOnClassesThat(HouseConditions.inAFeature());

    @ArchTest
    static final ArchRule profilesHaveOneGate = noClasses()
            .that()
            .doNotHaveSimpleName("ProfileGate")
            .and()
            .doNotHaveSimpleName("ProfileKeeper")
            .and()
            .doNotHaveSimpleName("ProfileEntry")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("ProfileEntry")
            .because(
                    "what a member hides must be hidden everywhere: ProfileGate reads profiles, ProfileKeeper writes them");
}
