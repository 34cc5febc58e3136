package org.headwaters.web.platform;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.headwaters.platform.database.DatabaseHealth;

/** Answers at {@code /health/ready}: ready means migrated (else the application would not be there) and reachable. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {

    @Inject
    private DatabaseHealth database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(reachable()).build();
    }

    private boolean reachable() {
        try {
            return database.reachable();
        } catch (EJBException starting) {
            // The beans are still being started: the database may be half migrated.
            return false;
        }
    }
}
