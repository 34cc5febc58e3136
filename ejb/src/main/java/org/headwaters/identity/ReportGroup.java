package org.headwaters.identity;

/**
 * Whom one number of the report speaks of.
 *
 * @param kind the organizations' kind, or null for any
 * @param region the organizations' region, or null for any
 */
public record ReportGroup(KindGroup kind, RegionGroup region) {

    private static final String ANY = "ANY";

    /** As it is stored, such as {@code CARE-ANY}. */
    String code() {
        return (kind == null ? ANY : kind.name()) + "-" + (region == null ? ANY : region.name());
    }

    /** From what is stored. */
    static ReportGroup of(String code) {
        String[] parts = code.split("-");
        return new ReportGroup(
                parts[0].equals(ANY) ? null : KindGroup.valueOf(parts[0]),
                parts[1].equals(ANY) ? null : RegionGroup.valueOf(parts[1]));
    }
}
