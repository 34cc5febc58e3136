package org.headwaters.resource;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.files.StoreReport;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;

/**
 * What {@code java -jar headwaters.jar files …} asks for, done while the program starts. The answer stands in system properties, where
 * the launcher reads it, tells the operator and ends.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FilesCommand {

    /** What to tell the operator. */
    static final String REPORT = "headwaters.files.report";
    /** Whether all is well. */
    static final String WELL = "headwaters.files.well";

    @Inject
    private Settings settings;

    @Inject
    private StoreService store;

    @Inject
    private CurrentActor current;

    @PostConstruct
    void run() {
        settings.filesCommand().ifPresent(command -> {
            try {
                current.become(Actor.program());
                StoreReport report = command.equals("verify") ? store.verify() : store.move(command.equals("to-s3"));
                tell(report.text(), !report.faulty());
            } catch (RuntimeException failure) {
                tell("The files could not be looked at: " + failure.getMessage() + "\n", false);
            }
        });
    }

    private static void tell(String text, boolean well) {
        System.setProperty(REPORT, text);
        System.setProperty(WELL, String.valueOf(well));
    }
}
