package org.headwaters.sample;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Gate;

/**
 * Loads the sample community part by part, each in a transaction that also notes that the part is there. So a start that was cut
 * off is seen at the next one, which goes on with the first part that is missing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SampleLoader {

    private static final String PREFIX = "sample.";
    private static final String COMPLETE = "sample.loaded";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    /** What is in the database. */
    public enum Found {
        /** No member yet. */
        NOTHING,
        /** A sample whose loading was cut off. */
        HALF,
        /** The whole sample. */
        SAMPLE,
        /** A community of its own. */
        OTHERS
    }

    /** Looks what is in the database. */
    public Found look() {
        gate.require(gate.actor().system(), "sample.look", "sample", null);
        if (noted(COMPLETE)) {
            return Found.SAMPLE;
        }
        if (count("SELECT COUNT(*) FROM setting WHERE name LIKE 'sample.%'") > 0) {
            return Found.HALF;
        }
        return count("SELECT COUNT(*) FROM member") > 0 ? Found.OTHERS : Found.NOTHING;
    }

    /** Loads a part that is not there yet. */
    public void load(SamplePart part) {
        gate.require(gate.actor().system(), "sample.load", "sample", null);
        if (noted(PREFIX + part.name())) {
            return;
        }
        part.load(new SampleTimes(clock.instant()));
        note(PREFIX + part.name());
    }

    /** Notes that the sample is whole. */
    public void finish() {
        gate.require(gate.actor().system(), "sample.load", "sample", null);
        note(COMPLETE);
        audit.done("sample.load", "sample", null, "");
    }

    private boolean noted(String name) {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM setting WHERE name = ?1")
                                .setParameter(1, name)
                                .getSingleResult())
                        .intValue()
                > 0;
    }

    private void note(String name) {
        em.createNativeQuery("INSERT INTO setting (name, value) VALUES (?1, ?2)")
                .setParameter(1, name)
                .setParameter(2, clock.instant().toString())
                .executeUpdate();
    }

    private long count(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
