package org.headwaters.platform.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Where the bytes of uploads lie, each under its SHA-256, so that the same bytes are kept once. A row in the database may point to
 * a blob only after {@link #keep} has returned: from then on the bytes survive a crash.
 */
public interface FileStore {

    /**
     * Opens a temporary file for bytes that come in.
     *
     * @param limit most bytes it takes; one more is refused as a problem of the field {@code file}
     */
    IncomingFile begin(long limit) throws IOException;

    /** Makes the bytes that came in last: they are on the disk, whole and under their name, when this returns. */
    StoredBlob keep(IncomingFile incoming) throws IOException;

    /**
     * Opens a blob for reading.
     *
     * @throws java.nio.file.NoSuchFileException when there is none
     */
    FileChannel open(String sha256) throws IOException;

    /**
     * Removes what nobody needs: temporary files and blobs that were last touched before a point in time. What is younger may be
     * an upload whose row is not committed yet and is never touched.
     *
     * @param before the age limit
     * @param inUse answers which of some SHA-256 are still needed
     * @return how many files were removed
     */
    int sweep(Instant before, UnaryOperator<Set<String>> inUse) throws IOException;

    /** The SHA-256 of every blob that is here, for looking whether all is in order. */
    Set<String> names() throws IOException;
}
