package org.headwaters.attachment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.headwaters.discussion.CareQueries;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.OpenToAll;

/** All reads of files on posts. Who may read a post with its words may have its files; nobody else. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AttachmentQueries {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private CareQueries posts;

    /** The files of all posts of a page, in one statement. */
    @OpenToAll("the ids are of posts that were read for an actor")
    public Map<Long, List<AttachmentView>> of(Collection<Long> postIds) {
        if (postIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.attachment.AttachmentView(a.id, a.postId, a.name, a.mediaType, a.bytes, a.alt,
                            a.width, a.height)
                        FROM Attachment a WHERE a.postId IN :posts ORDER BY a.id""",
                        AttachmentView.class)
                .setParameter("posts", postIds)
                .getResultStream()
                .collect(Collectors.groupingBy(AttachmentView::postId));
    }

    /** One file, when the actor may read its post. */
    public Optional<AttachmentFile> file(Actor actor, long id) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.attachment.AttachmentFile(a.id, a.postId, a.name, a.mediaType, a.bytes, a.sha256,
                            a.uploadedAt)
                        FROM Attachment a WHERE a.id = :id""",
                        AttachmentFile.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .filter(file -> posts.shown(actor, file.postId()).isPresent());
    }
}
