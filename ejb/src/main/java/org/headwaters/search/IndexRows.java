package org.headwaters.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Reads the rows that documents of the index are made of. Statements are of this package alone; nothing that somebody typed is in them. */
@ApplicationScoped
class IndexRows {

    private static final Logger LOG = Logger.getLogger(IndexRows.class.getName());

    @Resource(lookup = "java:app/jdbc/headwaters")
    private DataSource dataSource;

    /** Makes what is wanted of one row: as many as it likes. */
    interface Maker<T> {
        void make(ResultSet row, List<T> into) throws SQLException;
    }

    /** What is made of the rows of a statement. */
    <T> List<T> read(String sql, Maker<T> maker) throws SQLException {
        List<T> made = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                try {
                    maker.make(rows, made);
                } catch (RuntimeException unreadable) {
                    // One row that cannot be read must not keep all others out.
                    LOG.log(Level.WARNING, "A row is not found by search: {0}", unreadable.toString());
                }
            }
        }
        return made;
    }

    /** The first column of a statement. */
    List<Long> ids(String sql) throws SQLException {
        return read(sql, (row, into) -> into.add(row.getLong(1)));
    }
}
