package org.headwaters.resource;

/** What others may do with an item. */
public enum Licence {
    CC0,
    CC_BY,
    CC_BY_SA,
    CC_BY_NC,
    CC_BY_NC_SA,
    CC_BY_ND,
    CC_BY_NC_ND,
    PUBLIC_DOMAIN,
    ASK_OWNER
}
