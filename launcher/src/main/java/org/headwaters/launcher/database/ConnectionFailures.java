package org.headwaters.launcher.database;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.headwaters.launcher.common.StartFailure;

/** Turns the driver's exceptions into sentences for the person who set the address. */
final class ConnectionFailures {

    private static final int WRONG_PASSWORD = 1045;
    private static final int NO_RIGHT_TO_DATABASE = 1044;
    private static final int NO_SUCH_DATABASE = 1049;
    private static final int HOST_NOT_ALLOWED = 1130;
    private static final int TOO_MANY_CONNECTIONS = 1040;

    private ConnectionFailures() {}

    static StartFailure explain(DatabaseLogin login, Throwable failure) {
        String where = login.shortUrl();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return new StartFailure(
                        "The host in " + where + " is unknown. Check the address in HEADWATERS_DB_URL.", failure);
            }
            if (cause instanceof SocketTimeoutException) {
                return noAnswer(login, failure);
            }
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return new StartFailure(
                        "No database server answers at " + where
                                + ". Check that it runs, and the host and port in HEADWATERS_DB_URL.",
                        failure);
            }
        }
        int code = failure instanceof SQLException sql ? sql.getErrorCode() : 0;
        return new StartFailure(
                switch (code) {
                    case WRONG_PASSWORD -> "The database server at " + where + " refuses "
                            + (login.user() == null
                                    ? "a sign-in without a user"
                                    : "the user or the password of " + login.user())
                            + ". Check HEADWATERS_DB_USER and HEADWATERS_DB_PASSWORD.";
                    case NO_RIGHT_TO_DATABASE -> "The user " + login.user() + " may not use the database at " + where
                            + ". Grant the user all rights on it.";
                    case NO_SUCH_DATABASE -> "There is no database of that name at " + where
                            + ". Create it, or correct HEADWATERS_DB_URL.";
                    case HOST_NOT_ALLOWED -> "The database server at " + where
                            + " accepts nobody from this machine. Grant the user access from here.";
                    case TOO_MANY_CONNECTIONS -> "The database server at " + where
                            + " has no free connection. Raise its max_connections, or try again.";
                    default -> "What answers at " + where + " cannot be used as a MariaDB database ("
                            + oneLine(failure.getMessage()) + "). Check HEADWATERS_DB_URL.";
                },
                failure);
    }

    static StartFailure noAnswer(DatabaseLogin login, Throwable failure) {
        return new StartFailure(
                "The database server at " + login.shortUrl()
                        + " does not answer. Check that it runs, that HEADWATERS_DB_URL is right, and that no firewall is"
                        + " in between.",
                failure);
    }

    private static String oneLine(String message) {
        return message == null
                ? "no reason given"
                : message.replaceAll("\\s+", " ").replaceFirst("\\.$", "");
    }
}
