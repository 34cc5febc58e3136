package org.headwaters.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.headwaters.launcher.common.PrivateFiles;

/** The random password of our own database user, kept beside the data for programs such as a backup. */
final class PasswordFile {

    private static final int BYTES = 24;

    private PasswordFile() {}

    /** The password in the file, or a new one. Its alphabet needs no quoting in SQL. */
    static String read(Path file) throws IOException {
        if (Files.exists(file)) {
            PrivateFiles.restrict(file);
            String password = Files.readString(file).strip();
            if (password.matches("[A-Za-z0-9_-]{16,}")) {
                return password;
            }
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        PrivateFiles.write(file, password + "\n");
        return password;
    }
}
