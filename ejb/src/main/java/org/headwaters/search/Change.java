package org.headwaters.search;

/**
 * One row of the change table, without its number.
 *
 * @param kind what has changed
 * @param objectId which one
 */
record Change(ChangeKind kind, long objectId) {}
