package org.headwaters.platform.files.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.headwaters.platform.config.Settings;

/** The virus scanner, when one is set. */
@ApplicationScoped
public class VirusScan {

    private static final Verdict CLEAN = new Verdict(Verdict.Kind.CLEAN, "");

    private Settings settings;

    /** For the container. */
    protected VirusScan() {}

    @Inject
    VirusScan(Settings settings) {
        this.settings = settings;
    }

    /** What the scanner says; clean without one. */
    public Verdict scan(InputStream file) throws IOException {
        String setting = settings.clamav().orElse("");
        return setting.isEmpty() ? CLEAN : new ClamdClient(ClamdClient.address(setting)).scan(file);
    }
}
