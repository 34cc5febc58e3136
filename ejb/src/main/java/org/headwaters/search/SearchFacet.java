package org.headwaters.search;

/** What results can be narrowed by. The values are numbers: of an enum, of a row, of a year. */
public enum SearchFacet {
    WHAT(Fields.WHAT),
    SPACE(Fields.SPACE),
    /** Topics and populations. */
    TERM(Fields.TERM),
    LANGUAGE(Fields.LANGUAGE),
    YEAR(Fields.YEAR),
    ANSWERED(Fields.ANSWERED);

    private final String field;

    SearchFacet(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
