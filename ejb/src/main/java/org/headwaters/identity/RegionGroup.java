package org.headwaters.identity;

/** Regions of organizations as the report puts them together. */
public enum RegionGroup {
    /** The Twin Cities metro. */
    METRO,
    /** All else: the other parts of the state, statewide, and members without an organization. */
    ELSEWHERE;

    /** The group of an organization's region, by its name; null for members without an organization. */
    static RegionGroup of(String region) {
        return "METRO".equals(region) ? METRO : ELSEWHERE;
    }
}
