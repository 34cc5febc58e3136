package org.headwaters.platform.limit;

/**
 * How many requests of a sender one node has let through. Windows are counted from the epoch, so that they begin at the same moment on
 * every node.
 *
 * @param sender a hash of who it is
 * @param minute which minute
 * @param inMinute how many in that minute
 * @param tenSeconds which ten seconds
 * @param inTenSeconds how many in these
 */
public record PaceCount(String sender, long minute, int inMinute, long tenSeconds, int inTenSeconds) {}
