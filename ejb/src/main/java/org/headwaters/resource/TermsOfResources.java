package org.headwaters.resource;

import jakarta.enterprise.context.Dependent;
import org.headwaters.vocabulary.TermColumn;

/** Resources are about curated words. */
@Dependent
public class TermsOfResources extends TermColumn {

    /** For CDI. */
    public TermsOfResources() {
        super("resource_term", "term_id");
    }
}
