package org.headwaters.discussion.types;

import jakarta.enterprise.context.Dependent;
import org.headwaters.vocabulary.TermColumn;

/** A search for collaborators may name a population. */
@Dependent
public class TermsOfCollaborations extends TermColumn {

    /** For CDI. */
    public TermsOfCollaborations() {
        super("collaboration", "population_id");
    }
}
