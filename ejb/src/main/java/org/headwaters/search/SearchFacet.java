package org.headwaters.search;

import java.util.Arrays;
import java.util.Optional;
import org.headwaters.organization.OrganizationKind;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Region;
import org.headwaters.resource.EvidenceLevel;

/** What results can be narrowed by. The values are numbers: of an enum, of a row, of a year. */
public enum SearchFacet {
    WHAT(Fields.WHAT, FoundKind.values()),
    SPACE(Fields.SPACE),
    /** Topics and populations. */
    TERM(Fields.TERM),
    /** Where it is for, or where the organization works for which it was written. */
    REGION(Fields.REGION, Region.values()),
    /** The kind of that organization. */
    ORGANIZATION_KIND(Fields.ORGANIZATION_KIND, OrganizationKind.values()),
    LANGUAGE(Fields.LANGUAGE, CommunityLanguage.values()),
    YEAR(Fields.YEAR),
    ANSWERED(Fields.ANSWERED),
    EVIDENCE(Fields.EVIDENCE, EvidenceLevel.values());

    private final String field;
    private final Enum<?>[] constants;

    SearchFacet(String field, Enum<?>... constants) {
        this.field = field;
        this.constants = constants;
    }

    String field() {
        return field;
    }

    /** A value as it is kept for longer than an index: a constant by its name. */
    public String kept(long value) {
        return constants.length == 0 ? String.valueOf(value) : constants[(int) value].name();
    }

    /** The value of a name in any case; empty for what is none, or no longer. */
    public Optional<Long> value(String name) {
        if (constants.length == 0) {
            return name.matches("\\d{1,18}") ? Optional.of(Long.valueOf(name)) : Optional.empty();
        }
        return Arrays.stream(constants)
                .filter(one -> one.name().equalsIgnoreCase(name))
                .map(one -> (long) one.ordinal())
                .findFirst();
    }
}
