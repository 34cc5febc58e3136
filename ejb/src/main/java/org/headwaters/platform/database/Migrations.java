package org.headwaters.platform.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to this version's schema at start. Flyway alone owns the schema. A database that has migrations this
 * version does not know is newer than the program: the start is refused, because an older program could damage it.
 *
 * <p>Other start-up beans name this one in {@code @DependsOn}.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/headwaters",
        className = "org.headwaters.platform.database.HeadwatersDataSource",
        initialPoolSize = 4,
        minPoolSize = 4,
        maxPoolSize = 32,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            // Whoever finds no free connection is told, instead of waiting for a minute.
            "fish.payara.max-wait-time-in-millis=3000",
            "fish.payara.validate-atmost-once-period-in-seconds=10"
        })
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    @Resource(lookup = "java:app/jdbc/headwaters")
    private DataSource dataSource;

    @PostConstruct
    void start() {
        migrate(dataSource);
    }

    /**
     * Brings a database to this version's schema.
     *
     * @throws org.flywaydb.core.api.FlywayException when it is newer than this program, or damaged
     */
    public static void migrate(DataSource dataSource) {
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                // A future migration in the history means a newer program was here; Flyway would pass over it by
                // default.
                .ignoreMigrationPatterns(new String[0])
                .load();
        flyway.migrate();
    }
}
