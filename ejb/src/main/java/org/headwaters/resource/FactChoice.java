package org.headwaters.resource;

/** What one may choose where a fact is a choice; {@link Fact#choices} says which of them. */
public enum FactChoice {
    NEW_LEARNERS,
    SOME_EXPERIENCE,
    EXPERIENCED,
    ALL_LEVELS,
    IN_THE_PICTURE,
    IN_A_FILE,
    NOTHING_SPOKEN,
    WRITTEN_STORY,
    WRITTEN_CONSENT,
    SPOKEN_CONSENT,
    OWN_STORY,
    NOBODY_KNOWN,
    FREE,
    BY_INCOME,
    INSURANCE,
    FEE,
    PLANNED,
    RUNNING,
    FINISHED,
    STOPPED
}
