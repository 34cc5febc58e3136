package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.headwaters.platform.files.FileKind;
import org.headwaters.platform.files.FileStore;
import org.headwaters.platform.files.FileWords;

/** The files of a resource that {@link ResourceQueries#find} has let the actor see, and their versions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FileVersionQueries {

    /** Most bytes of a text that are compared. */
    private static final int MOST_WORDS = 1024 * 1024;

    private static final String VERSION =
            """
            SELECT NEW org.headwaters.resource.FileVersion(f.id, f.resourceId, f.series, f.number, f.newest, f.name, f.mediaType, f.bytes,
                f.sha256, f.note, f.uploadedAt, m.handle, m.name, f.alt, f.removedAt)
            FROM StoredFile f LEFT JOIN CommunityMember m ON m.id = f.uploadedBy
            WHERE f.resourceId = :resource AND\s""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private FileStore store;

    @Inject
    @Any
    private Instance<FileWords> readers;

    /** The newest version of each file, in their order. */
    public List<FileVersion> current(ResourceView resource) {
        return em.createQuery(
                        VERSION + "f.newest = TRUE AND f.removedAt IS NULL ORDER BY f.place, f.id", FileVersion.class)
                .setParameter("resource", resource.id())
                .getResultList();
    }

    /** Whether a file of it is held back: the virus scanner has yet to say something about it. */
    public boolean checking(ResourceView resource) {
        Number held = (Number)
                em.createNativeQuery("SELECT COUNT(*) FROM stored_file f JOIN file_scan s ON s.sha256 = f.sha256"
                                + " WHERE f.resource_id = ?1 AND f.newest AND f.removed_at IS NULL")
                        .setParameter(1, resource.id())
                        .getSingleResult();
        return held.longValue() > 0;
    }

    /** One version by its id, also one that was removed. */
    public Optional<FileVersion> version(ResourceView resource, long fileId) {
        return em.createQuery(VERSION + "f.id = :id", FileVersion.class)
                .setParameter("resource", resource.id())
                .setParameter("id", fileId)
                .getResultStream()
                .findFirst();
    }

    /** All versions of a file, the newest first, also those that were removed. */
    public List<FileVersion> versions(ResourceView resource, String series) {
        return em.createQuery(VERSION + "f.series = :series ORDER BY f.number DESC", FileVersion.class)
                .setParameter("resource", resource.id())
                .setParameter("series", series)
                .getResultList();
    }

    /** The words of a version, as far as they are known: of a text its own, of anything else those that were read out of it. */
    public Optional<String> words(ResourceView resource, FileVersion version) {
        if (version.removed() || version.resourceId() != resource.id()) {
            return Optional.empty();
        }
        boolean text =
                FileKind.ofMediaType(version.mediaType()).map(FileKind::text).orElse(false);
        if (!text) {
            return readers.stream()
                    .map(reader -> reader.words(version.sha256()))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (version.size() > MOST_WORDS) {
            return Optional.empty();
        }
        try (InputStream bytes = Channels.newInputStream(store.open(version.sha256()))) {
            return Optional.of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
