package org.headwaters.organization;

/** What sort of organization it is. */
public enum OrganizationKind {
    COMMUNITY_ORGANIZATION,
    CLINIC,
    HEALTH_SYSTEM,
    PUBLIC_AGENCY,
    ACADEMIC,
    PROFESSIONAL_ASSOCIATION,
    PAYER,
    OTHER
}
