package org.headwaters.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Optional;
import org.headwaters.discussion.PostChecked;
import org.headwaters.discussion.PostEdited;
import org.headwaters.discussion.PostFields;
import org.headwaters.discussion.PostPublished;
import org.headwaters.platform.files.FileArrived;
import org.headwaters.platform.files.FileKind;
import org.headwaters.platform.files.FileStore;
import org.headwaters.platform.gate.Problems;
import org.headwaters.resource.TakenFile;
import org.headwaters.resource.UploadService;
import org.headwaters.resource.UploadView;

/**
 * Hangs files on a post, in the transaction that makes or changes it. The files came before, one by one, and wait under keys; so a
 * form that must be mended does not ask for them again.
 */
@ApplicationScoped
public class AttachWithPost {

    /** Most files of one post. */
    public static final int MOST_FILES = 10;
    /** Longest description of a picture in characters. */
    public static final int ALT_LIMIT = 300;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private UploadService uploads;

    @Inject
    private FileStore store;

    @Inject
    private Event<FileArrived> arrived;

    void check(@Observes PostChecked post) {
        PostFields fields = post.fields();
        Problems problems = post.problems();
        if (fields.has(AttachmentFields.REFUSED)) {
            problems.add("files", "attachment.refused");
        }
        List<String> keys = AttachmentFields.files(fields);
        if (keys.size() + fields.all(AttachmentFields.KEPT).size() > MOST_FILES) {
            problems.add("files", "attachment.many", MOST_FILES);
        }
        fields.all(AttachmentFields.KEPT)
                .forEach(id -> problems.optionalLine("alt-" + id, AttachmentFields.alt(fields, id), ALT_LIMIT));
        for (String key : keys) {
            Optional<UploadView> upload = uploads.waiting(key);
            if (upload.isEmpty()) {
                problems.add("files", "attachment.gone");
            } else if (picture(upload.get().mediaType())) {
                describe(problems, fields, key);
            }
        }
    }

    private static String describe(Problems problems, PostFields fields, Object file) {
        String field = "alt-" + file;
        if (AttachmentFields.decorative(fields, file)) {
            return "";
        }
        String alt = problems.optionalLine(field, AttachmentFields.alt(fields, file), ALT_LIMIT);
        if (alt.isEmpty()) {
            problems.add(field, "required.alt");
        }
        return alt;
    }

    void attach(@Observes PostPublished post) {
        attach(post.postId(), post.fields());
    }

    /** What the form showed and is no longer kept, goes; what is new, comes. */
    void change(@Observes PostEdited post) {
        PostFields fields = post.fields();
        if (fields.has(AttachmentFields.SHOWN)) {
            List<String> kept = fields.all(AttachmentFields.KEPT);
            for (Attachment attachment : em.createQuery(
                            "SELECT a FROM Attachment a WHERE a.postId = :post", Attachment.class)
                    .setParameter("post", post.postId())
                    .getResultList()) {
                if (!kept.contains(String.valueOf(attachment.id()))) {
                    em.remove(attachment);
                } else if (attachment.picture()) {
                    String alt = describe(new Problems(), fields, attachment.id());
                    if (!alt.isEmpty() || AttachmentFields.decorative(fields, attachment.id())) {
                        attachment.describe(alt);
                    }
                }
            }
        }
        attach(post.postId(), fields);
    }

    private void attach(long postId, PostFields fields) {
        List<String> keys = AttachmentFields.files(fields);
        // A form that does not say which files it keeps keeps all of them, and they count.
        long room = keys.isEmpty() ? 0 : MOST_FILES - there(postId);
        for (String key : keys.stream().limit(Math.max(0, room)).toList()) {
            uploads.take(key).ifPresent(file -> {
                em.persist(attachment(postId, key, file, fields));
                arrived.fire(file.arrived());
            });
        }
    }

    private long there(long postId) {
        return em.createQuery("SELECT COUNT(a.id) FROM Attachment a WHERE a.postId = :post", Long.class)
                .setParameter("post", postId)
                .getSingleResult();
    }

    private Attachment attachment(long postId, String key, TakenFile file, PostFields fields) {
        return picture(file.mediaType())
                ? new Attachment(postId, file, describe(new Problems(), fields, key), size(file))
                : new Attachment(postId, file, null, null);
    }

    private PictureSize size(TakenFile file) {
        try (InputStream bytes = Channels.newInputStream(store.open(file.sha256()))) {
            return PictureSize.of(bytes, FileKind.WEBP.mediaType().equals(file.mediaType()))
                    .orElse(null);
        } catch (IOException unreadable) {
            // The place on the page is a kindness; the picture itself is asked for later.
            return null;
        }
    }

    private static boolean picture(String mediaType) {
        return FileKind.ofMediaType(mediaType).map(FileKind::picture).orElse(false);
    }
}
