package org.headwaters.web.search;

import java.util.Map;
import org.headwaters.search.SearchFacet;
import org.headwaters.search.Sought;
import org.headwaters.web.frame.Forms;

/**
 * The address of a search.
 *
 * @param sought what is looked for
 * @param values what it is narrowed to, as in addresses
 * @param newest whether the newest come first
 */
record SearchAddress(Sought sought, Map<SearchFacet, String> values, boolean newest) {

    /** The value of {@code sort} for the newest first. */
    static final String NEWEST = "newest";

    /** Its first page. */
    String path() {
        return without(null);
    }

    /** Its first page, with one choice less. */
    String without(SearchFacet left) {
        String address = Forms.with("/search", "q", sought.text());
        for (Map.Entry<SearchFacet, String> one : values.entrySet()) {
            if (one.getKey() != left) {
                address = Forms.with(address, Narrowing.name(one.getKey()), one.getValue());
            }
        }
        return newest ? Forms.with(address, "sort", NEWEST) : address;
    }

    /** One of its pages. */
    String page(int number) {
        return number <= 1 ? path() : Forms.with(path(), "page", String.valueOf(number));
    }

    /** The same in the other order. */
    SearchAddress otherOrder() {
        return new SearchAddress(sought, values, !newest);
    }
}
