package org.headwaters.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.headwaters.launcher.common.StartFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A database that a newer program has changed is refused; an empty one and one of this program are not. */
@Timeout(60)
class SchemaCheckIT {

    private static Path folder;
    private static EmbeddedMariaDb database;

    @BeforeAll
    static void start() throws Exception {
        folder = ItFolders.empty("schema");
        database = ItFolders.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
        ItFolders.tidy();
    }

    @Test
    void onlyAnUnknownChangeIsRefused() throws Exception {
        assertThatCode(() -> check(Set.of(1, 2))).as("no history yet").doesNotThrowAnyException();
        DatabaseLogin login = database.login();
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE flyway_schema_history (version VARCHAR(50), success BOOLEAN)");
            statement.execute(
                    "INSERT INTO flyway_schema_history VALUES ('001', TRUE), ('002', TRUE), (NULL, TRUE), ('009', FALSE)");
            assertThatCode(() -> check(Set.of(1, 2, 3))).doesNotThrowAnyException();
            assertThatCode(() -> check(Set.of())).as("not our WAR").doesNotThrowAnyException();
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> check(Set.of(1)))
                    .withMessageContaining("newer Headwaters")
                    .withMessageContaining("002");
        }
    }

    @Test
    void theNumbersAreReadFromTheWar() throws IOException {
        byte[] jar = zip("db/migration/V001__platform.sql", "db/migration/V012__more.sql", "db/other.sql");
        ByteArrayOutputStream war = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(war)) {
            out.putNextEntry(new ZipEntry("index.html"));
            out.putNextEntry(new ZipEntry("WEB-INF/lib/headwaters-ejb-1.0.jar"));
            out.write(jar);
        }
        assertThat(KnownMigrations.in(new ByteArrayInputStream(war.toByteArray())))
                .containsExactly(1, 12);
        assertThat(KnownMigrations.in(new ByteArrayInputStream(zip("index.html"))))
                .isEmpty();
    }

    private static void check(Set<Integer> known) throws Exception {
        SchemaCheck.verify(database.login(), folder, known);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
            }
        }
        return bytes.toByteArray();
    }
}
