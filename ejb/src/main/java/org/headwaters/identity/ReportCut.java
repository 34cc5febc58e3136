package org.headwaters.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ways the community is cut into groups that share nobody, the finest first. There are no others, and no filters. */
public enum ReportCut {
    /** By kind and region together. */
    BOTH(true, true),
    /** By kind of organization. */
    KIND(true, false),
    /** By region. */
    REGION(false, true),
    /** Not at all. */
    WHOLE(false, false);

    private final boolean byKind;
    private final boolean byRegion;

    ReportCut(boolean byKind, boolean byRegion) {
        this.byKind = byKind;
        this.byRegion = byRegion;
    }

    /** The groups. Empty ones belong to it too: a cut is never shown in part. */
    List<ReportGroup> groups() {
        List<ReportGroup> groups = new ArrayList<>();
        for (KindGroup kind : byKind ? KindGroup.values() : new KindGroup[] {null}) {
            for (RegionGroup region : byRegion ? RegionGroup.values() : new RegionGroup[] {null}) {
                groups.add(new ReportGroup(kind, region));
            }
        }
        return groups;
    }

    /** The sums of the finest groups for the groups of this cut. */
    Map<ReportGroup, Counts> sums(Map<ReportGroup, Counts> finest) {
        Map<ReportGroup, Counts> sums = new LinkedHashMap<>();
        groups().forEach(group -> sums.put(group, Counts.NONE));
        finest.forEach((place, counts) -> sums.merge(
                new ReportGroup(byKind ? place.kind() : null, byRegion ? place.region() : null), counts, Counts::plus));
        return sums;
    }

    /** Whether it tells kinds apart. */
    public boolean byKind() {
        return byKind;
    }

    /** Whether it tells regions apart. */
    public boolean byRegion() {
        return byRegion;
    }

    /** The cut of a stored name. */
    static ReportCut of(String name) {
        return Arrays.stream(values())
                .filter(cut -> cut.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
