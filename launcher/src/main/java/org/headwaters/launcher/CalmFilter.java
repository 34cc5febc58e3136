package org.headwaters.launcher;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Keeps the server's chatter out of the log. Levels in a file are not enough: the server sets some of its loggers back
 * to INFO while it starts. Named in {@code logging.properties}.
 */
public final class CalmFilter implements Filter {

    private static final String OURS = "org.headwaters";

    /** Lets warnings of everyone pass, and all that we say ourselves. */
    @Override
    public boolean isLoggable(LogRecord entry) {
        String logger = entry.getLoggerName();
        return entry.getLevel().intValue() >= Level.WARNING.intValue() || (logger != null && logger.startsWith(OURS));
    }
}
