package org.headwaters.member;

/**
 * Fired when somebody has asked to join, in the transaction of the request.
 *
 * @param request id of the request
 * @param invitation the secret that came with it, as it was sent; empty for none
 */
public record JoinAsked(long request, String invitation) {}
