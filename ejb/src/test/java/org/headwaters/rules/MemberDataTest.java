package org.headwaters.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnRows;
import org.junit.jupiter.api.Test;

/** No column that points to a member is forgotten when somebody takes the own data out or is erased. */
class MemberDataTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern STATEMENT = Pattern.compile("(?:CREATE|ALTER) TABLE (\\w+)(.*?);", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("FOREIGN KEY \\((\\w+)\\)\\s+REFERENCES member \\(id\\)");
    private static final Pattern COLUMN = Pattern.compile("\\n\\s+(?:ADD COLUMN )?(member_id)\\s+BIGINT");
    private static final Pattern DROPPED = Pattern.compile("DROP TABLE (\\w+);");

    private static List<MemberData> features() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.headwaters").stream()
                        .filter(type -> type.isAssignableTo(MemberData.class) && !type.isInterface())
                        .map(JavaClass::reflect)
                        .map(MemberDataTest::made)
                        .toList();
    }

    private static MemberData made(Class<?> type) {
        try {
            return (MemberData) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(type.getName(), failure);
        }
    }

    private static List<OwnRows> rows() {
        return features().stream().flatMap(feature -> feature.rows().stream()).toList();
    }

    private static Set<String> inSchema(String sql) {
        Set<String> found = new TreeSet<>();
        Matcher statement = STATEMENT.matcher(sql);
        while (statement.find()) {
            for (Pattern pattern : List.of(KEY, COLUMN)) {
                Matcher column = pattern.matcher(statement.group(2));
                while (column.find()) {
                    found.add(statement.group(1) + "." + column.group(1));
                }
            }
        }
        Matcher dropped = DROPPED.matcher(sql);
        while (dropped.find()) {
            found.removeIf(name -> name.startsWith(dropped.group(1) + "."));
        }
        return found;
    }

    private static String migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        }
    }

    @Test
    void everyColumnThatPointsToAMemberHasAFeatureThatTellsAndErasesIt() throws IOException {
        Set<String> told =
                rows().stream().map(row -> row.table() + "." + row.column()).collect(Collectors.toSet());

        assertThat(inSchema(migrations())).hasSizeGreaterThan(40);
        assertThat(inSchema(migrations()).stream().filter(column -> !told.contains(column)))
                .as("columns that no MemberData names: say there what a member takes out, and what becomes of it")
                .isEmpty();
    }

    @Test
    void everyPartOfTheZipHasANameOfItsOwn() {
        assertThat(rows().stream().map(OwnRows::part)).doesNotHaveDuplicates();
    }

    @Test
    void aTableWithoutAFeatureIsFound() {
        assertThat(inSchema("CREATE TABLE badge (\n    member_id BIGINT NOT NULL,\n    given_by BIGINT,\n"
                        + "    CONSTRAINT badge_giver_fk FOREIGN KEY (given_by) REFERENCES member (id)\n);"))
                .containsExactlyInAnyOrder("badge.member_id", "badge.given_by");
    }

    @Test
    void whatBelongsToTheMemberAloneIsDeleted() {
        assertThat(rows().stream()
                        .filter(row -> row.column().equals("member_id"))
                        .filter(row ->
                                row.always().stream().noneMatch(sql -> sql.startsWith("DELETE FROM " + row.table()))))
                .as("rows that survive their member")
                .isEmpty();
    }
}
