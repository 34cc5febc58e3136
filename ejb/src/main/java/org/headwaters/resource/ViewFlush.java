package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/** Writes counted views in a transaction of its own: all of them or none. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ViewFlush {

    @Inject
    private UseRows rows;

    /** Adds views, by resource. */
    public void write(Map<Long, Long> views, Instant at) {
        rows.views(views, at);
    }
}
