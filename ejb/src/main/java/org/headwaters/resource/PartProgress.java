package org.headwaters.resource;

/**
 * How far a file is that comes in parts.
 *
 * @param key its key
 * @param offset how many bytes are there: where the sender goes on
 * @param size how many there will be
 * @param taken whether the last part was taken
 */
public record PartProgress(String key, long offset, long size, boolean taken) {}
