package org.headwaters.platform.limit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where nodes tell each other which senders come often. Each has rows of its own and writes nobody else's, so that they do not wait for
 * each other.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PaceBoard {

    /** An attack from everywhere must not fill the memory of every node. */
    private static final int MOST = 10_000;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /**
     * Tells the other nodes what this one has counted, and learns what they have.
     *
     * @param node who tells
     * @param own what it has counted
     * @param minute the minute it is
     * @return what other nodes have counted in this minute, a row for each node and sender
     */
    public List<PaceCount> exchange(String node, List<PaceCount> own, long minute) {
        // One value and one statement, however many they are.
        em.createNativeQuery(
                        """
                        INSERT INTO request_pace (node, sender, minute, in_minute, ten_seconds, in_ten_seconds)
                        SELECT ?1, j.sender, j.minute, j.in_minute, j.ten_seconds, j.in_ten_seconds
                        FROM JSON_TABLE(?2, '$[*]' COLUMNS (
                            sender CHAR(64) PATH '$[0]', minute BIGINT PATH '$[1]', in_minute INT PATH '$[2]',
                            ten_seconds BIGINT PATH '$[3]', in_ten_seconds INT PATH '$[4]')) j
                        ON DUPLICATE KEY UPDATE
                            minute = VALUES(minute), in_minute = VALUES(in_minute),
                            ten_seconds = VALUES(ten_seconds), in_ten_seconds = VALUES(in_ten_seconds)""")
                .setParameter(1, node)
                .setParameter(2, json(own))
                .executeUpdate();
        return others(node, minute);
    }

    @SuppressWarnings("unchecked")
    private List<PaceCount> others(String node, long minute) {
        Stream<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT sender, minute, in_minute, ten_seconds, in_ten_seconds
                        FROM request_pace
                        WHERE minute = ?1 AND node <> ?2""")
                .setParameter(1, minute)
                .setParameter(2, node)
                .setMaxResults(MOST)
                .getResultStream();
        return rows.map(PaceBoard::count).toList();
    }

    private static PaceCount count(Object[] row) {
        return new PaceCount(
                row[0].toString(),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).intValue(),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).intValue());
    }

    private static String json(List<PaceCount> counts) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (PaceCount one : counts) {
            all.add(Json.createArrayBuilder()
                    .add(one.sender())
                    .add(one.minute())
                    .add(one.inMinute())
                    .add(one.tenSeconds())
                    .add(one.inTenSeconds()));
        }
        return all.build().toString();
    }

    /**
     * Removes what no node needs any more.
     *
     * @param minute the first minute that is kept
     */
    public void forget(long minute) {
        em.createNativeQuery("DELETE FROM request_pace WHERE minute < ?1")
                .setParameter(1, minute)
                .executeUpdate();
    }
}
