package org.headwaters.launcher;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.headwaters.launcher.common.StartFailure;
import org.headwaters.launcher.common.Versions;

/** The few words one may write after {@code java -jar headwaters.jar}. */
final class CommandLine {

    private static final String HELP =
            """
            Headwaters, a community-of-practice forum.

            Usage: java -jar headwaters.jar [--help | --version | files … | search rebuild | -- arguments for Payara Micro]

              files verify            reads every file, and says which are missing, damaged or needed by nothing
              files move --to s3      copies every file to the object store; --to disk brings them back
            Stop Headwaters first. Exit code 0 means that every file is whole.

              search rebuild          has the index of the search made anew, while Headwaters runs or when it starts

            Settings are taken from the environment, or from -DNAME=value before -jar:
              HEADWATERS_DATA         folder that keeps everything (headwaters-data)
              HEADWATERS_PORT         port to serve at (8080)
              HEADWATERS_ADDRESS      address to serve at (0.0.0.0; with the sample community 127.0.0.1)
              HEADWATERS_DB_URL       jdbc:mariadb://host:3306/database, to use a server of your own
              HEADWATERS_DB_USER      its user
              HEADWATERS_DB_PASSWORD  its password
              HEADWATERS_DB_REPLICA_URL
                                      a replica of it, that visitors' pages are read from
              HEADWATERS_SAMPLE       true loads the sample community into an empty database (false)

            -Dheadwaters.debug=true adds the technical cause to what goes wrong.
            """;

    /** What is to be done with files instead of serving pages. */
    static final String FILES = "HEADWATERS_FILES";

    private CommandLine() {}

    private static String files(List<String> arguments) throws StartFailure {
        return switch (String.join(" ", arguments.subList(1, arguments.size()))) {
            case "verify" -> "verify";
            case "move --to s3" -> "to-s3";
            case "move --to disk" -> "to-disk";
            default -> throw new StartFailure(
                    "Headwaters knows: files verify, files move --to s3, files move --to disk; see --help.");
        };
    }

    /** Answers a question on the given stream, or returns the arguments for the server when there is work to do. */
    static Optional<List<String>> read(List<String> arguments, PrintStream out) throws StartFailure {
        if (arguments.isEmpty()) {
            return Optional.of(List.of());
        }
        switch (arguments.get(0)) {
            case "--" -> {
                return Optional.of(arguments.subList(1, arguments.size()));
            }
            case "files" -> {
                System.setProperty(FILES, files(arguments));
                return Optional.of(List.of());
            }
            case "search" -> {
                if (!arguments.equals(List.of("search", "rebuild"))) {
                    throw new StartFailure("Headwaters knows: search rebuild; see --help.");
                }
                out.println(SearchRebuild.ask(Settings.read(Settings::given).data()));
            }
            case "--help", "-h" -> out.print(HELP);
            case "--version" -> out.println("Headwaters " + Versions.headwaters() + " (MariaDB " + Versions.mariaDb()
                    + ", Payara Micro " + Versions.payara() + ")");
            default -> throw new StartFailure("Headwaters does not know the argument " + arguments.get(0)
                    + ". Its settings come from the environment; see --help.");
        }
        return Optional.empty();
    }
}
