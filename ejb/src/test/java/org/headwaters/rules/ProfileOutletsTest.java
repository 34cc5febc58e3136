package org.headwaters.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Profiles leave the database through one gate. Classes are held by {@link HouseRulesTest}; this looks into the texts of queries,
 * which no compiler reads.
 */
class ProfileOutletsTest {

    private static final Set<String> MAY =
            // WelcomeQueries counts the reader's own interests. OwnMembership hands a member the own profile, and
            // nobody another's.
            Set.of(
                    "OwnMembership.java",
                    "TermsOfProfiles.java",
                    // SearchTriggers names the table of a trigger that notes ids, and reads nothing.
                    "SearchTriggers.java",
                    "ProfileEntry.java",
                    "ProfileGate.java",
                    "ProfileKeeper.java",
                    "ProfilePhotos.java",
                    "WelcomeQueries.java");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("\\b(ProfileEntry|profile_entry)\\b");

    @Test
    void nobodyElseNamesTheTableInAQuery() throws IOException {
        try (Stream<Path> files = Stream.of("src/main/java", "../webapp/src/main/java")
                .map(Path::of)
                .flatMap(ProfileOutletsTest::walk)) {
            List<String> all = files.filter(file -> names(read(file)))
                    .map(file -> file.getFileName().toString())
                    .toList();

            assertThat(all).contains("ProfileGate.java").isSubsetOf(MAY);
        }
    }

    @Test
    void plantedQueryIsFoundAndAWordInACommentIsNot() {
        assertThat(names("em.createQuery(\"SELECT e.words FROM ProfileEntry e\")"))
                .isTrue();
        assertThat(names("em.createNativeQuery(\"SELECT words FROM profile_entry\")"))
                .isTrue();
        assertThat(names("/** See {@link ProfileEntry}. */ int a; // ProfileEntry"))
                .isFalse();
    }

    private static boolean names(String source) {
        return TABLE.matcher(COMMENT.matcher(source).replaceAll("")).find();
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
