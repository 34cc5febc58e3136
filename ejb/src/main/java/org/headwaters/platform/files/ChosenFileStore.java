package org.headwaters.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.headwaters.platform.config.Settings;

/** The store that the operator has chosen: the data folder, unless an object store is set. */
@ApplicationScoped
@Typed(FileStore.class)
public class ChosenFileStore implements FileStore {

    private FileStore chosen;

    /** For the container. */
    protected ChosenFileStore() {}

    @Inject
    ChosenFileStore(Settings settings, DiskFileStore disk, S3FileStore objects) {
        this.chosen = settings.objectStore().isPresent() ? objects : disk;
    }

    @Override
    public IncomingFile begin(long limit) throws IOException {
        return chosen.begin(limit);
    }

    @Override
    public StoredBlob keep(IncomingFile incoming) throws IOException {
        return chosen.keep(incoming);
    }

    @Override
    public FileChannel open(String sha256) throws IOException {
        return chosen.open(sha256);
    }

    @Override
    public int sweep(Instant before, UnaryOperator<Set<String>> inUse) throws IOException {
        return chosen.sweep(before, inUse);
    }

    @Override
    public Set<String> names() throws IOException {
        return chosen.names();
    }
}
