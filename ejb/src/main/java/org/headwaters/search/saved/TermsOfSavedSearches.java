package org.headwaters.search.saved;

import jakarta.enterprise.context.Dependent;
import org.headwaters.vocabulary.TermColumn;

/** Saved searches are narrowed to a curated word. */
@Dependent
public class TermsOfSavedSearches extends TermColumn {

    /** For CDI. */
    public TermsOfSavedSearches() {
        super("saved_search", "term_id");
    }
}
