package org.headwaters.account;

import java.time.Duration;

/**
 * A sign-in that succeeded.
 *
 * @param secret what the device's cookie will hold
 * @param keep how long the cookie is kept, or null for one that ends with the browser
 */
public record SignedIn(String secret, Duration keep) {}
