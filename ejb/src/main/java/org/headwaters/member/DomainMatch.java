package org.headwaters.member;

/** How the ending of an e-mail address stands to what an organization has named as its own. */
public enum DomainMatch {
    /** The organization named none, or there is no organization. */
    UNKNOWN,
    /** It is one of the organization's. */
    SAME,
    /** It looks like one of an organization's and is not: {@code rn} for {@code m}. */
    IMITATED,
    /** It is another one, such as a private address. */
    OTHER
}
