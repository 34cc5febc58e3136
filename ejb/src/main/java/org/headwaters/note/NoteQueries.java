package org.headwaters.note;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.headwaters.platform.gate.Actor;

/** Reads content notes. Whoever shows a post's words elsewhere, such as in a list or a mail, asks here first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NoteQueries {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /**
     * The notes of posts, by post, in one statement.
     *
     * @param actor for whom the posts were read
     * @param posts posts that were read for the actor
     */
    public Map<Long, String> notes(Actor actor, Collection<Long> posts) {
        if (posts.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("SELECT n.postId, n.note FROM ContentNote n WHERE n.postId IN :posts", Object[].class)
                .setParameter("posts", posts)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }
}
