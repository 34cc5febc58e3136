package org.headwaters.web.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

/** The rules of the house for what people see. */
@AnalyzeClasses(packages = "org.headwaters.web", importOptions = ImportOption.DoNotIncludeTests.class)
class WebHouseRulesTest {

    private static final DescribedPredicate<JavaClass> ENTITY =
            CanBeAnnotated.Predicates.annotatedWith(Entity.class).forSubtype();

    @ArchTest
    static final ArchRule pagesAskUseCasesNotTheDatabase = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..")
            .because("a bean is thin: it asks a service or queries");

    @ArchTest
    static final ArchRule pagesSeeRecordsNotRows = noClasses().should().dependOnClassesThat(ENTITY);

    @ArchTest
    static final ArchRule pagesSendNoMail =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.mail..");
}
