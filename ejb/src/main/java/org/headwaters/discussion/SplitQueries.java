package org.headwaters.discussion;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The posts of a thread to choose from when some get a thread of their own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SplitQueries {

    /** Posts on one page of the choice. */
    public static final int PAGE = 30;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /**
     * The posts that may go, in the order they were written: not the first one, and none whose words are gone. One more than a page
     * when there are more.
     *
     * @param from the number to begin with
     */
    public List<SplitChoice> from(ThreadView thread, int from) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.discussion.SplitChoice(p.number, a.name, p.createdAt, SUBSTRING(p.body, 1, 400))
                        FROM Post p JOIN CommunityMember a ON a.id = p.authorId
                        WHERE p.threadId = :thread AND p.number > 1 AND p.number >= :from
                            AND p.removedAt IS NULL AND p.movedTo IS NULL
                        ORDER BY p.number""",
                        SplitChoice.class)
                .setParameter("thread", thread.id())
                .setParameter("from", from)
                .setMaxResults(PAGE + 1)
                .getResultList();
    }
}
