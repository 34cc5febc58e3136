package org.headwaters.organization;

import jakarta.enterprise.context.Dependent;
import org.headwaters.vocabulary.TermColumn;

/** Organizations work with populations. */
@Dependent
public class TermsOfOrganizations extends TermColumn {

    /** For CDI. */
    public TermsOfOrganizations() {
        super("organization_population", "term_id");
    }
}
