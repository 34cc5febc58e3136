package org.headwaters.launcher.testapp;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes down whether the database was there when the application began and when it ended. */
@WebListener
public class Witness implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (Boolean.getBoolean("testapp.fail")) {
            throw new IllegalStateException("This application was told to fail.");
        }
        write("began");
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        write(Late.word());
    }

    /** First needed at the end: the application's files must still be there. */
    private static final class Late {

        static String word() {
            return "ended";
        }
    }

    private static void write(String moment) {
        URI database = URI.create(System.getProperty("HEADWATERS_DB_URL").substring("jdbc:".length()));
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(database.getHost(), database.getPort()), 1000);
            Files.writeString(Path.of(System.getProperty("HEADWATERS_DATA"), moment), "with database");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
