package org.headwaters.search;

import java.time.Instant;

/**
 * How the index of this node is.
 *
 * @param documents how many documents it holds
 * @param bytes its size on the disk
 * @param builtAt when it was last made from the database, or null
 * @param behind how many changes are not in it yet
 * @param building whether it is being made just now
 * @param noted whether the database notes every change; otherwise the index is made anew every few minutes
 */
public record IndexStatus(long documents, long bytes, Instant builtAt, long behind, boolean building, boolean noted) {}
