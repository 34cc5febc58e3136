package org.headwaters.search;

/** The names of what stands in a document of the index. */
final class Fields {

    static final String EN = "en";
    static final String ES = "es";
    /** The words as they are. */
    static final String AS_IS = "x";

    /** Titles and names. */
    static final String TITLE = "title.";
    /** Headings, and the words it is curated by. */
    static final String HEADING = "heading.";

    static final String BODY = "body.";

    /** A whole name, folded. */
    static final String EXACT = "exact";
    /** Who may find it: {@link SearchGate}. */
    static final String GATE = "gate";
    /** The row it was made of: POST and an id. */
    static final String OWNER = "owner";

    static final String THREAD = "thread";

    // What results are put together by, filtered and counted.
    static final String GROUP = "group";
    static final String ITEM = "item";
    static final String WHEN = "when";
    static final String WEIGHT = "weight";
    static final String WHAT = "what";
    static final String SPACE = "space";
    static final String YEAR = "year";
    static final String LANGUAGE = "language";
    static final String TERM = "term";
    static final String ANSWERED = "answered";
    static final String REGION = "region";
    static final String ORGANIZATION_KIND = "kind";
    static final String EVIDENCE = "evidence";

    // What the library's items are sifted and put in order by.
    static final String SHELF = "shelf";
    static final String ADDED = "added";
    static final String CHANGED = "changed";
    static final String USES = "uses";

    private static final int KIND_AT = 50;

    private Fields() {}

    /** What one result is made of: all posts of a thread are one. */
    static long group(FoundKind kind, long id) {
        return ((long) kind.ordinal() << KIND_AT) | id;
    }

    static FoundKind kindOf(long group) {
        return FoundKind.values()[(int) (group >>> KIND_AT)];
    }

    static long idOf(long group) {
        return group & ((1L << KIND_AT) - 1);
    }
}
