package org.headwaters.resource;

/** Through what an item works: laws, the community, or an institution. */
public enum ActionChannel {
    LEGISLATIVE,
    COMMUNITY,
    INSTITUTIONAL
}
