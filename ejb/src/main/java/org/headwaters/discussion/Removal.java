package org.headwaters.discussion;

/** By whom a post was removed. Who removed it decides who may put it back ({@link CarePolicy}). */
public enum Removal {
    AUTHOR,
    LEAD,
    COORDINATOR
}
