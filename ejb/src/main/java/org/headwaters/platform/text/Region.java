package org.headwaters.platform.text;

/** Where somebody works: the parts of the model community's state. */
public enum Region {
    METRO,
    CENTRAL,
    NORTHEAST,
    NORTHWEST,
    SOUTHEAST,
    SOUTHWEST,
    STATEWIDE,
    OUTSIDE_MINNESOTA
}
