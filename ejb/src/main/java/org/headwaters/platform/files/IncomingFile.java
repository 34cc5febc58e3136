package org.headwaters.platform.files;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.secret.Tokens;

/** Bytes on their way into the store, in a temporary file that goes away with {@link #close} unless the store has kept it. */
public final class IncomingFile implements Closeable {

    private static final long MEBI = 1024L * 1024;

    private final Path path;
    private final long limit;
    private final FileChannel channel;
    private final MessageDigest digest = Tokens.sha256();
    private final OutputStream out;
    private long size;

    IncomingFile(Path path, long limit) throws IOException {
        this.path = path;
        this.limit = limit;
        this.channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.out = new Counting(Channels.newOutputStream(channel));
    }

    /** Where to write the bytes. Not buffered: write in blocks. */
    public OutputStream out() {
        return out;
    }

    /** The temporary file, for checks. */
    public Path path() {
        return path;
    }

    /** How many bytes have come in. */
    public long size() {
        return size;
    }

    /** The most bytes it takes. */
    public long limit() {
        return limit;
    }

    /** Ends the writing: everything is on the disk. Answers what came in. */
    StoredBlob finish() throws IOException {
        channel.force(true);
        channel.close();
        return new StoredBlob(HexFormat.of().formatHex(digest.digest()), size);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }

    private final class Counting extends FilterOutputStream {

        Counting(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (size + length > limit) {
                throw new InvalidInput("file", "file.large", limit / MEBI);
            }
            out.write(bytes, from, length);
            digest.update(bytes, from, length);
            size += length;
        }
    }
}
