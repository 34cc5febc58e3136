package org.headwaters.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.headwaters.platform.secret.Tokens;

/** SHA-256 of bytes that lie somewhere, by which they are known. */
final class Digests {

    private static final int BLOCK = 64 * 1024;

    private Digests() {}

    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    static String of(FileChannel bytes) throws IOException {
        return of(Channels.newInputStream(bytes));
    }

    private static String of(InputStream in) throws IOException {
        MessageDigest digest = Tokens.sha256();
        byte[] block = new byte[BLOCK];
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            digest.update(block, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
