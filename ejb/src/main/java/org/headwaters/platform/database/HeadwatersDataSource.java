package org.headwaters.platform.database;

import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * The MariaDB data source whose address comes from the configuration instead of from a deployment descriptor, so that one WAR
 * runs against the embedded database and against any server. Payara's pool makes and fills it; it asks for an XA connection
 * first, which the driver's own class serves as well as plain ones.
 */
public class HeadwatersDataSource extends MariaDbDataSource {

    /**
     * Statements are prepared on the server, which spares parsing. The server keeps some 90 KB for each, for every connection: as many
     * as the pages that are asked for often need, and not the 250 the driver would keep.
     */
    static final String PREPARED = "useServerPrepStmts=true&prepStmtCacheSize=150";

    /**
     * How MariaDB joins: row by row, by indexes, in the order of the page, and stops at its end. Beside a table of few rows it would read
     * a whole other one into a buffer and sort what comes of it; and it would look up everybody in the reader's spaces before it asks
     * for the few on the page (decision 299).
     */
    static final String PLANS = "sessionVariables=join_cache_level=0,optimizer_switch='exists_to_in=off'";

    /**
     * Reads {@code HEADWATERS_DB_URL}, {@code HEADWATERS_DB_USER} and {@code HEADWATERS_DB_PASSWORD}.
     *
     * @throws SQLException when the address is no JDBC address of a MariaDB
     */
    public HeadwatersDataSource() throws SQLException {
        Config config = ConfigProvider.getConfig();
        String url = config.getOptionalValue("HEADWATERS_DB_URL", String.class)
                .orElseThrow(() -> new SQLException(
                        "HEADWATERS_DB_URL is not set. Start headwaters.jar, which brings a database, or name one."));
        // The application speaks UTC.
        super.setUrl(url + (url.contains("?") ? "&" : "?") + "connectionTimeZone=UTC&connectTimeout=10000&" + PREPARED
                + "&" + PLANS);
        super.setUser(
                config.getOptionalValue("HEADWATERS_DB_USER", String.class).orElse("headwaters"));
        super.setPassword(
                config.getOptionalValue("HEADWATERS_DB_PASSWORD", String.class).orElse(""));
    }

    /** Ignored: the pool hands over empty values of its annotation, which must not replace the configured ones. */
    @Override
    public void setUrl(String url) {
        // See the Javadoc.
    }

    /** Ignored, like {@link #setUrl}. */
    @Override
    public void setUser(String user) {
        // See the Javadoc.
    }

    /** Ignored, like {@link #setUrl}. */
    @Override
    public void setPassword(String password) {
        // See the Javadoc.
    }
}
