package org.headwaters.sample;

import jakarta.persistence.EntityManager;

/** Rows whose numbers stand in addresses. */
final class SampleRows {

    private SampleRows() {}

    /**
     * Writes a row at once. EclipseLink writes rows that wait together in an order of its own: the same item would have another
     * address in each sample community.
     */
    static void add(EntityManager em, Object row) {
        em.persist(row);
        em.flush();
    }
}
