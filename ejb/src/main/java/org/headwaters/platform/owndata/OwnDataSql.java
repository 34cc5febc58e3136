package org.headwaters.platform.owndata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Runs the statements that features name for their own tables. They stand in the program and never come from a form. Needs a
 * transaction.
 */
@ApplicationScoped
public class OwnDataSql {

    /** What stands where a name stood. */
    public static final String NOBODY = "Former member";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** Runs a statement in which each {@code ?} is the same value. */
    public void run(String statement, Object value) {
        try (PreparedStatement prepared = prepared(statement, value)) {
            prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(statement, failure);
        }
    }

    /** Reads rows, the columns by name. */
    public List<Map<String, Object>> read(String statement, Object value) {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (PreparedStatement prepared = prepared(statement, value);
                ResultSet found = prepared.executeQuery()) {
            ResultSetMetaData columns = found.getMetaData();
            while (found.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i), found.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(statement, failure);
        }
    }

    /**
     * Takes a name out of a column: as a whole word, whatever its case.
     *
     * @param place {@code table.column}
     */
    public void forgetName(String place, String name) {
        replace(place, "(?i)(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])", NOBODY);
    }

    /** Takes a handle out of a column: links to the profile, and mentions as they are typed. */
    public void forgetHandle(String place, String handle) {
        replace(place, "<a [^>]*href=\"/members/" + handle + "\"[^>]*>[^<]*</a>", "@former-member");
        replace(place, "(?<![A-Za-z0-9/])@" + handle + "(?![A-Za-z0-9-])", "@former-member");
        replace(place, "/members/" + handle + "(?![A-Za-z0-9-])", "/members");
    }

    private void replace(String place, String pattern, String with) {
        String table = place.substring(0, place.indexOf('.'));
        String column = place.substring(place.indexOf('.') + 1);
        String statement = "UPDATE " + table + " SET " + column + " = REGEXP_REPLACE(" + column + ", ?, '" + with
                + "') WHERE " + column + " REGEXP ?";
        run(statement, pattern);
    }

    private PreparedStatement prepared(String statement, Object value) throws SQLException {
        em.flush();
        PreparedStatement prepared = em.unwrap(Connection.class).prepareStatement(statement);
        long places = statement.chars().filter(c -> c == '?').count();
        for (int i = 1; i <= places; i++) {
            prepared.setObject(i, value);
        }
        return prepared;
    }
}
