package org.headwaters.identity;

/** Kinds of organizations as the report puts them together. */
public enum KindGroup {
    /** Community organizations. */
    COMMUNITY,
    /** Clinics, health systems and health plans. */
    CARE,
    /** Public agencies, academic institutions, associations, others, and members without an organization. */
    PUBLIC;

    /** The group of a kind of organization, by its name; null for members without an organization. */
    static KindGroup of(String kind) {
        if (kind == null) {
            return PUBLIC;
        }
        return switch (kind) {
            case "COMMUNITY_ORGANIZATION" -> COMMUNITY;
            case "CLINIC", "HEALTH_SYSTEM", "PAYER" -> CARE;
            default -> PUBLIC;
        };
    }
}
