package org.headwaters.account;

import org.headwaters.platform.gate.Actor;

/**
 * A device that was known by its cookie.
 *
 * @param actor who uses it
 * @param deviceId its row
 * @param renewed a new secret for the cookie, or null when the old one stays
 */
public record Recognized(Actor actor, long deviceId, SignedIn renewed) {}
