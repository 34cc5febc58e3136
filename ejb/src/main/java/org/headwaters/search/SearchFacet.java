package org.headwaters.search;

/** What results can be narrowed by. The values are numbers: of an enum, of a row, of a year. */
public enum SearchFacet {
    WHAT(Fields.WHAT),
    SPACE(Fields.SPACE),
    /** Topics and populations. */
    TERM(Fields.TERM),
    /** Where it is for, or where the organization works for which it was written. */
    REGION(Fields.REGION),
    /** The kind of that organization. */
    ORGANIZATION_KIND(Fields.ORGANIZATION_KIND),
    LANGUAGE(Fields.LANGUAGE),
    YEAR(Fields.YEAR),
    ANSWERED(Fields.ANSWERED),
    EVIDENCE(Fields.EVIDENCE);

    private final String field;

    SearchFacet(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
