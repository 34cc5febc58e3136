package org.headwaters.platform.audit;

import java.util.List;

/**
 * One page of the audit log.
 *
 * @param rows the lines
 * @param next number after which the next page begins, or null on the last page
 */
public record AuditPage(List<AuditRow> rows, Long next) {}
