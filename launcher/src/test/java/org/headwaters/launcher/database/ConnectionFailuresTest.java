package org.headwaters.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ConnectionFailuresTest {

    private static final DatabaseLogin LOGIN =
            new DatabaseLogin("jdbc:mariadb://db.example:3306/forum?password=hunter2", "ann", "secret");

    @Test
    void namesTheCauseAndTheRemedy() {
        assertThat(sentence(new SQLException("x", "28000", 1045)))
                .contains("refuses")
                .contains("ann")
                .contains("HEADWATERS_DB_PASSWORD");
        assertThat(sentence(new SQLException("x", "42000", 1049))).contains("no database of that name");
        assertThat(sentence(new SQLException("x", "42000", 1044))).contains("Grant the user all rights");
        assertThat(sentence(new SQLException("x", new ConnectException("refused"))))
                .contains("No database server answers");
        assertThat(sentence(new SQLException("x", new UnknownHostException("db.example"))))
                .contains("is unknown");
        assertThat(sentence(new SQLException("x", new SocketTimeoutException("late"))))
                .contains("does not answer");
    }

    @Test
    void everythingElseStaysOneLine() {
        assertThat(sentence(new SQLException("odd\n  thing happened.", "HY000", 1)))
                .contains("(odd thing happened)")
                .doesNotContain("\n");
    }

    @Test
    void neverSaysAPassword() {
        assertThat(sentence(new SQLException("x", "28000", 1045)) + LOGIN)
                .doesNotContain("hunter2")
                .doesNotContain("secret");
    }

    private static String sentence(SQLException failure) {
        return ConnectionFailures.explain(LOGIN, failure).getMessage();
    }
}
