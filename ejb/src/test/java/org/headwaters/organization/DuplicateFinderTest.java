package org.headwaters.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.headwaters.organization.DuplicateFinder.Known;
import org.headwaters.organization.DuplicateFinder.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateFinderTest {

    @ParameterizedTest
    @CsvSource({
        "Nueva Vida Clinic, NUEVA VIDA CLINIC",
        "Clínica Nueva Vida, Clinica Nueva Vida",
        "The Riverbend Clinic, 'Riverbend Clinic, Inc.'",
        "St. Croix Health, Saint Croix Health",
        "Women's Health Center, Womens Health Centre",
        "Food & Housing, Food and Housing"
    })
    void knowsTheSameNameInOtherDress(String one, String other) {
        assertThat(names(one, other)).containsExactly(Reason.SAME_NAME);
    }

    @ParameterizedTest
    @CsvSource({
        "Frogtown Wellness Collective, The Wellness Collective of Frogtown",
        "Frogtown Wellness, Frogtown Wellness Collective",
        "Prairie Midwives Cooperative, Prairie Midwifes Cooperative",
        "Hmong American Partnership, Hmong-American Partnerships"
    })
    void pointsOutANameThatIsClose(String one, String other) {
        assertThat(names(one, other)).containsExactly(Reason.NEAR_NAME);
        assertThat(names(other, one)).containsExactly(Reason.NEAR_NAME);
    }

    @ParameterizedTest
    @CsvSource({
        "CARE, CORE",
        "Metro Clinic, Metro Hospital",
        "Clinic, Riverbend Clinic",
        "Frogtown Community Health, Frogtown Wellness Collective"
    })
    void leavesDifferentNamesAlone(String one, String other) {
        assertThat(names(one, other)).isEmpty();
    }

    @Test
    void comparesNamesInOtherScripts() {
        assertThat(names("ጤና ማዕከል", "ጤና ማዕከል")).containsExactly(Reason.SAME_NAME);
        assertThat(names("\uD83D\uDE00", "\uD83C\uDF33")).isEmpty();
    }

    @Test
    void knowsASharedMailDomainAlsoFromTheContactsAddress() {
        Known one = new Known("A B", "", "", "mai@riverbend.example.org");
        Known other = new Known("C D", "", "other.example.org riverbend.example.org", "");
        assertThat(DuplicateFinder.compare(one, other)).containsExactly(Reason.SAME_MAIL_DOMAIN);
    }

    @Test
    void takesNoProviderForAnOrganization() {
        Known one = new Known("A B", "", "", "mai@gmail.com");
        Known other = new Known("C D", "", "", "tou@gmail.com");
        assertThat(DuplicateFinder.compare(one, other)).isEmpty();
    }

    @Test
    void knowsTheSameWebSiteWithAndWithoutWww() {
        Known one = new Known("A B", "https://www.Riverbend.example.org/about", "", "");
        Known other = new Known("C D", "http://riverbend.example.org", "", "");
        assertThat(DuplicateFinder.compare(one, other)).containsExactly(Reason.SAME_WEB_SITE);
    }

    @Test
    void seesThroughLettersOfOtherAlphabets() {
        assertThat(names("Riverbend Clinic", "R\u0456verb\u0435nd Clinic")).containsExactly(Reason.SAME_NAME);
    }

    @Test
    void pointsOutADomainMadeToLookLikeAnother() {
        Known real = new Known("Farm Health", "", "farm.example.org", "");
        Known made = new Known("Another", "", "farrn.example.org", "");
        assertThat(DuplicateFinder.compare(made, real)).containsExactly(Reason.LIKE_MAIL_DOMAIN);
    }

    private static Set<Reason> names(String one, String other) {
        return DuplicateFinder.compare(new Known(one, "", "", ""), new Known(other, "", "", ""));
    }
}
