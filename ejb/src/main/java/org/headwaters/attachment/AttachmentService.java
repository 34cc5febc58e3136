package org.headwaters.attachment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.headwaters.platform.files.FileStore;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.NotFound;

/** Opens files on posts. They come in with the words of a post ({@link AttachWithPost}). */
@Stateless
public class AttachmentService {

    @Inject
    private Gate gate;

    @Inject
    private FileStore store;

    @Inject
    private AttachmentQueries queries;

    /**
     * Opens a file for reading.
     *
     * @throws NotFound when there is none, or the actor may not read its post
     */
    public FileChannel open(long id) {
        Optional<AttachmentFile> file = queries.file(gate.actor(), id);
        gate.requireVisible(file.isPresent());
        try {
            return store.open(file.orElseThrow(NotFound::new).sha256());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
