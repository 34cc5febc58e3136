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
import org.apache.lucene.document.Document;

/** Reads the rows that documents of the index are made of. Statements are of this package alone; nothing that somebody typed is in them. */
@ApplicationScoped
class IndexRows {

    private static final Logger LOG = Logger.getLogger(IndexRows.class.getName());

    @Resource(lookup = "java:app/jdbc/headwaters")
    private DataSource dataSource;

    /** Makes the documents of one row. */
    interface Maker {
        void make(ResultSet row, List<Document> into) throws SQLException;
    }

    /** The documents of the rows of a statement. */
    List<Document> read(String sql, Maker maker) throws SQLException {
        List<Document> documents = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                try {
                    maker.make(rows, documents);
                } catch (RuntimeException unreadable) {
                    // One row that cannot be read must not keep all others out.
                    LOG.log(Level.WARNING, "A row is not found by search: {0}", unreadable.toString());
                }
            }
        }
        return documents;
    }

    /** The first column of a statement. */
    List<Long> ids(String sql) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
