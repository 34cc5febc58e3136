package org.headwaters.resource;

/** What a resource is, in the order of the list to choose from. */
public enum ResourceKind {
    TOOLKIT,
    POLICY_EXEMPLAR,
    DOCUMENT,
    REPORT,
    DATA_SET,
    CURRICULUM,
    VIDEO_OR_STORY,
    IMPROVEMENT_PROJECT,
    SERVICE,
    FAQ_ENTRY,
    LINK;

    /** Whether its own fields tell all of it, so that it needs neither file nor link. */
    public boolean toldByFacts() {
        return this == SERVICE || this == FAQ_ENTRY || this == IMPROVEMENT_PROJECT || this == VIDEO_OR_STORY;
    }
}
