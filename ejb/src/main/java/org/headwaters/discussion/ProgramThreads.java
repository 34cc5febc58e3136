package org.headwaters.discussion;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.Slugs;

/**
 * Threads that the program begins in the name of somebody who looks after the place, such as the one that welcomes the newcomers of a
 * month. No form and no pace: the caller's use case decides that there is one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ProgramThreads {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private PostMaker maker;

    /**
     * Begins a thread.
     *
     * @param author in whose name
     * @return its id
     */
    public long start(Actor author, long spaceId, String title, String body, Instant now) {
        DiscussionThread thread = new DiscussionThread(
                spaceId,
                title,
                Slugs.of(title, "thread"),
                ThreadType.DISCUSSION,
                author.memberId(),
                author.organizationId(),
                now);
        em.persist(thread);
        em.flush();
        maker.add(author, thread, null, body, PostFields.NONE, now);
        return thread.id();
    }
}
