package org.headwaters.member;

/**
 * Areas of interest offered to somebody who asks to join. Only an offer: what is kept are words, and own words stand beside these.
 */
public enum Interest {
    HEALTH_COVERAGE,
    LANGUAGE_ACCESS,
    RACIAL_EQUITY,
    BIRTH_AND_FAMILY_HEALTH,
    HOUSING,
    STREET_MEDICINE,
    MENTAL_HEALTH,
    RURAL_HEALTH,
    TRIBAL_HEALTH,
    IMMIGRANT_AND_REFUGEE_HEALTH,
    COMMUNITY_HEALTH_WORKERS,
    COMMUNITY_ENGAGEMENT,
    EQUITY_DATA,
    STAFF_TRAINING,
    POLICY
}
