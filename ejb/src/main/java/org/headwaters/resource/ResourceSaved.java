package org.headwaters.resource;

import java.time.Instant;
import org.headwaters.platform.gate.Actor;

/**
 * Fired when a resource has been shared or changed, in the same transaction: whatever an observer writes stands or falls with it.
 *
 * @param actor who did it
 * @param resourceId the resource
 * @param description what it helps with, as typed
 * @param at when
 */
public record ResourceSaved(Actor actor, long resourceId, String description, Instant at) {}
