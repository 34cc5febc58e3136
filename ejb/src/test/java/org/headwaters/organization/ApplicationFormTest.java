package org.headwaters.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.Problem;
import org.junit.jupiter.api.Test;

class ApplicationFormTest {

    @Test
    void cleansWhatIsTyped() {
        ApplicationAnswers answers = form(
                        " River \u0000bend ", "riverbend.example.org", "@Riverbend.example.org, a.example.org")
                .checked();
        assertThat(answers.name()).isEqualTo("River bend");
        assertThat(answers.website()).isEqualTo("https://riverbend.example.org");
        assertThat(answers.mailDomains()).isEqualTo("riverbend.example.org a.example.org");
        assertThat(answers.contactEmail()).isEqualTo("mai@riverbend.example.org");
    }

    @Test
    void refusesADomainThatEverybodyUses() {
        assertThat(problems(form("Riverbend", "", "gmail.com")))
                .containsExactly(new Problem("mailDomains", "mail-domain.shared", "gmail.com"));
    }

    @Test
    void refusesAScriptForAWebAddress() {
        assertThat(problems(form("Riverbend", "javascript:alert(1)", "")))
                .containsExactly(new Problem("website", "web-address"));
    }

    @Test
    void namesEveryProblemAtOnceInTheOrderOfThePage() {
        ApplicationForm empty = new ApplicationForm("", "", "", "", "", "", "", "", "", "", "");
        assertThat(problems(empty))
                .extracting(Problem::field)
                .containsExactly(
                        "name", "kind", "region", "mission", "why", "contactName", "contactRole", "contactEmail");
    }

    @Test
    void refusesANameThatIsTooLong() {
        assertThat(problems(form("\uD83D\uDE00".repeat(201), "", "")))
                .containsExactly(new Problem("name", "too-long", 200, 201));
        assertThat(form("\uD83D\uDE00".repeat(200), "", "").checked().name()).hasSize(400);
    }

    @Test
    void refusesFortyThousandCharactersAndAListOfAddressesAtTheirFields() {
        ApplicationForm novel = new ApplicationForm(
                "x",
                "CLINIC",
                "METRO",
                "",
                "",
                "m".repeat(40_000),
                "w",
                "c",
                "ann@example.org, bob@example.org; cee@example.org",
                "r",
                "");
        assertThat(problems(novel))
                .containsExactly(
                        new Problem("mission", "too-long", 3000, 40_000), new Problem("contactEmail", "email.one"));
    }

    private static List<Problem> problems(ApplicationForm form) {
        return catchThrowableOfType(InvalidInput.class, form::checked).problems();
    }

    private static ApplicationForm form(String name, String website, String domains) {
        return new ApplicationForm(
                name,
                "clinic",
                "METRO",
                website,
                domains,
                "Care",
                "Learn",
                "Mai Xiong",
                "Mai@riverbend.example.org",
                "Director",
                "");
    }
}
