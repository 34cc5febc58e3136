package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Optional;
import org.headwaters.extract.InsideQueries;
import org.headwaters.extract.InsideView;
import org.headwaters.platform.files.FileKind;
import org.headwaters.platform.files.FileStore;
import org.headwaters.platform.files.scan.HeldFiles;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.NotFound;

/** What was found in a resource's file, for who may see the resource; nobody else learns that there is anything. */
@Stateless
public class PreviewService {

    @Inject
    private Gate gate;

    @Inject
    private FileStore store;

    @Inject
    private ResourceQueries resources;

    @Inject
    private InsideQueries inside;

    @Inject
    private HeldFiles held;

    /**
     * What was found in a file; empty while nobody has noted it, and for a picture.
     *
     * @throws NotFound when there is no such file or the actor may not see its resource
     */
    public Optional<InsideView> find(long fileId) {
        Optional<FileView> file = resources.file(gate.actor(), fileId);
        gate.requireVisible(file.isPresent());
        String sha256 = file.orElseThrow(NotFound::new).sha256();
        return held.held(sha256)
                ? Optional.empty()
                : Optional.ofNullable(inside.of(List.of(sha256)).get(sha256));
    }

    /**
     * How a text or table begins, to be shown on a page; empty for any other kind of file.
     *
     * @throws NotFound when there is no such file or the actor may not see its resource
     */
    public Optional<TextStart> start(long fileId) {
        Optional<FileView> file = resources.file(gate.actor(), fileId);
        gate.requireVisible(file.isPresent());
        FileView seen = file.orElseThrow(NotFound::new);
        boolean text =
                FileKind.ofMediaType(seen.mediaType()).map(FileKind::text).orElse(false);
        if (!text || held.held(seen.sha256())) {
            return Optional.empty();
        }
        try (FileChannel bytes = store.open(seen.sha256())) {
            return Optional.of(TextStart.of(bytes, seen.name(), seen.mediaType()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Opens the picture of a file's first page.
     *
     * @return its bytes; the caller closes them
     * @throws NotFound when there is none, or the actor may not see the file
     */
    public FileChannel open(long fileId) {
        Optional<InsideView> found = find(fileId);
        gate.requireVisible(found.isPresent() && found.get().preview() != null);
        try {
            return store.open(found.orElseThrow(NotFound::new).preview());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
