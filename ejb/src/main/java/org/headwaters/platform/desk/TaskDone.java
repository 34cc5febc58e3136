package org.headwaters.platform.desk;

/**
 * What {@link TaskFor} told of waits no longer, for nobody.
 *
 * @param key the key it had
 */
public record TaskDone(String key) {}
