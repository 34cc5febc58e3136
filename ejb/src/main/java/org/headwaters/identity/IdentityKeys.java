package org.headwaters.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.files.OwnerOnly;

/** The file with the keys. It lies outside the database, and is read again when it changes, so that a key put back is seen at once. */
@ApplicationScoped
public class IdentityKeys {

    private static final Logger LOG = Logger.getLogger(IdentityKeys.class.getName());
    private static final int KEY_BYTES = 32;

    @Inject
    private Settings settings;

    private KeyRing ring;
    private FileTime read;
    private Path from;

    /** The file: the one that was set, or {@code keys/identity.key} in the data folder. */
    Path file() {
        return settings.identityKeyFile()
                .orElseGet(() -> settings.dataFolder().resolve("keys").resolve("identity.key"));
    }

    /** The keys, when the file is there and holds any. */
    synchronized Optional<KeyRing> ring() {
        Path file = file();
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (ring == null || !changed.equals(read) || !file.equals(from)) {
                ring = KeyRing.of(Files.readAllLines(file, StandardCharsets.UTF_8));
                read = changed;
                from = file;
            }
        } catch (NoSuchFileException absent) {
            ring = null;
        } catch (IOException | IllegalArgumentException unusable) {
            if (ring != null || read == null) {
                LOG.log(Level.WARNING, "The key file {0} cannot be used: {1}", new Object[] {file, unusable.toString()
                });
            }
            ring = null;
            read = FileTime.fromMillis(0);
        }
        return Optional.ofNullable(ring);
    }

    /** Makes a key where none is, unless the operator named the file: then it is for them to put it there. */
    synchronized void createWhereMissing() {
        Path file = file();
        if (settings.identityKeyFile().isPresent() || Files.exists(file)) {
            return;
        }
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        String text =
                "# Keys of what members tell about themselves. Without this file those answers are lost: keep a copy, apart from"
                        + " the backup of the database.\n"
                        + Base64.getEncoder().encodeToString(key) + "\n";
        try {
            Path folder = OwnerOnly.folder(file.getParent());
            Path fresh = folder.resolve("identity.key.new");
            try (OutputStream out = OwnerOnly.write(fresh)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            // A link fails where a file is already, so a key another node has just made is never written over.
            Files.createLink(file, fresh);
            Files.delete(fresh);
            LOG.log(
                    Level.INFO,
                    "Made a key for answers about oneself in {0}. Keep a copy of it apart from backups.",
                    file);
        } catch (FileAlreadyExistsException another) {
            LOG.log(Level.FINE, "Another node made the key");
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "No key could be made in {0}: {1}", new Object[] {file, failure.toString()});
        }
    }
}
