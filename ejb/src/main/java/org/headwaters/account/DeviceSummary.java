package org.headwaters.account;

import java.time.Instant;

/**
 * One of a member's sign-ins, for the list of devices.
 *
 * @param id its row
 * @param label browser and system in words
 * @param kept whether it stays signed in after the browser closes
 * @param createdAt when it signed in
 * @param lastSeenAt its last request, to five minutes
 */
public record DeviceSummary(long id, String label, boolean kept, Instant createdAt, Instant lastSeenAt) {}
