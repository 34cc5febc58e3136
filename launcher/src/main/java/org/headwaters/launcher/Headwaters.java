package org.headwaters.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.headwaters.launcher.common.DataFolder;
import org.headwaters.launcher.common.StartFailure;
import org.headwaters.launcher.common.Versions;
import org.headwaters.launcher.database.DatabaseCheck;
import org.headwaters.launcher.database.DatabaseLogin;
import org.headwaters.launcher.database.EmbeddedMariaDb;
import org.headwaters.launcher.database.KnownMigrations;
import org.headwaters.launcher.database.SchemaCheck;

/**
 * The program {@code java -jar headwaters.jar}: settings, data folder, database, then the server with the application.
 * Whatever goes wrong on the way is one sentence and exit code 1, never a program that runs on with nothing to serve.
 */
public final class Headwaters {

    /** The real streams: the server puts its log in their place. */
    private static final PrintStream OUT = System.out;

    private static final PrintStream ERR = System.err;

    private final long begun = System.nanoTime();
    private final Shutdown shutdown = Shutdown.install();

    private Headwaters() {}

    /** Starts the program. See {@code --help}. */
    public static void main(String[] arguments) {
        // The server sets this itself, but too late: we use the network before it does.
        System.getProperties().putIfAbsent("java.net.preferIPv4Stack", "true");
        try {
            Optional<List<String>> forServer = CommandLine.read(List.of(arguments), OUT);
            if (forServer.isPresent()) {
                new Headwaters().run(forServer.get());
            }
        } catch (StartFailure e) {
            fail(e);
        }
    }

    private void run(List<String> forServer) {
        try {
            start(Settings.read(Settings::given), forServer);
        } catch (StartFailure e) {
            failUnlessStopping(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError e) {
            failUnlessStopping(new StartFailure("Headwaters could not be started: " + e, e));
        }
    }

    private void start(Settings settings, List<String> forServer) throws Exception {
        DataFolder folder = DataFolder.open(settings.data());
        shutdown.holds(folder);
        settings.listener().requireFree();
        Path temporary = folder.freshTemporaryFolder();
        shutdown.holds(temporary);
        // Uploads and the unpacked server belong to the data, not to a folder that everyone shares.
        System.setProperty("java.io.tmpdir", temporary.toString());

        DatabaseLogin login = database(settings, folder);
        SchemaCheck.verify(login, folder.run(), knownMigrations());
        publish(settings, folder, login);
        shutdown.bootsServer();
        shutdown.serves(PageServer.start(settings.listener(), temporary, forServer));
        if (System.getProperty(CommandLine.FILES) != null) {
            say(System.getProperty("headwaters.files.report", "").strip());
            System.exit(Boolean.getBoolean("headwaters.files.well") ? 0 : 1);
        }
        ReadyCheck.await(settings.listener());
        Warming.pages(settings.listener());
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        say("Headwaters is ready at " + settings.listener().friendlyUrl() + " (after " + seconds + " s)");
    }

    private DatabaseLogin database(Settings settings, DataFolder folder)
            throws IOException, InterruptedException, StartFailure {
        if (settings.foreignDatabase().isPresent()) {
            DatabaseLogin login = settings.foreignDatabase().get();
            say("Headwaters uses the database " + login + ", MariaDB " + DatabaseCheck.verify(login, folder.run()));
            return login;
        }
        say("Headwaters uses its own database in " + folder.path() + ", MariaDB " + Versions.mariaDb());
        shutdown.startsDatabase();
        try {
            EmbeddedMariaDb database = EmbeddedMariaDb.start(folder);
            shutdown.holds(database);
            database.whenLost(() -> failUnlessStopping(
                    new StartFailure("Headwaters stops, because its database cannot be kept running. See "
                            + folder.logs().resolve("mariadb.log") + ".")));
            return database.login();
        } finally {
            shutdown.databaseStartEnded();
        }
    }

    private static Set<Integer> knownMigrations() throws IOException {
        try (InputStream war = Headwaters.class.getResourceAsStream("/MICRO-INF/deploy/ROOT.war")) {
            return war == null ? Set.of() : KnownMigrations.in(war);
        }
    }

    /** Tells the application. System properties set here, unlike arguments, are not seen in the list of processes. */
    private static void publish(Settings settings, DataFolder folder, DatabaseLogin login) {
        System.setProperty(Settings.DATA, folder.path().toString());
        System.setProperty(Settings.ADDRESS, settings.listener().numericAddress());
        System.setProperty(Settings.PORT, String.valueOf(settings.listener().port()));
        System.setProperty(Settings.SAMPLE, String.valueOf(settings.sample()));
        System.setProperty(Settings.DB_URL, login.url());
        publish(Settings.DB_USER, login.user());
        publish(Settings.DB_PASSWORD, login.password());
    }

    private static void publish(String name, String value) {
        if (value != null) {
            System.setProperty(name, value);
        }
    }

    private static void say(String line) {
        OUT.println(line);
    }

    private void failUnlessStopping(StartFailure failure) {
        if (!shutdown.isUnderWay()) {
            fail(failure);
        }
    }

    private static void fail(StartFailure failure) {
        ERR.println(failure.getMessage());
        if (Boolean.getBoolean("headwaters.debug")) {
            failure.printStackTrace(ERR);
        }
        System.exit(1);
    }
}
