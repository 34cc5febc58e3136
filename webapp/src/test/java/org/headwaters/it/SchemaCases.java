package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.metamodel.EntityType;
import java.sql.SQLException;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.headwaters.platform.database.Migrations;
import org.junit.jupiter.api.Test;

/** The schema and what is mapped to it. */
interface SchemaCases {

    @Test
    default void everyForeignKeyColumnBeginsAnIndex() {
        assertThat(
                        Inside.list(
                                """
                        SELECT CONCAT(k.table_name, '.', k.column_name)
                        FROM information_schema.key_column_usage k
                        WHERE k.table_schema = DATABASE() AND k.referenced_table_name IS NOT NULL
                          AND NOT EXISTS (SELECT 1 FROM information_schema.statistics s
                              WHERE s.table_schema = k.table_schema AND s.table_name = k.table_name
                                AND s.column_name = k.column_name AND s.seq_in_index = 1)"""))
                .isEmpty();
    }

    @Test
    default void everyTableIsTransactionalAndSpeaksEveryScript() {
        assertThat(
                        Inside.list(
                                """
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'
                          AND (engine <> 'InnoDB' OR table_collation NOT LIKE 'utf8mb4%')"""))
                .isEmpty();
    }

    @Test
    default void everyEntityMapsToTheSchema() {
        List<EntityType<?>> entities = Inside.bean(Store.class)
                .call(em -> List.copyOf(em.getMetamodel().getEntities()));

        assertThat(entities).hasSizeGreaterThan(15);
        for (EntityType<?> entity : entities) {
            int rows = Inside.bean(Store.class)
                    .call(em -> em.createQuery("SELECT e FROM " + entity.getName() + " e", Object.class)
                            .setMaxResults(1)
                            .getResultList()
                            .size());
            assertThat(rows).as(entity.getName()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    default void databaseOfANewerProgramIsRefused() throws NamingException, SQLException {
        DataSource dataSource = InitialContext.doLookup("java:app/jdbc/headwaters");
        Inside.execute(
                "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success)"
                        + " SELECT MAX(installed_rank) + 1, '9999', 'from the future', 'SQL', 'V9999__future.sql', 1,"
                        + " 'it', 1, TRUE FROM flyway_schema_history");
        try {
            assertThatThrownBy(() -> Migrations.migrate(dataSource)).isInstanceOf(FlywayException.class);
        } finally {
            Inside.execute("DELETE FROM flyway_schema_history WHERE version = '9999'");
        }
        Migrations.migrate(dataSource);
    }
}
