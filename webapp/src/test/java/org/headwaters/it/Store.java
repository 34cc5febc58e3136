package org.headwaters.it;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.Function;

/** Lets a test look into the database in a transaction of its own. */
@Stateless
public class Store {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** Runs a question or a change, and commits. */
    public <T> T call(Function<EntityManager, T> work) {
        return work.apply(em);
    }
}
