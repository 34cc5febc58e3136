package org.headwaters.launcher.database;

/**
 * Where a database is and how to sign in to it.
 *
 * @param url JDBC address, beginning with {@code jdbc:mariadb:}
 * @param user name of the database user, or null when the address holds it
 * @param password its password, or null
 */
public record DatabaseLogin(String url, String user, String password) {

    /** The address without its parameters, which may hold secrets; safe to print. */
    public String shortUrl() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    /** Leaves the password out, so that no log can ever hold it by accident. */
    @Override
    public String toString() {
        return user == null ? shortUrl() : shortUrl() + " as " + user;
    }
}
