package org.headwaters.member;

/** For whom somebody speaks: who says this, the organization or the person. */
public enum Capacity {
    ORGANIZATION,
    SELF
}
