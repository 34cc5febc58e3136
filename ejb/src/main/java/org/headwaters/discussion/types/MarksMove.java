package org.headwaters.discussion.types;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.headwaters.discussion.PostsMoved;

/** Accepted answers and solutions go with their posts to another thread. */
@ApplicationScoped
class MarksMove {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    void moved(@Observes PostsMoved moved) {
        List<Long> posts = moved.posts().stream().map(PostsMoved.Moved::postId).toList();
        for (String mark : List.of("AcceptedAnswer", "Solution")) {
            em.createQuery("UPDATE " + mark + " x SET x.threadId = :thread WHERE x.postId IN :posts")
                    .setParameter("thread", moved.toThread())
                    .setParameter("posts", posts)
                    .executeUpdate();
        }
    }
}
