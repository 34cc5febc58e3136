package org.headwaters.link;

import java.util.List;

/**
 * Links that say the same.
 *
 * @param way what they say
 * @param links the other ends
 */
public record LinkGroup(LinkWay way, List<LinkView> links) {}
